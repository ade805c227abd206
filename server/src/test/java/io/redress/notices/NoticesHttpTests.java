package io.redress.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.Neighbourhood;
import io.redress.Neighbourhood.Matter;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One's own notices, over the API and as pages. */
@RedressTest
@Import(Neighbourhood.class)
class NoticesHttpTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LIST = "/api/v1/notices";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Follower follower;

    @Test
    @DisplayName("C6 a notice names the case and the time in the reader's language, and is read once")
    void aNoticeIsReadOnce() {
        var matter = neighbourhood.matter();
        admitted(matter);
        var seller = people.as(matter.seller());
        until(() -> unread(seller) == 1);

        var notice = seller.get(LIST).expect(200);
        assertThat(notice.text("/items/0/kind")).isEqualTo("new_turn");
        assertThat(notice.text("/items/0/title")).endsWith("轮到您处理").contains("TS-");
        assertThat(notice.text("/items/0/detail")).matches("请在 \\d{4}年\\d{1,2}月\\d{1,2}日 \\d\\d:\\d\\d 前处理。");
        assertThat(seller.get(LIST + "?lang=en").text("/items/0/title")).endsWith("is waiting for you");

        seller.post(LIST + "/" + notice.text("/items/0/id") + "/read", "").expect(204);
        var readAt = seller.get(LIST).text("/items/0/readAt");
        seller.post(LIST + "/" + notice.text("/items/0/id") + "/read", "").expect(204);

        assertThat(readAt).isNotEmpty().isEqualTo(seller.get(LIST).text("/items/0/readAt"));
        assertThat(unread(seller)).isZero();
    }

    @Test
    @DisplayName("A1 nobody sees, opens or marks another's notices")
    void noticesArePrivate() {
        var matter = neighbourhood.matter();
        admitted(matter);
        var seller = people.as(matter.seller());
        until(() -> unread(seller) == 1);
        var id = seller.get(LIST).text("/items/0/id");
        var clerk = people.as(matter.clerk());

        assertThat(clerk.get(LIST).text("/items/0/id")).isNotEmpty().isNotEqualTo(id);
        clerk.post(LIST + "/" + id + "/read", "").expect(404);
        clerk.get("/notices/" + id).expect(404);
        clerk.post(LIST + "/read", "").expect(204);
        assertThat(unread(clerk)).isZero();
        assertThat(unread(seller)).isEqualTo(1);
    }

    @Test
    @DisplayName("the page shows unread ones first, leads to the case, and pages on")
    void thePageLeadsToTheCase() {
        var matter = neighbourhood.matter();
        var id = admitted(matter);
        cases.handle(id, new Refuse("It was dropped.", Set.of()), matter.by(matter.seller()));
        var clerk = people.as(matter.clerk());
        var buyer = people.as(matter.buyer());
        until(() -> unread(buyer) == 1 && unread(clerk) == 1);

        assertThat(buyer.get("/notices/count").expect(200).body())
                .contains(">1<")
                .contains("1 条未读通知");
        var page = buyer.get("/notices").expect(200).body();
        var link = Pattern.compile("href=\"(/notices/[0-9a-f-]{36})\"").matcher(page);
        assertThat(link.find()).isTrue();
        var opened = buyer.get(link.group(1));

        assertThat(opened.status()).isEqualTo(302);
        assertThat(opened.header("Location")).endsWith("/cases/" + id.value());
        assertThat(buyer.get("/notices/count").expect(200).body().strip()).isEmpty();
    }

    @Test
    @DisplayName("what somebody does not want to hear of in the app is not there")
    void preferencesHold() {
        var matter = neighbourhood.matter();
        var seller = people.as(matter.seller());
        var chosen = seller.put(LIST + "/preferences", """
                        {"preferences": [{"kind": "new_turn", "inApp": false, "byMail": true}]}
                        """).expect(200);
        assertThat(chosen.json()).hasSize(NoticeKind.values().length);

        admitted(matter);
        var clerk = people.as(matter.clerk());
        until(() -> unread(clerk) == 1);

        assertThat(unread(seller)).isZero();
        var page = seller.get("/notices/preferences").expect(200).body();
        assertThat(page).containsPattern("name=\"mail.NEW_TURN\" checked").contains("name=\"app.NEW_TURN\" aria");
    }

    private CaseId admitted(Matter matter) {
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        return id;
    }

    private static long unread(Api reader) {
        return reader.get(LIST)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(notice -> notice.at("/readAt").isNull())
                .count();
    }

    /** The server's own follower may be at it; either way it gets done. */
    private void until(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Expected the notices to be there by now");
            follower.step();
        }
    }
}
