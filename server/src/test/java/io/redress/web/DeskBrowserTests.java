package io.redress.web;

import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The platform's own screens: agent, adjudicator, supervisor and regulator, in real Chromium. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class DeskBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    DeskStories stories;

    @Test
    @DisplayName(
            "E4 M1 harassment: 12 points and their measures are seen before they are issued; an appeal takes them back")
    void harassmentStory() {
        var path = stories.harassment();
        var agent = BROWSERS.person("wu");
        agent.navigate(api.base() + path);
        BROWSERS.look(agent, "desk-screening");
        agent.locator("a[href='" + path + "/admission']").first().click();
        agent.fill("textarea[name=note]", "已评价,在十五日内。");
        BROWSERS.look(agent, "desk-admission");
        agent.locator("main form button[type=submit]").click();
        assertThat(agent.url()).contains("done=admission");

        stories.dispute(path, "lin", "qinghe");
        var note = open(agent, path, "message");
        note.check("input[name=audience][value=STAFF]");
        note.fill("textarea[name=text]", "通话记录已向运营商核对。");
        note.locator("main form button[type=submit]").click();
        assertThat(agent.locator(".a-internal").innerText()).contains("通话记录已向运营商核对", "内部");

        var judge = BROWSERS.person("sun");
        assign(judge, path, "判责员·孙正");
        decideHarassment(judge, path);
        assertThat(points("明前龙井茶 250g")).isEqualTo(12);

        stories.appeal(path, "qinghe", "号码不是本店的,附运营商证明。");
        var second = BROWSERS.person("qian");
        assign(second, path, "判责员·钱衡");
        second.navigate(api.base() + path);
        assertThat(second.locator(".a-appeal").innerText()).contains("号码不是本店的", "凭证.jpg", "十一通电话属实");
        BROWSERS.look(second, "desk-appeal");
        overturn(second);
        assertThat(second.url()).contains("done=decision");
        assertThat(points("明前龙井茶 250g")).isZero();
    }

    private void decideHarassment(Page judge, String path) {
        judge.navigate(api.base() + path);
        assertThat(judge.locator(".a-q").innerText()).contains("骚扰他人");
        for (var element : List.of("contact", "by_seller", "disturbing")) {
            judge.check("input[name='finding." + element + "'][value=ESTABLISHED]");
            judge.fill("textarea[name='reason." + element + "']", "十一通电话属实,拒绝后仍有七通。");
        }
        judge.check("input[name='finding.grave'][value=UNPROVEN]");
        judge.fill("textarea[name='reason.grave']", "没有就医等证明。");
        judge.locator("input[name='relied.contact']").first().check();
        judge.selectOption("select[name='bySeller.contact']", "DISPUTES");
        judge.check("input[name='standing.rule.harassment'][value=BROKEN]");
        judge.fill("input[name='ground.rule.harassment']", "多次深夜联系要求删评。");
        judge.check("input[name=outcome][value=UPHELD]");
        judge.check("input[name=fault][value=SELLER]");
        judge.check("input[name=tariff][value='harassment.general']");
        judge.waitForSelector("#preview .a-penl");
        assertThat(judge.locator("#preview").innerText()).contains("+12", "0 → 12", "12分节点", "公示警告 7天", "店铺屏蔽 7天");
        judge.fill("#toBuyer", "通话记录证实了骚扰,支持您的诉求。");
        judge.fill("#toSeller", "差评后多次致电要求删评,构成骚扰。");
        judge.waitForSelector(".a-kept:has-text('草稿已自动保存')");
        BROWSERS.look(judge, "desk-decision");
        judge.keyboard().press("Control+Enter");
        judge.waitForSelector("#sure[open]");
        judge.waitForSelector("#sure-text:has-text('0 → 12')");
        BROWSERS.look(judge, "desk-sure");
        judge.locator("#sure button[value=decide]").click();
        judge.waitForURL("**?done=decision");
        assertThat(judge.locator(".rd-verdict").innerText()).contains("12分", "无法认定");
        BROWSERS.look(judge, "desk-decided");
    }

    private static void overturn(Page judge) {
        judge.check("input[name=ruling][value=OVERTURN]");
        judge.check("input[name='finding.by_seller'][value=NOT_ESTABLISHED]");
        judge.fill("textarea[name='reason.by_seller']", "号码归属第三方。");
        judge.check("input[name='standing.rule.harassment'][value=KEPT]");
        judge.check("input[name=outcome][value=DISMISSED]");
        judge.check("input[name=fault][value=NOBODY]");
        for (var box : judge.locator("input[name=remedy]:checked, input[name=tariff]:checked")
                .all()
                .reversed()) box.uncheck();
        judge.fill("#toBuyer", "号码不是商家的,原判定撤销。");
        judge.fill("#toSeller", "证明成立,扣分撤回。");
        judge.click("#ask");
        judge.locator("#sure button[value=decide]").click();
        judge.waitForURL("**?done=decision");
    }

    @Test
    @DisplayName("E11 of two adjudicators on one case the second sees who decided, and keeps what was typed")
    void secondAdjudicatorLosesNothing() {
        var path = atTheBench("zhao", "茶叶罐", "qinghe");
        stories.assign(path, "sun");
        var slow = BROWSERS.person("sun");
        slow.navigate(api.base() + path);
        slow.fill("#toBuyer", "我正在写的理由。");
        stories.assign(path, "qian");
        var fast = BROWSERS.person("qian");
        fast.navigate(api.base() + path);
        slow.waitForSelector(".rd-presence:has-text('钱衡')");
        fast.waitForSelector(".rd-presence:has-text('孙正')");
        dismiss(fast, path);

        slow.waitForSelector("#moved .rd-note:has-text('作出判定')");
        assertThat(slow.locator("#moved").innerText()).contains("作出判定", "钱衡");
        assertThat(slow.inputValue("#toBuyer")).isEqualTo("我正在写的理由。");
        slow.locator("#decision").evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
        slow.waitForSelector("#typed");
        assertThat(slow.locator("#moved").innerText()).contains("作出判定", "钱衡");
        assertThat(slow.locator("[readonly]").inputValue()).isEqualTo("我正在写的理由。");
        BROWSERS.look(slow, "desk-conflict");
    }

    @Test
    @DisplayName("E4 what is typed outlives a reload, and is decided without scripts after being asked once more")
    void draftOutlivesReload() {
        var path = atTheBench("zhao", "耳环 925银", "moli");
        stories.assign(path, "sun");
        var judge = BROWSERS.person("sun");
        judge.navigate(api.base() + path);
        judge.fill("#toBuyer", "写到一半的理由");
        judge.waitForSelector(".a-kept:has-text('草稿已自动保存')");
        judge.reload();
        assertThat(judge.inputValue("#toBuyer")).isEqualTo("写到一半的理由");

        // Somebody writes meanwhile: shown once, then it can be decided.
        var plain = BROWSERS.person("sun", PLAIN);
        plain.navigate(api.base() + path);
        assertThat(plain.inputValue("#toBuyer")).isEqualTo("写到一半的理由");
        stories.say(path, "zhao", "补充:佩戴两次就发黑。");
        fillDismissal(plain);
        plain.locator("#decision button[value=confirm]").click();
        assertThat(plain.locator("#moved").innerText()).contains("佩戴两次就发黑");
        assertThat(plain.inputValue("#toSeller")).contains("驳回");
        plain.locator("#decision button[value=confirm]").click();
        assertThat(plain.locator(".a-sure").innerText()).contains("确认作出这一判定");
        plain.locator("#decision button[value=decide]").click();
        assertThat(plain.url()).contains("done=decision");
    }

    private String atTheBench(String buyer, String product, String shop) {
        var path = stories.broken(buyer, product);
        stories.admit(path);
        stories.dispute(path, buyer, shop);
        return path;
    }

    private void dismiss(Page judge, String path) {
        judge.navigate(api.base() + path);
        fillDismissal(judge);
        judge.click("#ask");
        judge.locator("#sure button[value=decide]").click();
        judge.waitForURL("**?done=decision");
    }

    private static void fillDismissal(Page judge) {
        for (var element : List.of("bought", "defect", "not_misuse")) {
            judge.check("input[name='finding." + element + "'][value=UNPROVEN]");
            judge.fill("textarea[name='reason." + element + "']", "照片看不出瑕疵。");
        }
        judge.check("input[name='standing.rule.mismatch'][value=KEPT]");
        judge.fill("input[name='ground.rule.mismatch']", "未见不符。");
        judge.check("input[name=outcome][value=DISMISSED]");
        judge.check("input[name=fault][value=NOBODY]");
        for (var box : judge.locator("input[name=remedy]:checked").all()) box.uncheck();
        judge.fill("#toBuyer", "证据不足,本次驳回。");
        judge.fill("#toSeller", "证据不足,本次驳回。");
    }

    @Test
    @DisplayName("A4 E9 a supervisor sees what is open, where and with whom; every figure leads to its list")
    void overviewLeadsToLists() {
        var path = atTheBench("zhao", "连衣裙 M码", "moli");
        stories.assign(path, "sun");
        var boss = BROWSERS.person("zhou");
        boss.navigate(api.base() + "/desk/overview");
        assertThat(boss.locator("main").innerText()).contains("在办", "按部门", "质量组", "判责员·孙正");
        BROWSERS.look(boss, "overview");
        boss.locator(".rd-bars a:has-text('判责员·孙正')").first().click();
        assertThat(boss.locator("main").innerText()).contains("连衣裙");
        BROWSERS.look(boss, "desk-list");

        var english = BROWSERS.person("zhou", ENGLISH);
        english.navigate(api.base() + "/desk/overview");
        assertThat(english.locator("main").innerText()).contains("By department", "Due today");
        BROWSERS.look(english, "overview");
        english.navigate(api.base() + path);
        BROWSERS.look(english, "desk-decision");
    }

    @Test
    @DisplayName("A5 the desk is worked with keys alone, and reads on a phone and at 320 px")
    void keysAndSmallScreens() {
        var path = stories.broken("zhao", "面膜 10片");
        stories.admit(path);
        var agent = BROWSERS.person("wu");
        agent.navigate(api.base() + "/desk?state=awaiting_answer");
        agent.keyboard().press("j");
        assertThat(agent.evaluate("document.activeElement.matches('[data-row]')"))
                .isEqualTo(true);
        agent.keyboard().press("?");
        assertThat(agent.locator("#rd-keys").isVisible()).isTrue();
        agent.keyboard().press("Escape");
        agent.keyboard().press("/");
        agent.keyboard().type("面膜");
        agent.keyboard().press("Enter");
        agent.waitForURL("**/search?q=*");
        assertThat(agent.locator("main").innerText()).contains("面膜");
        BROWSERS.look(agent, "search");

        var reader = BROWSERS.person("regulator", PHONE);
        reader.navigate(api.base() + path);
        assertThat(reader.locator("main").innerText()).contains("收到就是坏的");
        BROWSERS.look(reader, "desk-phone");
        for (var page : List.of(path, "/regulator")) {
            reader.setViewportSize(320, 700);
            reader.navigate(api.base() + page);
            assertThat(reader.evaluate("document.documentElement.scrollWidth"))
                    .as(page)
                    .isEqualTo(320);
        }
    }

    private void assign(Page judge, String path, String name) {
        var form = open(judge, path, "assignment");
        form.selectOption("#adjudicator", new SelectOption().setLabel(name));
        form.locator("main form button[type=submit]").click();
        assertThat(judge.url()).contains("done=assignment");
    }

    private Page open(Page page, String path, String action) {
        page.navigate(api.base() + path);
        page.locator("a[href='" + path + "/" + action + "']").first().click();
        assertThat(page.url()).endsWith(action);
        return page;
    }

    private int points(String product) {
        var standing = stories.as("zhou")
                .get("/api/v1/shops/" + stories.shop(product) + "/penalties")
                .expectSuccess();
        var points = 0;
        for (var each : standing.json().at("/points"))
            points += each.at("/points").asInt();
        return points;
    }
}
