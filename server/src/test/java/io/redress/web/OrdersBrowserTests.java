package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** 我的订单: by state, by words, page by page. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class OrdersBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    @Test
    @DisplayName("A2 tabs with their counts, a search with the keyboard, and both entrances stay where they are")
    void tabsAndSearch() {
        stories.broken("lin", "茉莉花茶 150g");
        var lin = BROWSERS.person("lin");
        BROWSERS.visit(lin, "/buyer");
        assertThat(lin.locator(".o-tabs a")).hasText(new String[] {"全部", "待付款1", "待发货1", "待收货2", "交易成功11", "售后/维权1"});
        BROWSERS.look(lin, "01-orders-tabs");

        lin.locator(".o-tabs a:has-text('待收货')").click();
        assertThat(lin).hasURL(Pattern.compile("\\?state=shipped$"));
        assertThat(lin.locator("article")).hasCount(2);
        assertThat(lin.locator(".o-tabs a[aria-current=page]")).containsText("待收货");
        lin.locator(".o-tabs a:has-text('售后/维权')").click();
        assertThat(lin.locator("article")).hasCount(1);
        assertThat(lin.locator("article")).containsText("茉莉花茶");

        search(lin, "蓝桥 手机");
        assertThat(lin.locator("article")).hasCount(1);
        assertThat(lin.locator("article")).containsText("智能手机 256GB");
        assertThat(lin.locator("[role=status]").first()).containsText("蓝桥 手机");
        BROWSERS.look(lin, "01-orders-found");
        // The search goes along to a tab, and on to the next page.
        lin.locator(".o-tabs a:has-text('交易成功')").click();
        assertThat(lin.locator(".o-tabs a[aria-current=page]")).containsText("交易成功");
        assertThat(lin.locator("#q")).hasValue("蓝桥 手机");
        assertThat(lin.locator("article")).hasCount(1);
        lin.locator(".o-found a").click();
        assertThat(lin.locator("article")).hasCount(16);
    }

    @Test
    @DisplayName("A2 O6 without scripts, on a phone and in English: found by number, nothing found, page by page")
    void plainPhone() {
        var lin = BROWSERS.person("lin", PHONE, ENGLISH, PLAIN);
        BROWSERS.visit(lin, "/buyer?limit=10");
        assertThat(lin.locator(".o-tabs a").first()).hasText("All");
        assertThat(lin.locator("article")).hasCount(10);
        lin.press(".o-next a", "Enter");
        assertThat(lin.locator("article")).hasCount(6);

        search(lin, "demo-0008");
        assertThat(lin.locator("article")).hasCount(1);
        assertThat(lin.locator("article")).containsText("无线降噪耳机");
        search(lin, "<script>alert(1)</script>");
        assertThat(lin.locator("[role=status]").first()).containsText("No order with “<script>alert(1)</script>”");
        assertThat(lin.locator("article")).hasCount(0);
        BROWSERS.visit(lin, "/buyer?state=nonsense&q=%F0%9F%8D%B5&limit=5");
        assertThat(lin.locator("article")).hasCount(0);
        lin.setViewportSize(320, 700);
        for (var path : List.of("/buyer", "/buyer?q=DEMO", "/buyer?state=disputed")) {
            BROWSERS.visit(lin, path);
            assertThat(lin.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    @Test
    @DisplayName("A2 a phone and a desktop show the same orders as the picture does")
    void looks() {
        for (var how : List.of(new Browsers.Window[] {PHONE}, new Browsers.Window[] {ENGLISH})) {
            var zhao = BROWSERS.person("zhao", how);
            BROWSERS.visit(zhao, "/buyer?state=successful");
            assertThat(zhao.locator("article").first()).isVisible();
            BROWSERS.look(zhao, "01-orders-successful");
        }
    }

    private static void search(Page buyer, String words) {
        buyer.fill("#q", words);
        buyer.press("#q", "Enter");
        buyer.waitForURL("**q=*");
    }
}
