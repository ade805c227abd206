package io.redress.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.Decision.Accepted;
import io.redress.penalties.PenaltyCommand.RecordExam;
import io.redress.penalties.PenaltyCommand.Release;
import io.redress.rulebook.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two thousand random histories of a shop against a plain model of what should stand. */
class PenaltyHistoryTests {

    private static final int HISTORIES = 2_000;
    private static final int STEPS = 20;
    private static final int CASES = 8;
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final int[] POINTS = {0, 2, 3, 6, 12, 12, 24, 48};
    private static final Instant START = Instant.parse("2024-02-29T16:00:00Z");

    private record Booked(Category category, int points, int year) {}

    @Test
    @DisplayName("G1 points are the sum of live deductions, one per violation, and years clear as the rule says")
    void pointsAreTheSumOfWhatStands() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            play(seed);
        }
    }

    private static void play(long seed) {
        var random = new Random(seed);
        var shop = new PenaltyScenario(seed).at(START);
        var model = new HashMap<Integer, Map<String, Booked>>();
        var yearOfCase = new HashMap<Integer, Integer>();
        int cleared = 2023;
        for (int step = 0; step < STEPS; step++) {
            shop.at(shop.now().plus(Duration.ofHours(random.nextInt(2_000))));
            int year = PenaltyYear.of(shop.now(), Schedules.CLEARING.on());
            for (; cleared < year - 1; cleared++) {
                shop.cleared(cleared + 1);
            }
            if (random.nextInt(4) > 0) {
                decide(random, shop, model, yearOfCase, year);
            } else {
                examOrRelease(random, shop);
            }
            check(seed, shop, model, year);
        }
    }

    private static void decide(
            Random random,
            PenaltyScenario shop,
            Map<Integer, Map<String, Booked>> model,
            Map<Integer, Integer> yearOfCase,
            int year) {
        int caseNo = random.nextInt(CASES);
        var charges = anyCharges(random);
        if (!charges.isEmpty()) {
            yearOfCase.putIfAbsent(caseNo, year);
        }
        shop.decided(caseNo, charges.toArray(Charge[]::new));
        var stands = new HashMap<String, Booked>();
        for (var charge : charges) {
            stands.put(
                    charge.tariff(),
                    new Booked(charge.category(), charge.points(), yearOfCase.getOrDefault(caseNo, year)));
        }
        model.put(caseNo, stands);
        assertThat(shop.decided(caseNo, charges.toArray(Charge[]::new))).isEmpty();
    }

    private static List<Charge> anyCharges(Random random) {
        var charges = new ArrayList<Charge>();
        for (var category : Category.values()) {
            if (random.nextInt(3) == 0) {
                charges.add(Schedules.charge("tariff." + category, category, POINTS[random.nextInt(POINTS.length)]));
            }
        }
        return charges;
    }

    private static void examOrRelease(Random random, PenaltyScenario shop) {
        var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        var run = shop.file().executed(category);
        if (random.nextBoolean()) {
            if (shop.decide(new RecordExam(category, PenaltyScenario.WU)) instanceof Accepted) {
                shop.passesExam(category);
            }
            return;
        }
        boolean accepted = shop.decide(new Release(category, "corrected", PenaltyScenario.WU)) instanceof Accepted;
        assertThat(accepted)
                .isEqualTo(run.filter(r ->
                                r.isPeriodOver(shop.now()) && shop.file().hasPassedExamSince(category, r.startedAt()))
                        .isPresent());
        if (accepted) {
            shop.isReleased(category);
            assertThat(shop.file().executed(category)).isEmpty();
        }
    }

    private static void check(long seed, PenaltyScenario shop, Map<Integer, Map<String, Booked>> model, int year) {
        var standing = model.values().stream()
                .flatMap(ofCase -> ofCase.values().stream())
                .toList();
        for (var category : Category.values()) {
            int expected = expected(standing, category, year);
            assertThat(shop.points(category, year))
                    .as("seed %d, %s %d", seed, category, year)
                    .isEqualTo(expected);
            assertThat(shop.file().openNodes(category))
                    .as("seed %d: no node runs that is not reached", seed)
                    .allMatch(run -> run.level() <= shop.points(category, run.year()));
        }
        var live = shop.file().deductions().stream().filter(Deduction::isLive).toList();
        assertThat(live).hasSameSizeAs(standing);
        assertThat(live.stream().map(d -> d.caseId() + d.charge().tariff()).distinct())
                .hasSameSizeAs(live);
    }

    /** The rule in words: 48 serious or counterfeit points stay; of 24 to 47 counterfeit points 24 stay one year. */
    private static int expected(List<Booked> standing, Category category, int year) {
        int carried = 0;
        boolean onProbation = false;
        for (int before = 2024; before < year; before++) {
            int fresh = sum(standing, category, before);
            int total = carried + fresh;
            boolean stays = category != Category.ORDINARY && total >= 48 && !(onProbation && fresh < 24);
            boolean probation =
                    category == Category.COUNTERFEIT && total >= 24 && total < 48 && !(onProbation && fresh < 24);
            carried = stays ? total : probation ? 24 : 0;
            onProbation = probation;
        }
        return carried + sum(standing, category, year);
    }

    private static int sum(List<Booked> standing, Category category, int year) {
        return standing.stream()
                .filter(booked -> booked.category() == category && booked.year() == year)
                .flatMapToInt(booked -> IntStream.of(booked.points()))
                .sum();
    }
}
