package io.redress.web;

import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Those who keep the house, in a real Chromium: accounts, keys, rules, calendar, and who read what. */
@RedressTest
@FreshDatabase
@TestPropertySource(properties = "redress.demo=true")
class HouseBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, CHINESE", "PHONE, ENGLISH"})
    @DisplayName("A1 G1 every page of the house is whole and accessible, in both languages, on phone and desktop")
    void pagesAreWhole(Window size, Window language) {
        var page = BROWSERS.person("admin", size, language);
        for (var path : java.util.List.of(
                "operator",
                "operator/accounts/new",
                "operator/keys",
                "operator/rulebook",
                "operator/calendar",
                "operator/calendar?year=2027")) {
            page.navigate(api.base() + "/" + path);
            BROWSERS.look(page, "house-" + path.replaceAll("[/?=]", "-"));
        }
    }

    @Test
    @DisplayName("A1 an operator makes an account, finds it, changes it, disables it; mistakes stand at their field")
    void operatorKeepsAccounts() {
        var page = BROWSERS.person("admin", PLAIN);
        page.navigate(api.base() + "/operator/accounts/new");
        page.fill("#name", "xin.kefu");
        page.fill("#displayName", "新客服");
        page.fill("#password", "short");
        page.check("input[name=roles][value=SELLER_STAFF]");
        page.fill("#shops", "no-such-shop");
        page.click("form[data-main] button[type=submit]");
        assertThat(page.locator("[role=alert]").innerText()).contains("no-such-shop");
        assertThat(page.inputValue("#password")).isEmpty();
        page.fill("#password", "short");
        page.fill("#shops", "demo-qinghe");
        page.click("form[data-main] button[type=submit]");
        assertThat(page.locator("#password-fault").innerText()).isNotBlank();
        assertThat(page.inputValue("#displayName")).isEqualTo("新客服");
        page.fill("#password", "a long sentence 2026");
        page.click("form[data-main] button[type=submit]");
        assertThat(page.url()).contains("done=created");
        BROWSERS.look(page, "house-account");

        page.navigate(api.base() + "/operator?q=新");
        assertThat(page.locator("tbody tr").count()).isOne();
        page.locator("tbody a").click();
        page.uncheck("input[name=enabled]");
        page.click("form[data-main] button[type=submit]");
        page.navigate(api.base() + "/operator?q=xin.");
        assertThat(page.locator("tbody").innerText()).contains("已停用");
        page.navigate(api.base() + "/operator?q=%25");
        assertThat(page.locator(".rd-empty").count()).isOne();
    }

    @Test
    @DisplayName("A5 a key's secret is shown once, works, and stops working when revoked")
    void secretIsShownOnce() {
        var page = BROWSERS.person("admin");
        page.navigate(api.base() + "/operator/keys?owner=integrator");
        page.fill("#name", "订单同步");
        page.check("input[name=scopes][value=ORDERS_READ]");
        page.click("form[data-main] button[type=submit]");
        var secret = page.locator(".h-secret").innerText();
        assertThat(secret).startsWith("rk_");
        BROWSERS.look(page, "house-key-made");
        api.key(secret).get("/api/v1/orders").expectSuccess();

        page.navigate(api.base() + "/operator/keys");
        assertThat(page.content()).doesNotContain(secret);
        page.locator("tr", new Page.LocatorOptions().setHasText("订单同步"))
                .locator("button")
                .click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("订单同步"))
                        .innerText())
                .contains("已吊销");
        assertThat(api.key(secret).get("/api/v1/orders").status()).isEqualTo(401);
    }

    @Test
    @DisplayName(
            "G1 a broken rulebook names file and line, an untimely one is refused, a sound one is previewed and published")
    void rulebookIsPublished() throws IOException {
        var page = BROWSERS.person("admin");
        var shipped = Files.readString(Path.of("src/main/resources/rulebook/2026-02-01.yaml"));
        var today = db.sql("select now()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        page.navigate(api.base() + "/operator/rulebook");
        page.fill("#yaml", shipped.replaceFirst("effective_from: .*", "effective_from: someday"));
        page.click("form[data-main] button[type=submit]");
        assertThat(page.locator(".h-problems").innerText()).containsPattern("rulebook\\.yaml:\\d+: ");
        BROWSERS.look(page, "house-rulebook-broken");

        page.fill("#yaml", edition(shipped, today, today.plusDays(3)));
        page.click("form[data-main] button[type=submit]");
        assertThat(page.locator("[role=alert]").innerText())
                .contains("提前7日", today.plusDays(7).toString());
        assertThat(page.locator("input[name=step][value=publish]").count()).isZero();

        page.fill("#yaml", edition(shipped, today, today.plusDays(8)));
        page.click("form[data-main] button[type=submit]");
        assertThat(page.locator(".h-diff").innerText()).contains("effective_from");
        BROWSERS.look(page, "house-rulebook-preview");
        page.locator("form:has(input[name=step][value=publish]) button").click();
        assertThat(page.locator("[role=status]").innerText()).contains("test-edition");
        assertThat(page.locator(".k-line").innerText()).contains("待生效");
    }

    private static String edition(String shipped, LocalDate today, LocalDate from) {
        return shipped.replaceFirst("id: .*", "id: \"test-edition\"")
                .replaceFirst("effective_from: .*", "effective_from: " + from)
                .replaceFirst("published_on: .*", "published_on: " + today);
    }

    @Test
    @DisplayName("E12 a supervisor sees who read which case; an operator, who has no cases, does not")
    void supervisorSeesWhoRead() {
        var order = db.sql("select id::text from orders.purchase where lines::text like '%手工发圈%'")
                .query(String.class)
                .single();
        var id = api.as("lin", Browsers.PASSWORD)
                .post("/api/v1/cases", """
                {"order": "%s", "line": 1, "type": "quality", "description": "发圈第二天就断了,和页面写的不一样,要求退款。",
                 "demand": [{"kind": "return_refund", "amount": {"minor": 2990, "currency": "CNY"}}]}""".formatted(order))
                .expectSuccess()
                .text("/id");
        api.as("wu", Browsers.PASSWORD).get("/api/v1/cases/" + id).expectSuccess();
        var page = BROWSERS.person("zhou");
        page.navigate(api.base() + "/readings");
        assertThat(page.locator("tbody").innerText()).contains("吴", "案件");
        BROWSERS.look(page, "readings");
        page.locator("tbody tr").first().locator("td:nth-child(2) a").click();
        assertThat(page.locator("tbody tr").count()).isPositive();
        page.locator("tbody tr").first().locator("td:nth-child(3) a").click();
        assertThat(page.locator("tbody tr").count()).isPositive();

        var admin = BROWSERS.person("admin");
        assertThat(admin.navigate(api.base() + "/readings").status()).isEqualTo(403);
    }
}
