package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.redress.Api;
import io.redress.RedressTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Sign-in and one working page per role, in a real Chromium, on phone and desktop, in both languages, without scripts.
 */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class SignInBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Map<String, int[]> SIZES =
            Map.of("phone", new int[] {390, 844}, "desktop", new int[] {1440, 900});

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

    static Stream<Arguments> rolesAndSizes() {
        return Stream.of("phone", "desktop")
                .flatMap(size -> Stream.of("zh-CN", "en")
                        .flatMap(lang -> Stream.of(
                                        "lin", "qinghe", "wu", "sun", "zhou", "admin", "regulator", "integrator")
                                .map(name -> Arguments.of(name, size, lang))));
    }

    @ParameterizedTest(name = "{0} on {1} in {2}")
    @MethodSource("rolesAndSizes")
    @DisplayName("A1 every role signs in, sees its page, and signs out")
    void everyRoleSignsInAndSeesItsPage(String name, String size, String lang) {
        db.sql("delete from parties.sign_in_attempt").update();
        var complaints = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(SIZES.get(size)[0], SIZES.get(size)[1])
                .setLocale(lang)
                .setJavaScriptEnabled(true))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text());
            });
            page.navigate(api.base() + "/home");
            assertThat(page.url()).contains("/sign-in?next=%2Fhome");
            checkAccessible(page);
            signIn(page, name, "redress-demo-2026");

            assertThat(page.url()).doesNotContain("sign-in");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
            assertThat(page.locator("h1").count()).isOne();
            assertThat(page.locator("main").innerText()).doesNotContain("web.", "rulebook.");
            checkAccessible(page);
            assertThat(complaints).isEmpty();

            page.locator(".rd-menu > summary >> visible=true").click();
            checkAccessible(page);
            page.locator("form[action='/sign-out'] button >> visible=true").click();
            page.navigate(api.base() + "/home");
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @DisplayName("A2 a buyer sees their orders, and for each what may be complained about and why not")
    void buyerSeesWhatMayBeComplainedAbout(String lang) {
        db.sql("delete from parties.sign_in_attempt").update();
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(lang).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(api.base() + "/sign-in");
            signIn(page, "lin", "wrong password");
            assertThat(page.locator("[role=alert]").innerText()).contains(lang.equals("en") ? "not right" : "不正确");
            signIn(page, "lin", "redress-demo-2026");
            page.locator("main a[href^='/buyer/orders/']").first().click();

            assertThat(page.locator("#impossible .rd-checks, .rd-choice").count())
                    .isGreaterThan(5);
            assertThat(page.locator("main").innerText()).doesNotContain("web.", "rulebook.condition", "{");
        }
    }

    static Stream<String> languages() {
        return Stream.of("zh-CN", "en");
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("main button[type=submit]").click();
        page.waitForLoadState();
    }

    private static void checkAccessible(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(found -> found.getId() + " " + found.getNodes())
                        .toList())
                .isEmpty();
    }
}
