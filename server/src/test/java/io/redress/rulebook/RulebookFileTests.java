package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookFileTests {

    private static final String TODAY = ShippedEditions.text("2026-02-01.yaml");

    /** What YAML gives a meaning of its own, and what it cannot hold. */
    private static final String MARKS = "{}[]:,'\"&*!|>%@`#\u0000\t";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RulebookSchema.text(), InputFormat.JSON);

    static Stream<String> shipped() {
        return ShippedEditions.FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("B4 shipped editions are sound for reader and schema alike")
    void shippedFilesAreSound(String file) {
        var text = ShippedEditions.text(file);

        assertThat(RulebookFile.read(text)).isInstanceOf(RulebookFile.Sound.class);
        assertThat(schemaAccepts(text)).isTrue();
        assertThat(RulebookFile.trusted(text).edition())
                .isEqualTo(((RulebookFile.Sound) RulebookFile.read(text)).edition());
    }

    private static boolean schemaAccepts(String yaml) {
        var tree = RulebookYaml.read(yaml);
        return !tree.root().isMissingNode() && SCHEMA.validate(tree.root()).isEmpty();
    }

    /** A change of today's file, and a part of what must be said about it; the line is found by the change itself. */
    record Break(String from, String to, String message) {}

    static Stream<Break> breaks() {
        return Stream.of(
                new Break(
                        "    department: logistics",
                        "    departmint: logistics",
                        "unknown key; did you mean 'department'?"),
                new Break("markets: [c2c, mall]", "markets: [c2c, moll]", "did you mean 'mall'?"),
                new Break("markets: [c2c, mall]", "markets: c2c", "list"),
                new Break("effective_from: 2026-02-01", "effective_from: 2026-02-30", "there is no such day"),
                new Break("effective_from: 2026-02-01", "effective_from: 2025-02-01", "is after effective_from"),
                new Break("on: 12-31", "on: 02-29", "there is no such day"),
                new Break("span: 4wd, warn_before: 1wd", "span: 4 days, warn_before: 1wd", "a length of time such as"),
                new Break("at_zero: escalate, basis: 平台", "basis: 平台", "'at_zero' is missing"),
                new Break("at_zero: escalate, basis: 平台", "at_zero: decide_on_file, basis: 平台", "is not known here"),
                new Break(
                        "span: 72h, warn_before: 24h, at_zero: seller",
                        "span: 2h, warn_before: 24h, at_zero: seller",
                        "is longer than the wait"),
                new Break(
                        "department: usage",
                        "department: usages",
                        "is not defined under departments; did you mean 'usage'?"),
                new Break("evidence: [parcel_photo]", "evidence: [parcel_foto]", "is not defined under evidence"),
                new Break(
                        "tariffs: [counterfeit.listed,",
                        "tariffs: [counterfeit.lited,",
                        "is not defined under penalties.tariffs"),
                new Break(
                        "clause: rule.leak, source: leak_2022",
                        "clause: rule.leek, source: leak_2022",
                        "is not defined under clauses"),
                new Break("source: node_ordinary", "source: node_odinary", "is not defined under sources"),
                new Break(
                        "points: 48, measures: [{code: account_sealed}], source: node_serious",
                        "points: 12, measures: [{code: account_sealed}], source: node_serious",
                        "nodes must rise"),
                new Break(
                        "{code: listing_restricted, days: 7}",
                        "{code: listing_restrict, days: 7}",
                        "is not defined under penalties.measures"),
                new Break("points: 6,", "points: six,", "integer"),
                new Break("min: 5 CNY, max: 30 CNY", "min: 50 CNY, max: 30 CNY", "is more than max"),
                new Break("floor: 500 CNY", "floor: 500 RMB", "an amount such as"),
                new Break(
                        "second_look: {points_from: 48,",
                        "second_look: {points_from: 300,",
                        "no decision costs so many"),
                new Break("second_look: {points_from: 48,", "second_look: {points: 48,", "unknown key"),
                new Break("amount_from: 20000 CNY, tariffs", "amount_from: 20000 RMB, tariffs", "an amount such as"),
                new Break(
                        "tariffs: [mismatch.grave, counterfeit.grave,",
                        "tariffs: [mismatch.grav, counterfeit.grave,",
                        "is not defined under penalties.tariffs; did you mean"),
                new Break("dispatch: {within: 48h, source: ours}", "", "'dispatch' is missing"),
                new Break("  offers: {value: 10, source: ours}", "", "'offers' is missing"),
                new Break(
                        "  offers: {value: 10, source: ours}",
                        "  offers: {value: 10, source: ours}\n  offers: {value: 11, source: ours}",
                        "twice, first in line"),
                new Break("    demands: [guidance,", "    demands: &all [guidance,", "anchors and aliases"),
                new Break(
                        "    demands: [guidance,", "    demands: !!java.net.URL [guidance,", "tags (!) are not taken"),
                new Break("    department: usage", "    department: [usage", "not YAML"),
                new Break("format: 1", "format: 1\u0007", "U+0007"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    @DisplayName("B4 a broken file is told with the line and the reason")
    void brokenFilesNameTheLine(Break change) {
        assertThat(TODAY).contains(change.from());
        var broken = TODAY.replaceFirst(Pattern.quote(change.from()), Matcher.quoteReplacement(change.to()));
        var line =
                (int) TODAY.substring(0, TODAY.indexOf(change.from())).lines().count() + 1;

        var problems = problems(broken);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.message()).contains(change.message());
            assertThat(problem.in("a.yaml")).startsWith("a.yaml:" + problem.line() + ": ");
            if (!change.message().contains("is missing") && !change.message().contains("not YAML")) {
                assertThat(problem.line()).isBetween(line - 1, line + 2);
            }
        });
    }

    @Test
    @DisplayName("B4 all problems are told, by line, not only the first")
    void allProblemsAreTold() {
        var broken = TODAY.replace("department: usage", "department: usages")
                .replace("floor: 500 CNY", "floor: 5")
                .replace("on: 12-31", "on: 02-30");

        assertThat(problems(broken)).hasSizeGreaterThanOrEqualTo(3).isSortedAccordingTo(RulebookProblem.BY_LINE);
    }

    @Test
    @DisplayName("B4 hostile YAML is refused at once")
    void bombsAreRefused() {
        var bomb = "a: &a [x,x]\n" + "b: &b [*a,*a]\n".repeat(50);
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        var huge = "x: " + "y".repeat(RulebookYaml.MAX_LENGTH);
        var halfCharacter = "x: \ud800";

        for (var text : List.of(bomb, deep, huge, halfCharacter, "", "\n", "---\n---\n", "just a word", "? [a]\n: b")) {
            assertThat(problems(text))
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.line()).isPositive());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("B4 a random change never throws, and is never accepted where the schema says no")
    void mutationsAreAcceptedOnlyWithTheSchema(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            var mutated = mutate(TODAY, random);

            var read = RulebookFile.read(mutated);

            if (read instanceof RulebookFile.Sound) {
                assertThat(schemaAccepts(mutated)).isTrue();
            } else {
                assertThat(((RulebookFile.Broken) read).problems()).isNotEmpty();
            }
        }
    }

    private static String mutate(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        var line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line + " " + MARKS.charAt(random.nextInt(MARKS.length())));
            case 3 -> lines.set(at, line.isEmpty() ? "x" : cut(line, random));
            case 4 -> lines.set(at, line.replaceFirst("[0-9]+", "-1"));
            default -> lines.set(at, line.replaceFirst(": [a-z_]+", ": " + random.nextInt(3)));
        }
        return String.join("\n", lines);
    }

    private static String cut(String line, Random random) {
        int from = random.nextInt(line.length());
        return line.substring(0, from) + line.substring(Math.min(line.length(), from + 1 + random.nextInt(5)));
    }

    private static List<RulebookProblem> problems(String text) {
        return switch (RulebookFile.read(text)) {
            case RulebookFile.Broken(var problems) -> problems;
            case RulebookFile.Sound _ -> List.of();
        };
    }
}
