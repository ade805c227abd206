package io.redress.web;

import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What anybody may read without an account, on phone and desktop, in both languages, by day and by night. */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class OpenPagesBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PHONE, CHINESE", "PHONE, ENGLISH", "DESKTOP, CHINESE", "DESKTOP, ENGLISH"})
    @DisplayName("M2 G1 rules, a shop's record and the way in are open, whole, and accessible")
    void openPagesAreWhole(Window size, Window language) {
        var page = BROWSERS.window(size, language);
        pages().forEach((name, path) -> {
            page.navigate(api.base() + path);
            BROWSERS.look(page, name);
        });
    }

    @Test
    @DisplayName("G1 a clause has an address of its own, and the difference to another edition is marked")
    void clausesHaveAddresses() {
        var page = BROWSERS.window(PLAIN);
        page.navigate(api.base() + "/rulebook?edition=2017-07-25&compare=2012-07-16#rule.harassment");

        assertThat(page.locator("[id='rule.harassment'] del, [id='rule.harassment'] ins")
                        .count())
                .isPositive();
        assertThat(page.locator(".k-line [aria-current=true]").innerText()).contains("2017");
    }

    @Test
    @DisplayName("A1 where the demo marketplace is, one tap signs in")
    void oneTapSignsIn() {
        var page = BROWSERS.window(PLAIN);
        page.navigate(api.base() + "/sign-in?next=%2Fdesk");
        page.locator("button[value=wu]").click();

        assertThat(page.url()).endsWith("/desk");
    }

    @Test
    @DisplayName("O6 the choice of night lasts, and text becomes markup only inside htmx")
    void themeLastsAndMarkupIsGuarded() {
        var page = BROWSERS.window();
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
        assertThat(BROWSERS.complaints()).allMatch(text -> text.contains("Trusted"));
    }
}
