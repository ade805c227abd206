package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.web.Browsers.Window;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Two complaints from the order to their end, by everybody they concern: each in a browser of their own, all at a desk
 * in Chinese, or all on a phone in English.
 */
@RedressTest
@FreshDatabase
@TestPropertySource(properties = "redress.demo=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FourPeopleBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    private final Errands errands = new Errands(BROWSERS);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, CHINESE, 明前龙井茶 250g, qinghe", "PHONE, ENGLISH, 手工发圈三件套, moli"})
    @Order(1) // it has a window of fifteen days, and the other moves the clock
    @DisplayName("B3 C1 E1 E2 E4 E6 G1 harassment: filed, admitted, denied, decided with 12 points, upheld on appeal")
    void harassment(Window size, Window language, String product, String seller) {
        var lin = BROWSERS.person("lin", size, language);
        var shop = BROWSERS.person(seller, size, language);
        var agent = BROWSERS.person("wu", size, language);
        var boss = BROWSERS.person("zhou", size, language);
        var judge = BROWSERS.person("sun", size, language);

        errands.fills(
                lin,
                product,
                "harassment",
                List.of("STOP_CONDUCT", "APOLOGY"),
                "差评之后三天接到十一通电话要求删评,拒绝后仍在打。",
                "call_list");
        var path = errands.files(lin);
        errands.does(agent, path, "admission", _ -> {});
        errands.answers(shop, path, "refusal", form -> form.fill("#reason", "属正常售后回访,没有要求删评。"));
        errands.does(lin, path, "intervention", form -> form.fill("textarea[name=reason]", "通话记录可以证明,请平台判定。"));
        errands.assigns(boss, path, "判责员·孙正");
        errands.decides(judge, path, FourPeopleBrowserTests::punishes);
        assertThat(judge.locator(".rd-verdict")).containsText("12");

        BROWSERS.visit(lin, path);
        assertThat(lin.locator("#decision")).containsText("通话记录证实了骚扰");
        errands.does(shop, path, "appeal", form -> form.fill("textarea[name=grounds]", "号码不是本店的,请复核。"));
        errands.assigns(boss, path, "判责员·钱衡");
        var second = BROWSERS.person("qian", size, language);
        errands.decides(second, path, FourPeopleBrowserTests::agrees);
        BROWSERS.visit(shop, "/seller/points");
        assertThat(shop.locator("main")).containsText("12");
        BROWSERS.look(shop, "walk-harassment-points");

        carriesOut(shop, lin, path);
        BROWSERS.look(lin, "walk-harassment-closed");
    }

    private static void punishes(Page judge) {
        Errands.finds(judge, List.of("contact", "by_seller", "disturbing"), "ESTABLISHED", "十一通电话属实,拒绝后仍有七通。");
        judge.locator("input[name='relied.contact']").first().check();
        judge.selectOption("select[name='bySeller.contact']", "DISPUTES");
        judge.check("input[name='standing.rule.harassment'][value=BROKEN]");
        judge.fill("input[name='ground.rule.harassment']", "多次深夜联系要求删评。");
        judge.check("input[name=outcome][value=UPHELD]");
        judge.check("input[name=fault][value=SELLER]");
        judge.check("input[name=tariff][value='harassment.general']");
        assertThat(judge.locator("#preview")).containsText("0 → 12");
        judge.fill("#toBuyer", "通话记录证实了骚扰,支持您的诉求。");
        judge.fill("#toSeller", "差评后多次致电要求删评,构成骚扰。");
    }

    /** On appeal the form begins with the first decision. */
    private static void agrees(Page judge) {
        assertThat(judge.locator(".a-appeal")).containsText("号码不是本店的");
        assertThat(judge.locator("#toBuyer")).hasValue("通话记录证实了骚扰,支持您的诉求。");
        judge.check("input[name=ruling][value=UPHOLD]");
        judge.fill("#toSeller", "没有新的证据,维持原判定。");
        BROWSERS.look(judge, "walk-harassment-appeal");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, CHINESE, lin, 无线降噪耳机, 899", "PHONE, ENGLISH, zhao, 电动牙刷, 299"})
    @Order(2)
    @DisplayName(
            "A4 C6 E2 E3 E4 E11 quality: filed, a part offered, decided, carried out after the time to appeal, rated")
    void quality(Window size, Window language, String name, String product, String price) {
        var buyer = BROWSERS.person(name, size, language);
        var shop = BROWSERS.person("lanqiao", size, language);
        var agent = BROWSERS.person("wu", size, language);
        var judge = BROWSERS.person("sun", size, language);

        errands.fills(
                buyer, product, "quality", List.of("RETURN_REFUND"), "2026年8月20日收到,第三天就坏了,详情页承诺三包一年。", "defect_photo");
        var path = errands.files(buyer);
        errands.does(agent, path, "admission", _ -> {});
        errands.answers(shop, path, "offer", form -> {
            form.uncheck("input[name=remedy][value=RETURN_REFUND]");
            form.check("input[name=remedy][value=REFUND_ONLY]");
            form.fill("input[name='amount.REFUND_ONLY']", "100");
            form.fill("#statement", "偶发故障属实,可部分退款,商品您保留。");
        });
        BROWSERS.visit(buyer, path);
        assertThat(buyer.locator("#offer")).containsText("¥100.00");
        errands.does(buyer, path, "intervention", form -> form.fill("textarea[name=reason]", "我要求全额退款。"));
        errands.assigns(judge, path, "判责员·孙正");
        errands.decides(judge, path, each -> Errands.upholds(each, price));
        BROWSERS.visit(buyer, path);
        assertThat(buyer.locator("#decision")).containsText("支持您退货退款");
        BROWSERS.look(buyer, "walk-quality-decided");

        // Nobody appeals within seven days.
        api.anonymous().post("/api/v1/sandbox/clock", "{\"advance\":\"P8D\"}").expectSuccess();
        carriesOut(shop, buyer, path);
        assertThat(buyer.locator("#offer")).containsText(price);
    }

    /** The shop says that it did what it has to, the buyer that this is so, and how it was. */
    private void carriesOut(Page shop, Page buyer, String path) {
        errands.does(
                shop,
                path,
                "performance",
                form -> form.locator("input[name=performed]").all().forEach(box -> box.check()));
        errands.does(buyer, path, "performance-confirmation", _ -> {});
        buyer.locator("#rating .rd-choice").first().click();
        buyer.locator("#rating button[type=submit]").click();
        buyer.waitForURL("**?done=rating");
        assertThat(buyer.locator("#rating")).hasCount(0);
        assertThat(buyer.locator("#case-state")).hasText(Pattern.compile("已结案|Closed"));
    }
}
