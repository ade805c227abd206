package io.redress.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.redress.web.ScreenCatalogue.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Goes through a screen: pictures of it at both widths, in both languages, by day and by night, and whatever has to
 * hold there. Axe looks by day on the desktop and by night on the phone: at both widths, in both sets of colours.
 */
final class ScreenWalk {

    private static final int[] DESKTOP = {1440, 900};
    private static final int[] PHONE = {390, 844};

    /** A window of 1440 px at 200 %. */
    private static final int[] HALF = {720, 450};

    /** The narrowest that has to do. */
    private static final int[] NARROW = {320, 640};

    private final SharedWindow window;
    private final Page page;
    private final CDPSession lens;
    private final Path pictures;

    ScreenWalk(SharedWindow window, Path pictures) {
        this.window = window;
        this.page = window.page();
        this.lens = page.context().newCDPSession(page);
        this.pictures = pictures;
    }

    /** What is amiss there. */
    List<String> through(Spot spot) {
        var amiss = new ArrayList<String>();
        if (spot.name().startsWith("form-")) form(spot, amiss);
        else screen(spot, amiss);
        return amiss;
    }

    private void screen(Spot spot, List<String> amiss) {
        visit(spot, "zh-CN");
        shoot(spot, "zh-d");
        axe(spot, "", amiss);
        enlarged("zh", amiss);
        colours(ColorScheme.DARK);
        shoot(spot, "zh-d-dark");
        size(PHONE);
        shoot(spot, "zh-m-dark");
        axe(spot, "phone, dark ", amiss);
        colours(ColorScheme.LIGHT);
        shoot(spot, "zh-m");
        magnified(HALF, "zh", amiss);
        magnified(NARROW, "zh", amiss);
        keys(spot, amiss);
        visit(spot, "en");
        shoot(spot, "en-d");
        enlarged("en", amiss);
        size(PHONE);
        shoot(spot, "en-m");
        magnified(NARROW, "en", amiss);
    }

    /**
     * The same for a form on a page that was looked at already; a picture for each width, language and set of colours.
     */
    private void form(Spot spot, List<String> amiss) {
        visit(spot, "zh-CN");
        shoot(spot, "zh-d");
        axe(spot, "", amiss);
        enlarged("zh", amiss);
        colours(ColorScheme.DARK);
        size(PHONE);
        shoot(spot, "zh-m-dark");
        axe(spot, "phone, dark ", amiss);
        colours(ColorScheme.LIGHT);
        magnified(NARROW, "zh", amiss);
        keys(spot, amiss);
        visit(spot, "en");
        enlarged("en", amiss);
        size(PHONE);
        shoot(spot, "en-m");
        magnified(NARROW, "en", amiss);
    }

    private void axe(Spot spot, String where, List<String> amiss) {
        add(amiss, where, ScreenChecks.axe(page, within(spot)));
    }

    private void keys(Spot spot, List<String> amiss) {
        size(DESKTOP);
        add(amiss, "", ScreenChecks.keys(page, lens, within(spot)));
    }

    private void visit(Spot spot, String language) {
        size(DESKTOP);
        page.navigate(window.address(spot.who(), language, spot.path()));
    }

    /** The page of the API has thousands of elements of few kinds; around a form is what was looked at before. */
    private static String within(Spot spot) {
        if (spot.name().equals("api")) return "section:nth-of-type(3)";
        return spot.name().startsWith("form-desk") ? "form.a-d" : spot.name().startsWith("form-") ? "main" : "html";
    }

    private void magnified(int[] size, String language, List<String> amiss) {
        size(size);
        add(amiss, language + " at " + size[0] + " px ", ScreenChecks.lost(page));
    }

    private void enlarged(String language, List<String> amiss) {
        ScreenChecks.enlarge(page, 200);
        add(amiss, language + " with letters of 200 % ", ScreenChecks.lost(page));
        ScreenChecks.enlarge(page, 100);
    }

    private static void add(List<String> amiss, String where, List<String> found) {
        found.forEach(each -> amiss.add(where + each));
    }

    private void size(int[] size) {
        var now = page.viewportSize();
        if (now.width != size[0] || now.height != size[1]) page.setViewportSize(size[0], size[1]);
    }

    private void colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** As the browser has it, without waiting for anything: nothing moves, and there are hundreds. */
    private void shoot(Spot spot, String variant) {
        var how = new JsonObject();
        how.addProperty("format", "jpeg");
        how.addProperty("quality", 80);
        how.addProperty("optimizeForSpeed", true);
        var picture = lens.send("Page.captureScreenshot", how).get("data").getAsString();
        try {
            Files.write(
                    pictures.resolve(spot.name() + "-" + variant + ".jpg"),
                    Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
