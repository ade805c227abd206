package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import io.redress.web.ScreenCatalogue.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every screen in one catalogue: pictures of each at both widths, in both languages, by day and by night; and what has
 * to hold on all of them.
 */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "redress.demo=true")
class ScreensTests {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static final Path SCREENS = Path.of("target", "screens", "all");
    private static final int[] DESKTOP = {1440, 900};
    private static final int[] PHONE = {390, 844};

    /** The narrowest that has to do. */
    private static final int[] NARROW = {320, 640};

    /** And a window of 1440 px at 200 %. */
    private static final List<int[]> MAGNIFIED = List.of(new int[] {720, 450}, NARROW);

    private final Map<String, Page> pages = new HashMap<>();
    private List<Spot> catalogue = List.of();

    @Autowired
    private Api api;

    @BeforeAll
    void furnish() {
        catalogue = ScreenCatalogue.of(new FullHouse(api, Wording.USUAL, Camera.photo()).open());
    }

    @BeforeEach
    void comeIn() {
        pages.clear();
    }

    @Test
    @DisplayName("O6 every page that the server has is in the catalogue, and every form that a case may have")
    void nothingIsMissing(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        assertThat(catalogue.stream()
                        .map(Spot::pattern)
                        .filter(pattern -> !pattern.isEmpty())
                        .collect(Collectors.toSet()))
                .containsAll(ScreenCatalogue.mapped(requestMappingHandlerMapping));
        assertThat(catalogue.stream()
                        .filter(spot -> spot.name().startsWith("form-"))
                        .map(spot -> spot.path().replaceAll(".*/", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(ScreenCatalogue.segments());
    }

    @Test
    @DisplayName("O6 docs/pages.md lists the pages that there are")
    void pagesAreListed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) throws IOException {
        var listed = Files.readAllLines(Path.of("../docs/pages.md")).stream()
                .filter(line -> line.startsWith("| `/"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell ->
                        Stream.of(cell.replace("…", "/buyer/complaints/{id}").split(",")))
                .map(address -> address.replace("`", "").strip())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(ScreenCatalogue.mapped(requestMappingHandlerMapping));
    }

    @TestFactory
    @DisplayName("O6 each screen is seen, reached, touched and magnified without loss")
    Stream<DynamicTest> everyScreenHolds() {
        return catalogue.stream()
                .map(spot -> dynamicTest(spot.name(), () -> {
                    var amiss = new ArrayList<String>();
                    inChinese(spot, amiss);
                    inEnglish(spot, amiss);
                    assertThat(amiss).as(spot.path()).isEmpty();
                }));
    }

    private void inChinese(Spot spot, List<String> amiss) {
        var page = at(spot, Window.CHINESE);
        see(page, DESKTOP, ColorScheme.LIGHT);
        shoot(page, spot, "zh-d");
        amiss.addAll(ScreenChecks.axe(page, within(spot)));
        see(page, DESKTOP, ColorScheme.DARK);
        shoot(page, spot, "zh-d-dark");
        ScreenChecks.axe(page, within(spot), "color-contrast").forEach(each -> amiss.add("dark " + each));
        see(page, PHONE, ColorScheme.DARK);
        shoot(page, spot, "zh-m-dark");
        see(page, PHONE, ColorScheme.LIGHT);
        shoot(page, spot, "zh-m");
        if (!spot.name().startsWith("form-")) {
            ScreenChecks.axe(page, within(spot)).forEach(each -> amiss.add("phone " + each));
        }
        magnified(page, "zh", amiss);
        amiss.addAll(ScreenChecks.keys(page, within(spot)));
    }

    /** The page of the API has thousands of elements of few kinds; a form of the desk stands beside a case seen before. */
    private static String within(Spot spot) {
        if (spot.name().equals("api")) return "section:nth-of-type(3)";
        return spot.name().startsWith("form-desk") ? "form.a-d" : "html";
    }

    private void inEnglish(Spot spot, List<String> amiss) {
        var page = at(spot, Window.ENGLISH);
        see(page, DESKTOP, ColorScheme.LIGHT);
        shoot(page, spot, "en-d");
        see(page, PHONE, ColorScheme.LIGHT);
        shoot(page, spot, "en-m");
        magnified(page, "en", amiss);
    }

    private static void magnified(Page page, String language, List<String> amiss) {
        for (var size : language.equals("zh") ? MAGNIFIED : List.of(NARROW)) {
            page.setViewportSize(size[0], size[1]);
            ScreenChecks.lost(page).forEach(each -> amiss.add(language + " at " + size[0] + " px " + each));
        }
        page.setViewportSize(DESKTOP[0], DESKTOP[1]);
        ScreenChecks.enlarge(page, 200);
        ScreenChecks.lost(page).forEach(each -> amiss.add(language + " with letters of 200 % " + each));
        ScreenChecks.enlarge(page, 100);
    }

    private Page at(Spot spot, Window language) {
        var page = pages.computeIfAbsent(spot.who() + language, _ -> window(spot.who(), language));
        page.setViewportSize(DESKTOP[0], DESKTOP[1]);
        return browsers.visit(page, spot.path());
    }

    private static Page window(String who, Window language) {
        return who.isEmpty() ? browsers.window(language) : browsers.person(who, language);
    }

    private static void see(Page page, int[] size, ColorScheme scheme) {
        page.setViewportSize(size[0], size[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void shoot(Page page, Spot spot, String variant) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(spot.name() + "-" + variant + ".png")));
    }
}
