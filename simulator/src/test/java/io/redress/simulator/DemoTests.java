package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Plays the demo as {@code ./redress demo --orders FILE} does, and holds what its last table says. */
class DemoTests {

    @TempDir
    static Path folder;

    private static final Demo DEMO = new Demo();

    private static int status;

    @BeforeAll
    static void plays() throws Exception {
        var command = Launcher.command().getFirst();
        var orders = Files.writeString(folder.resolve("orders.ndjson"), order(), StandardCharsets.UTF_8);
        status = new CommandLine(DEMO).execute("--server", command, "--orders", orders.toString());
    }

    /** A trade of years ago, as a marketplace would hand it over. */
    private static String order() {
        var at = Instant.parse("2018-03-10T04:00:00Z");
        var order = new HashMap<>(new Purchase("qinghe", "Kettle", "kitchen", Price.yuan(100), 0, "").body(at));
        order.put("number", "OLD-1");
        order.put("buyer", "old-buyer");
        return JsonMapper.shared().writeValueAsString(order) + "\n";
    }

    @Test
    @DisplayName("E10 every step of every story holds")
    void ends() {
        assertThat(status).isZero();
        assertThat(DEMO.facts()).containsOnlyKeys("a", "b", "c", "d", "e", "f");
    }

    @Test
    @DisplayName("E4 a defect is decided for the buyer, becomes final and is performed; on an imported order too")
    void decidesADefect() {
        assertStory("a", "closed", "upheld", "¥328.90", 0, List.of());
        assertStory("f", "closed", "upheld", "¥110.00", 3, List.of());
    }

    @Test
    @DisplayName("G2 harassment costs 12 points, a serious case 48 more, and is open to few orders only")
    void punishesHarassment() {
        assertStory("b", "decided", "", "¥300.00", 60, List.of("NOT_ELIGIBLE", "NOT_ELIGIBLE"));
    }

    @Test
    @DisplayName("E2 a silent seller is deemed to agree, and a silent buyer to be content")
    void settlesInSilence() {
        assertStory("c", "closed", "settled", "¥119.80", 0, List.of());
    }

    @Test
    @DisplayName("E6 a decision overturned on appeal leaves no money and no points")
    void overturnsOnAppeal() {
        assertStory("d", "closed", "dismissed", "", 0, List.of());
    }

    @Test
    @DisplayName("C5 filing twice, too late or into another's case is refused with its reason")
    void refusesWithReasons() {
        assertStory("e", "screening", "", "", 0, List.of("NOT_ELIGIBLE", "NOT_FOUND"));
    }

    private static void assertStory(
            String letter, String state, String outcome, String money, int points, List<String> refusals) {
        var facts = Objects.requireNonNull(DEMO.facts().get(letter), "Expected the story to be played to its end");
        assertThat(facts.caseNumber()).startsWith("TS-");
        assertThat(facts).isEqualTo(new Facts(facts.caseNumber(), state, outcome, money, points, refusals));
    }
}
