package io.redress.web;

import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.redress.Api;
import io.redress.RedressTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What a person meets when something is in the way: a session that is over, a page of another role, a wrong address.
 */
@RedressTest
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class LateFormsBrowserTests {

    private static final String TYPED = "说是桑蚕丝,标签写着聚酯纤维。<b>\"引号\"</b>";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    DeskStories stories;

    private void typeAComplaint(Page page) {
        page.navigate(api.base() + "/buyer?limit=100");
        page.locator("article", new Page.LocatorOptions().setHasText("真丝围巾"))
                .locator("a.btn-soft")
                .click();
        page.locator(".rd-choice:has(input[value=not_as_described])").click();
        next(page);
        page.locator(".rd-choice:has(input[value=RETURN_REFUND])").click();
        next(page);
        page.fill("#description", TYPED);
    }

    private static void next(Page page) {
        page.locator("button[type=submit].btn-primary >> visible=true").first().click();
    }

    /** What was sent again is in the draft. */
    private static String kept(Page page) {
        page.navigate(page.url().replaceFirst("/[a-z]+$", "/description"));
        return page.inputValue("#description");
    }

    @Test
    @DisplayName("E11 a session that ends while writing loses nothing that was typed")
    void expiredSessionKeepsWhatWasTyped() {
        var page = BROWSERS.person("lin", PHONE, PLAIN);
        typeAComplaint(page);
        // Ended elsewhere, as when the session had run out; this browser still has its cookie.
        endSession(session(page));

        next(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("登录已过期");
        assertThat(page.locator("main").innerText()).contains(TYPED);

        Browsers.signIn(page, "lin", "wrong password");
        assertThat(page.locator("[role=alert]").innerText()).contains("不正确");
        assertThat(page.locator("main").innerText()).contains(TYPED);

        Browsers.signIn(page, "lin", Browsers.PASSWORD);
        assertThat(page.locator("main").innerText()).contains("再确认", TYPED);
        page.locator("main button[type=submit]").click();
        assertThat(kept(page)).isEqualTo(TYPED);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("redress"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private void endSession(String token) {
        var page = BROWSERS.window(PLAIN);
        page.context().addCookies(List.of(new Cookie("redress", token).setUrl(api.base())));
        page.navigate(api.base() + "/home");
        page.locator(".rd-menu > summary >> visible=true").click();
        page.locator("form[action='/sign-out'] button >> visible=true").click();
        page.waitForURL(api.base() + "/");
    }

    @Test
    @DisplayName("E11 signing in anew in another tab does not make a form of the first one useless")
    void formOfAnEarlierSessionIsShownAgain() {
        var page = BROWSERS.person("lin", PHONE, PLAIN);
        typeAComplaint(page);
        var second = page.context().newPage();
        second.navigate(api.base() + "/");
        second.locator(".rd-menu > summary >> visible=true").click();
        second.locator("form[action='/sign-out'] button >> visible=true").click();
        second.navigate(api.base() + "/sign-in");
        Browsers.signIn(second, "lin", Browsers.PASSWORD);

        next(page);
        assertThat(page.locator("main").innerText()).contains("再确认", TYPED);
        page.locator("main button[type=submit]").click();
        assertThat(kept(page)).isEqualTo(TYPED);
    }

    @Test
    @DisplayName("E2 E11 a shop whose session ends while it answers signs in again and sends what it had written")
    void expiredSessionKeepsAnAnswer() {
        var path = stories.broken("zhao", "茶叶罐");
        stories.admit(path);
        var shop = BROWSERS.person("qinghe");
        BROWSERS.visit(shop, "/seller?case=" + path.substring("/cases/".length()));
        shop.check("input[value=refusal]");
        shop.fill("#reason", TYPED);
        endSession(session(shop));

        shop.click(".s-pf .btn-primary");
        comesBack(shop, "qinghe");
        assertThat(shop.url()).contains("done=refusal");
        assertThat(shop.locator("#s-record").innerText()).contains(TYPED);
    }

    @Test
    @DisplayName("E4 E11 an adjudicator whose session ends while deciding signs in again, and the decision stands")
    void expiredSessionKeepsADecision() {
        var path = stories.broken("lin", "无线降噪耳机");
        stories.admit(path);
        stories.dispute(path, "lin", "lanqiao");
        stories.assign(path, "sun");
        var judge = BROWSERS.person("sun");
        BROWSERS.visit(judge, path);
        endSession(session(judge));
        Errands.upholds(judge, "899");
        judge.fill("#toBuyer", TYPED);
        judge.waitForSelector("#rd-failed a[href='/sign-in']");
        judge.click("#ask");

        judge.click("#sure button[value=decide]");
        comesBack(judge, "sun");
        assertThat(judge.url()).contains(path + "?done=decision");
        assertThat(judge.locator(".rd-verdict").innerText()).contains(TYPED);
    }

    private static void comesBack(Page page, String name) {
        page.waitForSelector("h1:has-text('登录已过期')");
        assertThat(page.locator("main").innerText()).contains(TYPED);
        Browsers.signIn(page, name, Browsers.PASSWORD);
        page.waitForSelector("main:has-text('再确认')");
        assertThat(page.locator("main").innerText()).contains(TYPED);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**done=*");
    }

    @Test
    @DisplayName("A2 a page of another role says whose it is, a wrong address leads back")
    void errorsSayWhatToDo() {
        var page = BROWSERS.person("lin", PHONE, PLAIN);
        page.navigate(api.base() + "/desk");
        assertThat(page.locator("main").innerText()).contains("小二、判责员、主管", "管理员");

        page.navigate(api.base() + "/nowhere");
        assertThat(page.locator("h1").innerText()).isEqualTo("这里没有您可以查看的内容。");
        assertThat(page.locator("main a[href='/home']").count()).isPositive();
    }
}
