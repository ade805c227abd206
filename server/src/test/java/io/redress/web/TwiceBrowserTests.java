package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.DESKTOP;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;

import com.microsoft.playwright.Page;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A button pressed twice does once what it says, with scripts and without. */
@RedressTest
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class TwiceBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    private final Errands errands = new Errands(BROWSERS);

    @Test
    @DisplayName("C5 a complaint sent twice is filed once")
    void filedOnce() {
        var zhao = BROWSERS.person("zhao", PHONE);
        errands.fills(zhao, "电动牙刷", "quality", List.of("RETURN_REFUND"), "2026年8月20日收到,第三天就不转了。", "defect_photo");
        zhao.locator(".rd-actionbar button[type=submit]").dblclick();
        zhao.waitForURL("**/receipt*");

        BROWSERS.visit(zhao, "/buyer/cases?turn=others");
        assertThat(zhao.locator(".b-case", new Page.LocatorOptions().setHasText("电动牙刷")))
                .hasCount(1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"DESKTOP, 茉莉花茶 150g, 拒绝诉求, refusal", "PLAIN, 普洱熟茶 357g, 提出方案, offer"})
    @DisplayName("E2 an answer sent twice is given once")
    void answeredOnce(Window how, String product, String event, String way) {
        var path = stories.broken(product.startsWith("普洱") ? "zhao" : "lin", product);
        stories.admit(path);
        var shop = BROWSERS.person("qinghe", how);
        BROWSERS.visit(shop, "/seller?case=" + path.substring("/cases/".length()));
        shop.check("input[value=" + way + "]");
        if (way.equals("refusal")) shop.fill("#reason", "出库前有质检照片。");
        shop.locator(".s-pf .btn-primary").dblclick();
        shop.waitForURL("**done=" + way);

        once(BROWSERS.visit(shop, path), "#s-record", event);
    }

    @Test
    @DisplayName("E2 consent given twice binds once")
    void agreedOnce() {
        var path = stories.broken("zhao", "连衣裙 M码");
        stories.admit(path);
        var shop = BROWSERS.person("moli");
        BROWSERS.visit(shop, "/seller?case=" + path.substring("/cases/".length()));
        shop.check("input[value=agreement]");
        shop.click(".s-for-agreement a[data-dialog]");
        shop.locator("#s-agreement .btn-primary").dblclick();
        shop.waitForURL("**done=agreement");

        once(BROWSERS.visit(shop, path), "#s-record", "同意诉求");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DESKTOP, 耳环 925银, 88", "PLAIN, 面膜 10片, 119"})
    @DisplayName("E4 a decision sent twice is made once, and costs once")
    void decidedOnce(Window how, String product, String amount) {
        var path = stories.broken("zhao", product);
        stories.admit(path);
        stories.dispute(path, "zhao", "moli");
        stories.assign(path, "sun");
        var judge = BROWSERS.person("sun", how);
        BROWSERS.visit(judge, path);
        Errands.upholds(judge, amount);
        judge.click("#ask");
        judge.locator(how == PLAIN ? "#decision button[value=decide]" : "#sure button[value=decide]")
                .dblclick();
        judge.waitForURL("**" + path + "?done=decision");

        once(BROWSERS.visit(judge, path), "#a-record .rd-tl", "作出判定");
        var shop = BROWSERS.person("moli", DESKTOP);
        BROWSERS.visit(shop, "/seller/points");
        assertThat(shop.locator("tbody tr", new Page.LocatorOptions().setHas(shop.locator("a[href='" + path + "']"))))
                .hasCount(1);
    }

    private static void once(Page page, String record, String event) {
        assertThat(page.locator(record + " li", new Page.LocatorOptions().setHasText(event)))
                .hasCount(1);
    }
}
