package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code /openapi.json} shows for every operation what to send, what comes back, and what may go wrong. */
@RedressTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTests {

    private static final Path ANSWERS = Path.of("src/main/resources/api/answers");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z0-9_]+)` \\| ([^|]+) \\|.*");

    /** Any request may meet these; they are not repeated for each. */
    private static final Set<String> ANYWHERE = Set.of(
            "BAD_REQUEST",
            "BUSY",
            "COLLISION",
            "DATABASE_AWAY",
            "INTERNAL",
            "METHOD_NOT_ALLOWED",
            "MISSING",
            "NOT_ACCEPTABLE");

    /** Only the clock, a page or nobody at all runs into these. */
    private static final Set<String> NOWHERE = Set.of(
            "DEADLINE_MOVED_ON", "DEADLINE_NOT_DUE", "IDEMPOTENCY_KEY_MISSING", "LETTER_JUST_SENT", "TOO_MANY_STREAMS");

    private JsonNode description;
    private Api api;

    /** One operation with its description. */
    private record Described(String name, JsonNode operation) {}

    @BeforeAll
    void read(@Autowired Api server) {
        api = server;
        description = api.get("/openapi.json").expect(200).json();
    }

    private List<Described> operations() {
        return description
                .at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(each -> new Described(each.getKey() + " " + path.getKey(), each.getValue())))
                .toList();
    }

    @Test
    @DisplayName("O1 every operation with a body shows a request, and every answer with a body shows one")
    void everyOperationHasExamples() {
        var bare = new ArrayList<String>();
        for (var each : operations()) {
            media(each.operation().at("/requestBody/content"))
                    .filter(media -> example(media).isMissingNode())
                    .forEach(_ -> bare.add(each.name() + " request"));
            successes(each).filter(media -> example(media).isMissingNode()).forEach(_ -> bare.add(each.name()));
        }

        assertThat(operations()).hasSizeGreaterThan(80);
        assertThat(bare).isEmpty();
    }

    @Test
    @DisplayName("O1 an answer that is shown has the members the description gives it, and no others")
    void everyAnswerIsAsDescribed() {
        var shapes = new ExampleShapes(description);
        var faults = operations().stream()
                .flatMap(each -> successes(each)
                        .flatMap(media -> shapes.faults(example(media), media.at("/schema")).stream())
                        .map(fault -> each.name() + ": " + fault));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("O1 no recorded answer is left over")
    void everyRecordIsShown() throws IOException {
        var named = operations().stream()
                .map(each -> each.name().replace("/api/v1", "").replace(" ", "").replace('/', '.'))
                .collect(Collectors.toSet());
        try (var files = Files.list(ANSWERS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(json|yaml)$", "")))
                    .isNotEmpty()
                    .isSubsetOf(named);
        }
    }

    @Test
    @DisplayName(
            "O1 every operation names its problems with the status they have, and every problem is named somewhere")
    void everyProblemIsNamed() throws IOException {
        var page = page();
        var named = new TreeSet<String>();
        for (var each : operations()) {
            each.operation()
                    .at("/responses")
                    .propertyStream()
                    .filter(answer -> !isSuccess(answer.getKey()))
                    .forEach(answer -> {
                        var codes = answer.getValue()
                                .at("/content/application~1problem+json/examples")
                                .propertyNames();
                        assertThat(codes)
                                .as(each.name())
                                .allSatisfy(code -> assertThat(page.getOrDefault(code, ""))
                                        .as(code)
                                        .contains(answer.getKey()));
                        named.addAll(codes);
                    });
        }

        var wanted = page.keySet().stream()
                .filter(code -> !page.get(code).equals("field"))
                .filter(code -> !ANYWHERE.contains(code) && !NOWHERE.contains(code));
        assertThat(named).containsAll(wanted.toList());
        assertThat(named)
                .allSatisfy(code -> assertThat(description
                                .at("/components/examples/" + code + "/value/detail")
                                .asString(""))
                        .as(code)
                        .isNotEmpty());
    }

    @Test
    @DisplayName("O1 the page for people shows the answers, too")
    void thePageShowsThem() {
        var page = api.get("/docs/api").expect(200).body();

        assertThat(page).contains("Appealed", "NOT_THE_ADJUDICATOR", "availableActions");
    }

    private static Stream<JsonNode> successes(Described each) {
        return each.operation()
                .at("/responses")
                .propertyStream()
                .filter(answer -> isSuccess(answer.getKey()))
                .flatMap(answer -> media(answer.getValue().at("/content")));
    }

    /** Bytes of a file cannot be shown. */
    private static Stream<JsonNode> media(JsonNode content) {
        return content.propertyStream()
                .map(Map.Entry::getValue)
                .filter(media -> !media.at("/schema/format").asString("").equals("binary"));
    }

    private JsonNode example(JsonNode media) {
        var named = media.at("/examples").valueStream().findFirst().map(each -> each.at("/value"));
        var shown = named.orElse(media.at("/example"));
        var reference = media.at("/schema/$ref").asString("");
        return !shown.isMissingNode() || reference.isEmpty()
                ? shown
                : description.at(reference.substring(1) + "/example");
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static Map<String, String> page() throws IOException {
        return Files.readString(Path.of("../docs/problems.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}
