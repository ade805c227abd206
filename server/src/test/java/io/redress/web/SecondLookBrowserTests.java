package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** 48 points for harassment: proposed, sent back, proposed again and confirmed by somebody else. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class SecondLookBrowserTests {

    private static final String PRODUCT = "明前龙井茶 250g";
    private static final String SECRET = "深夜威胁并寄送空包裹,后果严重。";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    private final Errands errands = new Errands(BROWSERS);

    @Test
    @DisplayName(
            "G4 48 points wait for a second adjudicator: sent back once, confirmed without scripts, then told to all")
    void twoPairsOfEyes() {
        var path = stories.harassment();
        stories.admit(path);
        stories.dispute(path, "lin", "qinghe");
        stories.assign(path, "sun");
        var judge = BROWSERS.person("sun");
        var second = BROWSERS.person("qian");
        errands.decides(judge, path, this::proposes);
        assertThat(judge.locator("main")).containsText("已提交复核");
        assertThat(judge.locator("#a-side")).containsText("撤回修改");
        BROWSERS.look(judge, "second-own");
        nobodyElseKnows(path);

        finds(second, path);
        assertThat(second.locator(".a-proposed")).containsText(SECRET);
        assertThat(second.locator("#a-side")).containsText("0 → 48");
        BROWSERS.look(second, "second-look");
        second.fill("#reason", "请补充号码归属证明的分析。");
        second.click("form[action='" + path + "/decision-return'] button");
        second.waitForURL("**?done=decision-return");
        assertThat(second.locator("#a-record")).containsText("请补充号码归属证明的分析。");

        BROWSERS.visit(judge, path);
        assertThat(judge.locator("#a-record")).containsText("请补充号码归属证明的分析。");
        assertThat(judge.locator("#toBuyer")).hasValue(SECRET);
        errands.decides(judge, path, form -> form.fill("#toSeller", "号码归属本店员工,分析见事实。"));

        confirms(path);
        assertThat(points()).isEqualTo(48);
    }

    private void proposes(Page judge) {
        Errands.finds(judge, List.of("contact", "by_seller", "disturbing", "grave"), "ESTABLISHED", "通话与包裹属实。");
        judge.locator("input[name='relied.contact']").first().check();
        judge.check("input[name='standing.rule.harassment'][value=BROKEN]");
        judge.fill("input[name='ground.rule.harassment']", "严重影响生活。");
        judge.check("input[name=outcome][value=UPHELD]");
        judge.check("input[name=fault][value=SELLER]");
        assertThat(judge.locator("#ask")).hasText("作出判定");
        judge.check("input[name=tariff][value='harassment.serious']");
        judge.fill("#toBuyer", SECRET);
        judge.fill("#toSeller", "号码归属本店员工。");
        assertThat(judge.locator("#limit")).containsText("需四眼复核");
        assertThat(judge.locator("#ask")).hasText("提交复核");
        assertThat(judge.locator(".a-kept")).containsText("草稿已自动保存");
        BROWSERS.look(judge, "second-ask");
    }

    /** Not on the page, not in the answers, not in the points. */
    private void nobodyElseKnows(String path) {
        for (var who : List.of("lin", "qinghe")) {
            var party = stories.as(who);
            var api = "/api/v1" + path;
            var view = party.get(api).expect(200);
            assertThat(view.text("/state")).isEqualTo("adjudicating");
            assertThat(view.json().at("/proposed").isNull()).isTrue();
            for (var each : List.of(api, api + "/timeline", api + "/versions/" + view.text("/version"), path))
                assertThat(party.get(each).expect(200).body())
                        .doesNotContain(SECRET, "DecisionProposed", "harassment.serious");
            assertThat(party.get("/api/v1/cases?hand=second").expect(200).json().at("/items"))
                    .isEmpty();
            party.post(api + "/decision-confirmation", "{\"proposed\": 1}").expect(403);
        }
        stories.as("sun")
                .post("/api/v1" + path + "/decision-confirmation", "{\"proposed\": 1}")
                .expect(409);
        assertThat(stories.as("integrator")
                        .get("/api/v1/cases?hand=second")
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(points()).isZero();
    }

    /** By the notice, in the queue, and as a figure of the overview. */
    private void finds(Page second, String path) {
        assertThat(second.locator(".rd-iconbtn .rd-count")).containsText("1");
        BROWSERS.visit(second, "/notices");
        assertThat(second.locator("main")).containsText("判定等您复核");
        BROWSERS.visit(second, "/desk?hand=second");
        assertThat(second.locator("#lists")).containsText(PRODUCT);
        var boss = BROWSERS.person("zhou", ENGLISH);
        BROWSERS.visit(boss, "/desk/overview");
        assertThat(boss.locator(".rd-iconbtn .rd-count")).containsText("1");
        var figure = boss.locator(".d-k:has(a[href='/desk?hand=second'])");
        assertThat(figure).containsText("Second look");
        assertThat(figure.locator(".v")).hasText("1");
        BROWSERS.look(boss, "overview-second");
        BROWSERS.visit(boss, path);
        assertThat(boss.locator("#a-side")).containsText("Confirm and issue");
        BROWSERS.look(boss, "second-look");
        BROWSERS.visit(second, path);
    }

    /** Two press: the first without scripts; the second hears that it is done. */
    private void confirms(String path) {
        var late = BROWSERS.person("zhou");
        BROWSERS.visit(late, path);
        var plain = BROWSERS.person("qian", PLAIN);
        BROWSERS.visit(plain, path);
        var form = "form[action='" + path + "/decision-confirmation'] ";
        plain.locator(form).evaluate("form => form.noValidate = true");
        plain.click(form + "button");
        assertThat(plain.locator("[role=alert]").first()).isVisible();
        plain.check("#read");
        plain.click(form + "button");
        plain.waitForURL("**?done=decision-confirmation");
        assertThat(plain.locator(".rd-verdict")).containsText("48分");

        late.waitForSelector("#moved .rd-note");
        late.check("#read");
        late.click(form + "button");
        assertThat(late.locator("main")).containsText("“确认并发出判定”现在不能办理");
        assertThat(late.locator("#a-record")).containsText("复核确认");

        var buyer = BROWSERS.person("lin", PHONE);
        BROWSERS.visit(buyer, path);
        assertThat(buyer.locator("main")).containsText(SECRET);
        assertThat(buyer.locator("main")).not().containsText("复核确认");
        assertThat(buyer.locator("main")).not().containsText("请补充号码归属证明的分析");
    }

    private int points() {
        var standing = stories.as("zhou")
                .get("/api/v1/shops/" + stories.shop(PRODUCT) + "/penalties")
                .expectSuccess();
        var points = 0;
        for (var each : standing.json().at("/points"))
            points += each.at("/points").asInt();
        return points;
    }
}
