package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.redress.Api;
import io.redress.RedressTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What a person meets when something is in the way: a session that is over, a page of another role, a wrong address.
 */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class LateFormsBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String TYPED = "说是桑蚕丝,标签写着聚酯纤维。<b>\"引号\"</b>";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    @BeforeAll
    static void launch() {
        if (!Files.exists(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("CI=true needs %s", CHROMIUM).isNotEqualTo("true");
            System.err.println("BROWSER TESTS LEFT OUT: there is no " + CHROMIUM);
            Assumptions.abort("There is no " + CHROMIUM);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @BeforeEach
    void forgetSignIns() {
        db.sql("delete from parties.sign_in_attempt").update();
    }

    private Page person(String name) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(false))
                .newPage();
        page.navigate(api.base() + "/sign-in");
        signIn(page, name, "redress-demo-2026");
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("main button[type=submit]").click();
    }

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
        var page = person("lin");
        typeAComplaint(page);
        var session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("redress"))
                .findFirst()
                .orElseThrow();
        // Ended elsewhere, as when the session had run out; this browser still has its cookie.
        endSession(session.value);

        next(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("登录已过期");
        assertThat(page.locator("main").innerText()).contains(TYPED);

        signIn(page, "lin", "wrong password");
        assertThat(page.locator("[role=alert]").innerText()).contains("不正确");
        assertThat(page.locator("main").innerText()).contains(TYPED);

        signIn(page, "lin", "redress-demo-2026");
        assertThat(page.locator("main").innerText()).contains("再确认", TYPED);
        page.locator("main button[type=submit]").click();
        assertThat(kept(page)).isEqualTo(TYPED);
    }

    private void endSession(String token) {
        var other = browser.newContext();
        other.addCookies(List.of(new com.microsoft.playwright.options.Cookie("redress", token).setUrl(api.base())));
        var page = other.newPage();
        page.navigate(api.base() + "/home");
        page.locator(".rd-menu > summary >> visible=true").click();
        page.locator("form[action='/sign-out'] button >> visible=true").click();
        page.waitForURL(api.base() + "/");
        other.close();
    }

    @Test
    @DisplayName("E11 signing in anew in another tab does not make a form of the first one useless")
    void formOfAnEarlierSessionIsShownAgain() {
        var page = person("lin");
        typeAComplaint(page);
        var second = page.context().newPage();
        second.navigate(api.base() + "/");
        second.locator(".rd-menu > summary >> visible=true").click();
        second.locator("form[action='/sign-out'] button >> visible=true").click();
        second.navigate(api.base() + "/sign-in");
        signIn(second, "lin", "redress-demo-2026");

        next(page);
        assertThat(page.locator("main").innerText()).contains("再确认", TYPED);
        page.locator("main button[type=submit]").click();
        assertThat(kept(page)).isEqualTo(TYPED);
    }

    @Test
    @DisplayName("A2 a page of another role says whose it is, a wrong address leads back")
    void errorsSayWhatToDo() {
        var page = person("lin");
        page.navigate(api.base() + "/desk");
        assertThat(page.locator("main").innerText()).contains("小二、判责员、主管", "管理员");

        page.navigate(api.base() + "/nowhere");
        assertThat(page.locator("h1").innerText()).isEqualTo("这里没有您可以查看的内容。");
        assertThat(page.locator("main a[href='/home']").count()).isPositive();
    }
}
