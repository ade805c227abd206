package io.redress.web;

import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Sign-in and one working page per role, in a real Chromium, on phone and desktop, in both languages. */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class SignInBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    static Stream<Arguments> rolesAndWindows() {
        return Stream.of(Window.PHONE, Window.DESKTOP)
                .flatMap(size -> Stream.of(Window.CHINESE, Window.ENGLISH)
                        .flatMap(language -> Stream.of(
                                        "lin", "qinghe", "wu", "sun", "zhou", "admin", "regulator", "integrator")
                                .map(name -> Arguments.of(name, size, language))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("rolesAndWindows")
    @DisplayName("A1 every role signs in, sees its page, and signs out")
    void everyRoleSignsInAndSeesItsPage(String name, Window size, Window language) {
        var page = BROWSERS.window(size, language);
        page.navigate(api.base() + "/home");
        assertThat(page.url()).contains("/sign-in?next=%2Fhome");
        Browsers.signIn(page, name, Browsers.PASSWORD);
        page.waitForURL(url -> !url.contains("/sign-in"));

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language == Window.ENGLISH ? "en" : "zh-CN");
        BROWSERS.look(page, "home-" + name);

        page.locator(".rd-menu > summary >> visible=true").click();
        if (language == Window.CHINESE) BROWSERS.look(page, "menu-" + name);
        page.locator("form[action='/sign-out'] button >> visible=true").click();
        page.waitForURL(api.base() + "/");
        page.navigate(api.base() + "/home");
        assertThat(page.url()).contains("/sign-in");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CHINESE", "ENGLISH"})
    @DisplayName("A2 a buyer sees their orders, and for each what may be complained about and why not")
    void buyerSeesWhatMayBeComplainedAbout(Window language) {
        var page = BROWSERS.window(language, PLAIN);
        page.navigate(api.base() + "/sign-in");
        Browsers.signIn(page, "lin", "wrong password");
        assertThat(page.locator("[role=alert]").innerText()).contains(language == Window.ENGLISH ? "not right" : "不正确");
        Browsers.signIn(page, "lin", Browsers.PASSWORD);
        page.locator("main a[href^='/buyer/orders/']").first().click();

        assertThat(page.locator("#impossible .rd-checks, .rd-choice").count()).isGreaterThan(5);
        assertThat(page.locator("main").innerText()).doesNotContain("web.", "rulebook.condition", "{");
    }
}
