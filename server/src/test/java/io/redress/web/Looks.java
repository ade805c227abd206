package io.redress.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to hold on every page, by day and by night, and a picture of each. What is amiss is collected: a walk goes
 * on, so that one run finds all of it.
 */
final class Looks {

    private static final Path SCREENS = Path.of("target", "screens");

    /** A phone's width ends below it. */
    private static final int DESK = 768;

    /** A text that is missing stands there by its name; a place in a file of rules does not mean one. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w.])(web|rulebook|consequence|refusal|coach)\\.(?!yaml)\\w+|\\{\\d}");

    /** All that another set of colours can change. */
    private static final String CONTRAST = "{\"runOnly\": [\"color-contrast\"]}";

    private final List<String> amiss = new ArrayList<>();

    /** No text is missing, nothing sticks out, everything can be touched, and axe finds nothing. */
    void at(Page page, String name) {
        var phone = page.viewportSize().width < DESK;
        var lang = page.locator("html").getAttribute("lang").substring(0, 2);
        var file = "%s-%s-%s".formatted(name, phone ? "m" : "d", lang);
        KEY.matcher(page.locator("main").innerText())
                .results()
                .forEach(key -> amiss.add(file + " shows a key: " + key.group()));
        var headings = page.locator("h1 >> visible=true").count();
        if (headings != 1) amiss.add(file + " has " + headings + " headings");
        if (phone) touchable(page, file);
        narrow(page, file);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            // Without motion: a colour that is still fading over has the contrast of neither scheme.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            violations(page, scheme).forEach(found -> amiss.add(file + " " + scheme + " " + found));
            page.screenshot(new Page.ScreenshotOptions()
                    .setType(ScreenshotType.JPEG)
                    .setPath(SCREENS.resolve(file + (scheme == ColorScheme.DARK ? "-dark" : "") + ".jpg")));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setPath(SCREENS.resolve("whole").resolve(file + ".jpg")));
    }

    /** What was found since this was asked last. */
    List<String> taken() {
        var all = List.copyOf(amiss);
        amiss.clear();
        return all;
    }

    /** What axe finds; nothing where scripts are off: its timers never fire there, and it would wait for ever. */
    private static List<String> violations(Page page, ColorScheme scheme) {
        if (page.evaluate("typeof htmx").equals("undefined")) {
            return List.of();
        }
        return ScreenChecks.axe(page, "html", scheme == ColorScheme.DARK ? CONTRAST : "{}");
    }

    /**
     * WCAG asks for 24 px, the thumb of a buyer or visitor for 44; links inside a sentence are as high as the sentence.
     */
    private void touchable(Page page, String name) {
        var small = page.evaluate("""
                () => { const least = document.body.matches('[data-live][data-audience=buyer], [data-audience=public]') ? 43.5 : 23.5; return [...document.querySelectorAll('a.btn, button, summary, select, input.form-control, .rd-choice, .rd-tabbar a, .rd-iconbtn')]
                  .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && e.getBoundingClientRect().width > 1)
                  .filter(e => e.getBoundingClientRect().height < least)
                  .map(e => e.outerHTML.slice(0, 160) + ' ' + e.getBoundingClientRect().height) }
                """);
        ((List<?>) small).forEach(target -> amiss.add(name + " too small: " + target));
    }

    /** Nothing is wider than the window, as it is and on the narrowest phone. */
    private void narrow(Page page, String name) {
        var size = page.viewportSize();
        for (var width : List.of(320, size.width)) {
            page.setViewportSize(width, size.height);
            var over = (Number) page.evaluate("""
                    () => Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth) - innerWidth
                    """);
            if (over.intValue() > 0) amiss.add(name + " sticks out at " + width + " px by " + over);
        }
    }
}
