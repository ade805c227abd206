package io.redress.web;

import static io.redress.web.Browsers.Window.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.redress.Api;
import io.redress.RedressTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A complaint from filing to its end by four people in four browsers: the buyer on a phone, everybody else at a desk.
 */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class CaseBrowserTests {

    private static final String HEADPHONES = "无线降噪耳机";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Test
    @DisplayName("A4 E1 E2 E3 E4 a complaint goes from filing to its end by four people in a browser")
    void complaintGoesFromFilingToItsEnd() {
        var lin = BROWSERS.person("lin", PHONE);
        var shop = BROWSERS.person("lanqiao");
        var agent = BROWSERS.person("wu");
        var judge = BROWSERS.person("sun");

        fileHeadphones(lin);
        var path = lin.locator(".rd-actionbar a.btn-primary").getAttribute("href");

        act(agent, path, "admission", Map.of());
        var offer = open(shop, path, "offer");
        offer.check("input[name=remedy][value=REFUND_ONLY]");
        offer.fill("input[name='amount.REFUND_ONLY']", "300");
        offer.fill("textarea[name=statement]", "左耳偶发无声属实,可部分退款,耳机您保留。");
        submit(offer, path);
        assertThat(shop.locator("main").innerText()).contains("¥300.00", "¥899.00");

        lin.navigate(api.base() + path);
        assertThat(lin.locator(".rd-turn").innerText()).contains("轮到您了", "商家提出了方案");
        BROWSERS.look(lin, "phone");
        act(lin, path, "intervention", Map.of("reason", "两次都没有声音,我要求全额退款。"));

        assign(judge, path);
        decide(judge, path);
        judge.navigate(api.base() + path);
        BROWSERS.look(judge, "case");

        // Nobody appeals within seven days.
        api.anonymous().post("/api/v1/sandbox/clock", "{\"advance\":\"P8D\"}").expectSuccess();
        var performance = open(BROWSERS.person("lanqiao"), path, "performance");
        performance.locator("input[name=performed]").all().forEach(box -> box.check());
        submit(performance, path);

        var buyer = BROWSERS.person("lin", PHONE);
        act(buyer, path, "performance-confirmation", Map.of());
        assertThat(buyer.locator(".rd-turn h2").innerText()).contains("已结案", "维权成立");
        assertThat(buyer.locator("main").innerText()).contains("退货退款", "¥899.00", "左耳.jpg");
        BROWSERS.look(buyer, "closed");
    }

    private void fileHeadphones(Page lin) {
        filing(lin, HEADPHONES, "quality");
        lin.waitForResponse(
                response -> response.url().endsWith("/demand/notes"),
                () -> lin.locator(".rd-choice:has(input[value=RETURN_REFUND])").click());
        go(lin);
        lin.fill("textarea[name=description]", "第三天左耳没有声音。详情页承诺三包一年。");
        go(lin);
        lin.setInputFiles("#file-defect_photo", new FilePayload("左耳.jpg", "image/jpeg", Camera.photo()));
        lin.locator("#w-files .p-buyer").waitFor();
        lin.locator(".rd-actionbar a.btn-primary").click();
        assertThat(lin.locator(".w-rev").allInnerTexts().toString()).contains("¥899.00", "左耳.jpg");
        lin.check("input[name=honest]");
        go(lin);

        assertThat(lin.locator("h1").innerText()).contains("投诉已提交");
        assertThat(lin.locator(".rd-number").innerText()).contains("TS-");
        BROWSERS.look(lin, "receipt");
    }

    private static void go(Page page) {
        page.locator(".rd-actionbar button.btn-primary").click();
    }

    private void assign(Page judge, String path) {
        var form = open(judge, path, "assignment");
        form.selectOption("#adjudicator", new com.microsoft.playwright.options.SelectOption().setLabel("判责员·孙正"));
        submit(form, path);
        judge.navigate(api.base() + "/desk?hand=mine");
        assertThat(judge.locator("main").innerText()).contains(HEADPHONES);
        BROWSERS.look(judge, "desk");
    }

    private void decide(Page judge, String path) {
        var form = open(judge, path, "decision");
        for (var element : List.of("bought", "defect", "not_misuse")) {
            form.check("input[name='finding." + element + "'][value=ESTABLISHED]");
            form.fill("textarea[name='reason." + element + "']", "照片与检测报告一致,商家也承认。");
        }
        form.locator("input[name='relied.defect']").first().check();
        form.selectOption("select[name='bySeller.defect']", "ADMITS");
        form.check("input[name='standing.law.consumer.24'][value=BROKEN]");
        form.fill("input[name='ground.law.consumer.24']", "商品有瑕疵,七日内要求退货。");
        form.check("input[name=outcome][value=UPHELD]");
        form.check("input[name=fault][value=SELLER]");
        form.check("input[name=remedy][value=RETURN_REFUND]");
        form.fill("input[name='amount.RETURN_REFUND']", "899");
        form.locator("input[name=tariff]").last().check();
        form.fill("#toBuyer", "照片显示左耳无声,商家承认,支持您退货退款。");
        form.click("button[value=preview]");
        assertThat(form.locator("#preview").innerText()).contains("→");
        assertThat(form.inputValue("#toBuyer")).contains("支持您退货退款");
        form.fill("#toSeller", "瑕疵属实,七日内的退货请求应予支持。");
        BROWSERS.look(form, "decision");
        form.click("button[value=confirm]");
        form.click("dialog button[value=decide]");
        assertThat(form.url()).contains(path + "?done=decision");
    }

    @ParameterizedTest(name = "for {0}")
    @ValueSource(strings = {"/buyer/cases", "/seller", "/desk", "/regulator"})
    @DisplayName("A4 an empty list says what to do")
    void emptyListSaysWhatToDo(String list) {
        var names = Map.of("/buyer/cases", "zhao", "/seller", "qinghe", "/desk", "zhou", "/regulator", "regulator");
        var page = BROWSERS.person(names.getOrDefault(list, ""), PHONE);
        page.navigate(api.base() + list + (list.equals("/desk") ? "?state=overdue" : ""));

        assertThat(page.locator("main .rd-empty, main tbody tr, main .b-case").count())
                .isPositive();
        BROWSERS.look(page, "list" + list.replace('/', '-'));
    }

    private void filing(Page buyer, String product, String type) {
        buyer.navigate(api.base() + "/buyer?limit=100");
        buyer.locator("article", new Page.LocatorOptions().setHasText(product))
                .locator("a.btn-soft")
                .click();
        buyer.locator(".rd-choice:has(input[value=" + type + "])").click();
        go(buyer);
    }

    private void act(Page page, String path, String action, Map<String, String> texts) {
        var form = open(page, path, action);
        texts.forEach((name, text) -> form.fill("textarea[name=" + name + "]", text));
        submit(form, path);
    }

    private Page open(Page page, String path, String action) {
        page.navigate(api.base() + path + "/" + action);
        BROWSERS.look(page, action);
        return page;
    }

    private static void submit(Page form, String path) {
        form.locator("main form[action^='" + path + "/'] button[type=submit] >> visible=true")
                .first()
                .click();
        form.waitForURL("**" + path + "?done=*");
        assertThat(String.join("", form.locator("[role=status]").allInnerTexts()))
                .isNotBlank();
    }
}
