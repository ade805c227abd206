package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.redress.Api;
import io.redress.RedressTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a buyer does, in a real browser: on a phone first, and also at a desk, in English, and without scripts. */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class BuyerBrowserTests {

    private static final String DONE = "2026年8月20日收到,第三天左耳没有声音,详情页承诺三包一年。";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void begin() {
        db.sql("delete from cases.draft").update();
    }

    @Test
    @DisplayName("B2 C1 C2 C3 C4 C6 E4 a buyer files on a phone, compares three proposals and accepts one")
    void buyerFilesComparesAndAccepts() {
        var lin = BROWSERS.person("lin", PHONE);
        lin.navigate(api.base() + "/buyer?limit=100");
        BROWSERS.look(lin, "01-orders");
        choose(lin, "无线降噪耳机", "quality");
        BROWSERS.look(lin, "02-wizard-1");
        next(lin);

        lin.locator(".rd-choice:has(input[value=RETURN_REFUND])").click();
        lin.locator(".rd-choice:has(input[value=COMPENSATION])").click();
        lin.fill("[id='amount.COMPENSATION']", "5000");
        assertThat(lin.locator("#notes")).containsText("5,000.00");
        BROWSERS.look(lin, "02-wizard-2-ceiling");
        lin.locator("#notes [data-fill]").first().click();
        assertThat(lin.locator("[id='amount.COMPENSATION']")).hasValue("899.00");
        // Going on meanwhile would break off the request, which the console tells.
        lin.waitForResponse(
                response -> response.url().endsWith("/demand/notes"),
                () -> lin.locator(".rd-choice:has(input[value=COMPENSATION])").click());
        BROWSERS.look(lin, "02-wizard-2");
        next(lin);

        lin.fill("#description", "第三天左耳没有声音,垃圾商家!电话13812345678。");
        assertThat(lin.locator("#hints mark")).hasCount(2);
        BROWSERS.look(lin, "02-wizard-3-hints");
        lin.locator("#hints [data-fill]").click();
        assertThat(lin.locator("#description").inputValue()).doesNotContain("垃圾", "13812345678");
        lin.fill("#description", DONE);
        assertThat(lin.locator("#hints mark")).hasCount(0);
        BROWSERS.look(lin, "02-wizard-3");
        next(lin);

        lin.setInputFiles("#file-defect_photo", new FilePayload[] {
            new FilePayload("左耳.jpg", "image/jpeg", Camera.photo()),
            new FilePayload("说明.txt", "text/plain", "plain words".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(lin.locator("#w-files .w-bad")).containsText("说明.txt");
        assertThat(lin.locator("#w-files .p-buyer")).containsText("左耳.jpg");
        BROWSERS.look(lin, "02-wizard-4");
        lin.locator(".rd-actionbar .btn-primary").click();

        next(lin);
        assertThat(lin.locator("[role=alert]")).isVisible();
        lin.locator(".rd-choice:has(input[name=honest])").click();
        BROWSERS.look(lin, "02-wizard-5");
        next(lin);
        assertThat(lin.locator("h1")).hasText("投诉已提交");
        BROWSERS.look(lin, "02-wizard-6");

        var path = lin.locator(".rd-actionbar .btn-primary").getAttribute("href");
        settle(lin, path);
    }

    private void settle(Page lin, String path) {
        act(BROWSERS.person("wu"), path, "admission", _ -> {});
        lin.navigate(api.base() + path);
        assertThat(lin.locator(".rd-turn h2")).hasText("等商家答复");
        lin.fill("#talk-text", "没写完的话");
        act(BROWSERS.person("lanqiao"), path, "offer", form -> {
            form.check("input[name=remedy][value=REFUND_ONLY]");
            form.fill("input[name='amount.REFUND_ONLY']", "300");
            form.fill("textarea[name=statement]", "左耳偶发无声属实,可部分退款,耳机您保留。");
        });
        // What a live page hears over its stream.
        lin.evaluate("id => htmx.trigger(document.body, 'rd:case:' + id)", path.substring("/cases/".length()));
        assertThat(lin.locator(".rd-turn h2")).containsText("商家提出了方案");
        assertThat(lin.locator("#talk-text")).hasValue("没写完的话");
        lin.fill("#talk-text", "");

        lin.navigate(api.base() + path);
        assertThat(lin.locator("#offer")).containsText("少¥599.00");
        assertThat(lin.locator(".rd-actionbar .btn-primary")).hasText("接受，退我¥300.00");
        BROWSERS.look(lin, "03-case");
        var desk = BROWSERS.person("lin");
        desk.navigate(api.base() + path);
        BROWSERS.look(desk, "03-case");
        var english = BROWSERS.person("lin", PHONE, ENGLISH);
        english.navigate(api.base() + path);
        assertThat(english.locator(".rd-turn h2")).hasText("Your turn: the seller made an offer");
        BROWSERS.look(english, "03-case");

        lin.locator(".rd-actionbar .btn-primary").click();
        assertThat(lin.locator("dialog[open]")).containsText("接受商家的方案？");
        BROWSERS.look(lin, "03-case-dialog");
        lin.locator("dialog[open] .btn-primary").click();
        assertThat(lin.locator(".rd-turn h2")).hasText("等商家履行");
        BROWSERS.look(lin, "03-case-performing");
        lin.navigate(api.base() + path + "/offer");
        assertThat(lin.locator("#late")).containsText("现在不能办理");
        BROWSERS.look(lin, "03-case-late");
        lin.navigate(api.base() + "/buyer/cases");
        BROWSERS.look(lin, "04-cases");
    }

    @Test
    @DisplayName("C3 pressing on before the advice has arrived says so and shows it; pressing again goes on")
    void adviceIsShownBeforeGoingOn() {
        var lin = BROWSERS.person("lin", PHONE, PLAIN);
        choose(lin, "真丝围巾", "not_as_described");
        next(lin);
        lin.locator(".rd-choice:has(input[value=COMPENSATION])").click();
        lin.fill("[id='amount.COMPENSATION']", "9999");
        next(lin);

        assertThat(lin.locator("[data-held]")).containsText("再按一次");
        assertThat(lin.locator("#notes .k-wait")).isVisible();
        next(lin);
        assertThat(lin).hasURL(Pattern.compile(".*/description$"));
    }

    @Test
    @DisplayName("C5 without scripts a buyer files, is asked once more before accepting, and nothing is missing")
    void everythingWorksWithoutScripts() {
        var zhao = BROWSERS.person("zhao", PHONE, PLAIN);
        file(zhao, "连衣裙", "not_as_described");
        var path = zhao.locator(".rd-actionbar .btn-primary").getAttribute("href");
        act(BROWSERS.person("wu"), path, "admission", _ -> {});
        act(BROWSERS.person("moli"), path, "offer", form -> {
            form.check("input[name=remedy][value=REFUND_ONLY]");
            form.fill("input[name='amount.REFUND_ONLY']", "99");
            form.fill("textarea[name=statement]", "可退一半。");
        });

        zhao.navigate(api.base() + path);
        zhao.locator(".rd-actionbar .btn-primary").click();
        assertThat(zhao.locator("h1")).hasText("接受商家的方案？");
        zhao.locator(".rd-actionbar .btn-primary").click();
        assertThat(zhao.locator(".rd-turn h2")).hasText("等商家履行");
    }

    @Test
    @DisplayName("C5 a draft is found again where it was left, and pressing twice files once")
    void draftIsFoundAgainAndFiledOnce() {
        var zhao = BROWSERS.person("zhao", PHONE);
        choose(zhao, "电动牙刷", "quality");
        next(zhao);
        zhao.locator(".rd-choice:has(input[value=RETURN_REFUND])").click();
        assertThat(zhao.locator("#notes")).containsText("售后政策");
        next(zhao);
        zhao.fill("#description", DONE);
        // The coach answers when the words are kept.
        assertThat(zhao.locator("#hints")).containsText("3 / 4");
        db.sql("delete from parties.session").update();
        zhao.locator(".rd-actionbar .btn-primary").click();

        var again = BROWSERS.person("zhao", PHONE);
        again.navigate(api.base() + "/buyer");
        again.locator(".b-draft > a").click();
        assertThat(again).hasURL(Pattern.compile(".*/evidence$"));
        again.locator(".rd-actionbar .fix").click();
        assertThat(again.locator("#description")).hasValue(DONE);
        next(again);
        again.locator(".rd-actionbar .btn-primary").click();
        again.locator(".rd-choice:has(input[name=honest])").click();
        again.locator(".rd-actionbar .btn-primary").dblclick();
        again.waitForURL("**/receipt*");

        again.navigate(api.base() + "/buyer/cases");
        assertThat(again.locator(".b-case")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("电动牙刷")))
                .hasCount(1);
        again.navigate(api.base() + "/buyer");
        assertThat(again.locator(".b-draft")).hasCount(0);
    }

    @Test
    @DisplayName("B2 what cannot be complained about says which condition is missing and what would help")
    void whatIsNotPossibleIsExplained() {
        var lin = BROWSERS.person("lin");
        lin.navigate(api.base() + "/buyer?limit=100");
        BROWSERS.look(lin, "01-orders");
        lin.locator("article", new Page.LocatorOptions().setHasText("香薰蜡烛"))
                .locator("a.btn")
                .click();
        var why = lin.locator("#impossible details").first();
        why.locator("summary").click();
        assertThat(why.locator(".rd-checks .no").first()).isVisible();
        BROWSERS.look(lin, "02-wizard-1-not-possible");

        choose(lin, "真丝围巾", "not_as_described");
        next(lin);
        lin.locator(".rd-choice:has(input[value=REFUND_ONLY])").click();
        lin.fill("input[name='amount.REFUND_ONLY']", "一百");
        next(lin);
        assertThat(lin.locator("[role=alert]")).isVisible();
        assertThat(lin.locator("input[name='amount.REFUND_ONLY']")).hasValue("一百");
        lin.fill("input[name='amount.REFUND_ONLY']", "9999");
        next(lin);
        assertThat(lin.locator("[role=alert]")).containsText("¥268.00");
        lin.locator("[role=alert] a").click();
        assertThat(lin.locator("input[name='amount.REFUND_ONLY']")).isFocused();
        assertThat(lin.locator("input[name='amount.REFUND_ONLY']")).hasAttribute("aria-invalid", "true");
        BROWSERS.look(lin, "02-wizard-2-refused");
    }

    private void choose(Page buyer, String product, String type) {
        buyer.navigate(api.base() + "/buyer?limit=100");
        buyer.locator("article", new Page.LocatorOptions().setHasText(product))
                .locator("a.btn-soft")
                .click();
        buyer.locator(".rd-choice:has(input[value=" + type + "])").click();
    }

    private void file(Page buyer, String product, String type) {
        choose(buyer, product, type);
        next(buyer);
        buyer.locator(".rd-choice:has(input[value=RETURN_REFUND])").click();
        next(buyer);
        buyer.fill("#description", DONE);
        next(buyer);
        buyer.setInputFiles("#file-defect_photo", new FilePayload("照片.jpg", "image/jpeg", Camera.photo()));
        buyer.locator("form:has(#file-defect_photo) button[type=submit]").click();
        assertThat(buyer.locator("#w-files .p-buyer")).containsText("照片.jpg");
        buyer.locator(".rd-actionbar .btn-primary").click();
        buyer.locator(".rd-choice:has(input[name=honest])").click();
        next(buyer);
        assertThat(buyer.locator("h1")).hasText("投诉已提交");
    }

    private static void next(Page page) {
        page.locator("button[type=submit].btn-primary >> visible=true").first().click();
    }

    private void act(Page page, String path, String action, java.util.function.Consumer<Page> fill) {
        page.navigate(api.base() + path + "/" + action);
        fill.accept(page);
        page.locator("main form[action='" + path + "/" + action + "'] button[type=submit]")
                .first()
                .click();
        page.waitForURL("**" + path + "?done=*");
    }
}
