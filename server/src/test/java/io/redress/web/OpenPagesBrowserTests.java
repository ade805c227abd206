package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.redress.Api;
import io.redress.RedressTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What anybody may read without an account, on phone and desktop, in both languages, by day and by night. */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class OpenPagesBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target", "screens");
    private static final Map<String, int[]> SIZES =
            Map.of("m", new int[] {390, 844}, "d", new int[] {1440, 900}, "narrow", new int[] {320, 640});

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

    private String shop() {
        return db.sql("select id::text from orders.shop where name = '青禾茶业'")
                .query(String.class)
                .single();
    }

    private Map<String, String> pages() {
        return Map.of(
                "landing", "/",
                "sign-in", "/sign-in",
                "rulebook", "/rulebook",
                "rulebook-compared", "/rulebook?compare=2012-07-16&edition=2017-07-25",
                "rulebook-nothing", "/rulebook?q=zzz",
                "shop", "/shops/" + shop(),
                "not-found", "/shops/00000000-0000-0000-0000-000000000000");
    }

    static Stream<Arguments> sizesAndLanguages() {
        return Stream.of("m", "d", "narrow")
                .flatMap(size -> Stream.of("zh-CN", "en").map(lang -> Arguments.of(size, lang)));
    }

    @ParameterizedTest(name = "on {0} in {1}")
    @MethodSource("sizesAndLanguages")
    @DisplayName("M2 G1 rules, a shop's record and the way in are open, whole, and accessible")
    void openPagesAreWhole(String size, String lang) {
        var refused = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(SIZES.get(size)[0], SIZES.get(size)[1])
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(lang))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) refused.add(message.text());
            });
            pages().forEach((name, path) -> {
                page.navigate(api.base() + path);
                page.waitForLoadState();
                look(page, name, size, lang);
            });
            assertThat(refused).isEmpty();
        }
    }

    private static void look(Page page, String name, String size, String lang) {
        assertThat(page.locator("h1").count()).as(name).isOne();
        assertThat(page.locator("main").innerText()).as(name).doesNotContain("web.", "rulebook.", "refusal.");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s at %s sticks out", name, size)
                .isTrue();
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream()
                            .map(found -> found.getId() + " " + found.getNodes())
                            .toList())
                    .as("%s %s", name, scheme)
                    .isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(
                            name + "-" + size + "-" + lang + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    @Test
    @DisplayName("G1 a clause has an address of its own, and the difference to another edition is marked")
    void clausesHaveAddresses() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(api.base() + "/rulebook?edition=2017-07-25&compare=2012-07-16#rule.harassment");

            assertThat(page.locator("[id='rule.harassment'] del, [id='rule.harassment'] ins")
                            .count())
                    .isPositive();
            assertThat(page.locator(".k-line [aria-current=true]").innerText()).contains("2017");
        }
    }

    @Test
    @DisplayName("A1 where the demo marketplace is, one tap signs in")
    void oneTapSignsIn() {
        db.sql("delete from parties.sign_in_attempt").update();
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(api.base() + "/sign-in?next=%2Fdesk");
            page.locator("button[value=wu]").click();

            assertThat(page.url()).endsWith("/desk");
        }
    }

    @Test
    @DisplayName("O6 the choice of night lasts, and text becomes markup only inside htmx")
    void themeLastsAndMarkupIsGuarded() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(api.base() + "/rulebook");
            page.locator(".rd-menu > summary >> visible=true").click();
            page.locator("[data-theme-choice=dark] >> visible=true").click();
            page.reload();

            assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
            assertThat(page.evaluate("""
                    () => {
                      const tried = [];
                      const attempt = (name, act) => {
                        try { act(); tried.push(name); } catch (refused) { /* as it should be */ }
                      };
                      attempt('innerHTML', () => { document.createElement('div').innerHTML = '<b>x</b>'; });
                      attempt('script', () => { document.createElement('script').text = '1'; });
                      attempt('parser', () => { new DOMParser().parseFromString('<b>x</b>', 'text/html'); });
                      return tried.join(',');
                    }""")).isEqualTo("parser");
        }
    }
}
