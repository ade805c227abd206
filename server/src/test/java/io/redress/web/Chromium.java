package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** A real browser: people in windows of their own, and what has to hold on every page they see. */
final class Chromium implements AutoCloseable {

    static final int[] PHONE = {390, 844};
    static final int[] DESKTOP = {1440, 900};

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");

    private final Playwright playwright;
    private final Browser browser;

    /** What was found on pages looked at: a walk goes on, so that one run finds all of it. */
    static final List<String> FOUND = Collections.synchronizedList(new ArrayList<>());

    /** What the console complained of, refused by the content security policy included. */
    final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    Chromium() {
        if (!Files.exists(PROGRAM)) {
            assertThat(System.getenv("CI")).as("CI=true needs %s", PROGRAM).isNotEqualTo("true");
            Assumptions.abort("BROWSER TESTS LEFT OUT: there is no " + PROGRAM);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    /** Somebody at a window, signed in with the published password. */
    Page person(String base, String name, int[] size, Consumer<Browser.NewContextOptions> how) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(size[0], size[1])
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN");
        how.accept(options);
        BrowserContext context = browser.newContext(options);
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) complaints.add(response.status() + " " + response.url());
        });
        page.navigate(base + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", "redress-demo-2026");
        page.locator("main form[action='/sign-in'] button[type=submit]").first().click();
        return page;
    }

    Page person(String base, String name, int[] size) {
        return person(base, name, size, _ -> {});
    }

    /** No text is missing, nothing sticks out, everything can be touched, and axe finds nothing by day and by night. */
    static void look(Page page, String name) {
        var text = page.locator("main").innerText();
        Stream.of("web.", "rulebook.", "consequence.", "refusal.", "coach.")
                .filter(text::contains)
                .forEach(key -> FOUND.add(name + " shows a key: " + key));
        var phone = page.viewportSize().width < 768;
        if (phone) touchable(page, name);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            Browsers.violations(page).forEach(found -> FOUND.add(name + " " + scheme + " " + found));
            var dark = scheme == ColorScheme.DARK ? "-dark" : "";
            shot(page, name + dark + (phone ? "-m" : "-d"));
        }
        if (phone) narrow(page, name);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENS.resolve("whole").resolve(name + ".png")));
    }

    /** WCAG asks for 24 px, thumbs for 44; links inside a sentence are as high as the sentence. */
    private static void touchable(Page page, String name) {
        var small = page.evaluate("""
                () => [...document.querySelectorAll('a.btn, button, summary, select, input.form-control, .rd-choice, .rd-tabbar a, .rd-iconbtn')]
                  .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && e.getBoundingClientRect().width > 1)
                  .filter(e => e.getBoundingClientRect().height < 43.5)
                  .map(e => e.outerHTML.slice(0, 160) + ' ' + e.getBoundingClientRect().height)
                """);
        ((List<?>) small).forEach(target -> FOUND.add(name + " too small: " + target));
    }

    private static void narrow(Page page, String name) {
        var size = page.viewportSize();
        page.setViewportSize(320, 700);
        var over = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
        if (((Number) over).intValue() > 0) FOUND.add(name + " sticks out at 320 px by " + over);
        page.setViewportSize(size.width, size.height);
    }

    static byte[] photo() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        var drawing = image.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(205, 210, 214), 640, 480, new Color(150, 158, 168)));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(50, 54, 60));
        drawing.fillOval(220, 90, 210, 260);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
