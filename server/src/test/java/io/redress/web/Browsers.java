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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium for the screens of those who work here: signs people in, and looks at what they see. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target/screens");

    private final Playwright playwright;
    private final Browser browser;

    /** What browsers complained about: errors on the console, among them what the content security policy refused. */
    final List<String> complaints = new ArrayList<>();

    private Browsers(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    static Browsers launch() {
        if (!Files.exists(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("CI=true needs %s", CHROMIUM).isNotEqualTo("true");
            System.err.println("BROWSER TESTS LEFT OUT: there is no " + CHROMIUM);
            Assumptions.abort("There is no " + CHROMIUM);
        }
        return new Browsers(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A person of the demo marketplace in a browser of their own. */
    Page person(Api api, String name, int width, int height, String lang, boolean scripts) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(lang)
                        .setJavaScriptEnabled(scripts))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            // A refused form is an answer like any other to us, and an error to the browser.
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(api.base() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", "redress-demo-2026");
        page.locator("main button[type=submit]").last().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** No text is missing, nothing sticks out, axe finds nothing by day and by night; a picture of each is kept. */
    static void look(Page page, String name) {
        assertThat(page.locator("main").innerText()).as(name).doesNotContain("web.", "refusal.", "consequence.", "{0}");
        assertThat(page.locator("h1").count()).as(name).isOne();
        fits(page, name);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            assertThat(violations(page)).as("%s %s", name, scheme).isEmpty();
        }
    }

    /** What axe finds; nothing where scripts are off: its timers never fire there, and it would wait for ever. */
    static List<String> violations(Page page) {
        if (page.evaluate("typeof htmx").equals("undefined")) {
            return List.of();
        }
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(found -> found.getId() + " " + found.getNodes())
                        .toList();
    }

    /** Nothing is wider than the window, as it is and on the narrowest phone. */
    static void fits(Page page, String name) {
        var size = page.viewportSize();
        for (var width : List.of(320, size.width)) {
            page.setViewportSize(width, size.height);
            assertThat(
                            page.evaluate(
                                    "Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth) - innerWidth"))
                    .as("%s sticks out at %s", name, width)
                    .satisfies(over -> assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
