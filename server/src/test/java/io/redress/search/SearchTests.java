package io.redress.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseFeed;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.SearchableCases;
import io.redress.parties.Reach;
import io.redress.parties.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The staff's search over real HTTP; the server's own pulse keeps the index. */
@RedressTest
@Import(Neighbourhood.class)
class SearchTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    CaseFeed feed;

    @Autowired
    SearchableCases searchable;

    @Autowired
    CaseDocuments documents;

    @Test
    @DisplayName(
            "A5 a case is found by its numbers, its people, its product and what was written, in Chinese and English")
    void oneBoxFindsACase() {
        var word = "词" + UUID.randomUUID().toString().substring(0, 8);
        var matter = neighbourhood.matter("紫砂壶" + word);
        var id = neighbourhood.file(matter, "壶盖破损，发货七天才到，" + word);
        cases.handle(id, new Say(Audience.EVERYBODY, "Nobody answers my telegram-" + word), matter.by(matter.buyer()));
        var staff = people.as(matter.agent());
        until(() -> found(staff, "telegram " + word), id);
        var number = cases.view(id, matter.by(matter.agent())).number();

        for (var asked : List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                matter.order().number(),
                id.value().toString(),
                matter.buyer().name(),
                "shop-" + matter.order().number().substring(1))) {
            assertThat(found(staff, asked)).as(asked).contains(id);
            assertThat(staff.get(path(asked)).text("/exact"))
                    .as(asked)
                    .isEqualTo(id.value().toString());
        }
        for (var asked : List.of("紫砂壶 " + word, "壶盖破损 " + word, "TELEGRAM " + word)) {
            assertThat(found(staff, asked)).as(asked).containsExactly(id);
        }
        assertThat(found(staff, "瓷砖 " + word)).isEmpty();
        assertThat(found(staff, "壶")).contains(id);
        assertThat(staff.get("/search?q=" + number).header("Location")).endsWith("/cases/" + id.value());
        assertThat(staff.get("/search?q=" + encoded("破损 " + word)).expect(200).body())
                .contains(number);
    }

    @Test
    @DisplayName("A5 nobody finds a case beyond their reach, and only staff searches")
    void searchKeepsToTheReach() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter, "It leaks: " + word);
        var supervisor = people.as(people.staff(Role.SUPERVISOR));
        until(() -> found(supervisor, word), id);

        assertThat(found(people.as(matter.adjudicator()), word)).containsExactly(id);
        var elsewhere = people.as(people.staff(Role.AGENT, "logistics"));
        assertThat(found(elsewhere, word)).isEmpty();
        assertThat(found(elsewhere, matter.order().number())).isEmpty();
        assertThat(elsewhere.get(path(matter.order().number())).text("/exact")).isEmpty();
        for (var outsider : List.of(matter.buyer(), matter.seller(), people.operator())) {
            people.as(outsider).get(path(word)).expect(403);
            people.as(outsider).get("/search?q=" + word).expect(403);
        }
    }

    @Test
    @DisplayName("A5 whatever is typed is looked for, and too much is refused by name")
    void anythingCanBeTyped() {
        var staff = people.as(people.staff(Role.SUPERVISOR));

        for (var asked : List.of("", " ", "\"", "a AND (", "*", "title:x", "\\", "😀", "a'; DROP TABLE", "%", "㐀")) {
            staff.get(path(asked)).expect(200);
        }
        var refused = staff.get(path("长".repeat(101))).expect(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("SEARCH_TOO_LONG");
    }

    @Test
    @DisplayName("O4 an index is made anew from the record, goes on where it was committed, and forgets what was not")
    void anIndexCanBeThrownAway(@TempDir Path folder) throws IOException {
        var matter = neighbourhood.matter();
        var word = "r" + UUID.randomUUID().toString().substring(0, 8);
        var first = neighbourhood.file(matter, "It leaks: " + word);

        var index = new CaseIndex();
        var keeper = new IndexKeeper(index, feed, searchable, documents);
        keeper.open(folder, () -> false);
        assertThat(index.isComplete()).isTrue();
        assertThat(written(index, word)).containsExactly(first);

        var second = neighbourhood.file(neighbourhood.matter(), "Also leaks: " + word);
        while (keeper.step()) {}
        assertThat(written(index, word)).containsExactlyInAnyOrder(first, second);

        // Killed before the next commit: what was put since is gone, and met again.
        keeper.close();
        var again = new CaseIndex();
        var after = new IndexKeeper(again, feed, searchable, documents);
        after.open(folder, () -> false);
        assertThat(written(again, word)).containsExactly(first);
        while (after.step()) {}
        assertThat(written(again, word)).containsExactlyInAnyOrder(first, second);
        after.close();
    }

    private static List<CaseId> written(CaseIndex index, String word) {
        return index.written(word, everything(), 10);
    }

    private static Reach everything() {
        return new Reach(true, Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    private static List<CaseId> found(Api reader, String asked) {
        return reader.get(path(asked))
                .expect(200)
                .json()
                .at("/cases")
                .valueStream()
                .map(line -> new CaseId(UUID.fromString(line.at("/id").asString())))
                .toList();
    }

    private static String path(String asked) {
        return "/api/v1/search?q=" + encoded(asked);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void until(Supplier<List<CaseId>> search, CaseId found) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!search.get().contains(found)) {
            if (System.nanoTime() > end) throw new AssertionError("Expected to find " + found + " by now");
            Thread.onSpinWait();
        }
    }
}
