package io.redress.web;

import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static io.redress.web.Browsers.Window.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The shop's side in a real Chromium: the queue, the three answers, colleagues, the appeal and the points. */
@RedressTest
@FreshDatabase
@TestPropertySource(properties = "redress.demo=true")
class SellerBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    /** A case that waits for the shop's answer; its id. */
    private String filed(String buyer, String product, String kind, int fen) {
        var order = db.sql("select id::text from orders.purchase where lines::text like ?")
                .param("%" + product + "%")
                .query(String.class)
                .single();
        var id = api.as(buyer, Browsers.PASSWORD)
                .post("/api/v1/cases", """
                {"order": "%s", "line": 1, "type": "quality", "description": "茶叶有霉味,打开就能闻到,和页面写的当年新茶不一样。",
                 "demand": [{"kind": "%s", "amount": {"minor": %d, "currency": "CNY"}}]}""".formatted(order, kind, fen))
                .expectSuccess()
                .text("/id");
        api.as("wu", Browsers.PASSWORD)
                .post("/api/v1/cases/" + id + "/admission", "{}")
                .expectSuccess();
        return id;
    }

    @Test
    @DisplayName(
            "E3 a shop sees its queue and case, agrees, offers less with the difference live, and refuses with evidence")
    void shopAnswers() {
        var agreed = filed("lin", "茉莉花茶 150g", "return_refund", 5600);
        var offered = filed("zhao", "普洱熟茶 357g", "return_refund", 15800);
        var refused = filed("zhao", "茶叶罐", "return_refund", 4500);
        var desk = BROWSERS.person("qinghe");
        desk.navigate(api.base() + "/seller?tab=yours&case=" + offered);
        assertThat(desk.locator("#s-q tbody tr").count()).isGreaterThanOrEqualTo(3);
        assertThat(desk.locator("#s-turn").innerText()).contains("轮到您了", "视为同意");
        assertThat(desk.locator(".s-side").innerText()).contains("退货退款 ¥158.00", "扣");
        BROWSERS.look(desk, "seller-case");

        desk.fill("input[name='amount.RETURN_REFUND']", "100");
        desk.locator("#s-diff", new Page.LocatorOptions().setHasText("少")).waitFor();
        assertThat(desk.locator("#s-diff").innerText()).contains("¥58.00");
        desk.fill("#statement", "陈化味道属正常,愿退一部分。");
        desk.locator(".s-pf .btn-primary").click();
        assertThat(desk.url()).contains("done=offer");
        assertThat(desk.locator(".rd-proposals").innerText()).contains("¥100.00");
        BROWSERS.look(desk, "seller-offered");

        desk.navigate(api.base() + "/seller?tab=yours&case=" + agreed);
        desk.locator("input[value=agreement]").check();
        BROWSERS.look(desk, "seller-agree");
        desk.locator(".s-for-agreement a[data-dialog]").click();
        assertThat(desk.locator("#s-agreement").innerText()).contains("¥56.00", "受约束");
        BROWSERS.look(desk, "seller-agree-dialog");
        desk.locator("#s-agreement .btn-primary").click();
        assertThat(desk.locator("main").innerText()).contains("履行");

        var phone = BROWSERS.person("qinghe-kefu", PHONE, PLAIN);
        phone.navigate(api.base() + "/seller");
        BROWSERS.look(phone, "seller-queue");
        phone.locator("#row-" + refused).click();
        phone.locator("input[value=refusal]").check();
        phone.setInputFiles("#files", new FilePayload("质检.jpg", "image/jpeg", Camera.photo()));
        BROWSERS.look(phone, "seller-refuse");
        phone.locator(".s-pf .btn-primary").click();
        assertThat(phone.locator("[role=alert]").innerText()).contains("理由");
        assertThat(phone.locator(".rd-kept").innerText()).contains("质检.jpg");
        phone.fill("#reason", "罐体密封完好,出库前有质检照片。");
        phone.locator(".s-pf .btn-primary").click();
        assertThat(phone.locator("main").innerText()).contains("质检.jpg", "店内经手", "客服小禾");
    }

    @Test
    @DisplayName("E3 two of one shop answer at once: the second hears what changed and keeps what they typed")
    void secondHearsWhatChanged() {
        var id = filed("lin", "明前龙井茶 250g", "return_refund", 23900);
        var owner = BROWSERS.person("qinghe", ENGLISH);
        var staff = BROWSERS.person("qinghe-kefu");
        owner.navigate(api.base() + "/seller?tab=yours&case=" + id);
        staff.navigate(api.base() + "/seller?tab=yours&case=" + id);
        BROWSERS.look(owner, "seller-case");
        owner.fill("input[name='amount.RETURN_REFUND']", "200");
        owner.fill("#statement", "We refund most of it.");
        owner.locator(".s-pf .btn-primary").click();
        assertThat(owner.url()).contains("done=offer");

        staff.fill("input[name='amount.RETURN_REFUND']", "50");
        staff.fill("#statement", "愿退五十元。");
        staff.locator(".s-pf .btn-primary").click();
        assertThat(staff.locator(".s-news").innerText()).contains("周青", "We refund most of it.");
        assertThat(staff.inputValue("#statement")).isEqualTo("愿退五十元。");
        assertThat(staff.inputValue("input[name='amount.RETURN_REFUND']")).isEqualTo("50");
        BROWSERS.look(staff, "seller-conflict");

        staff.locator(".s-pf .btn-primary").click();
        assertThat(staff.url()).contains("done=offer");
    }

    @Test
    @DisplayName("F1 E9 after a decision the shop sees its points and appeals; a colleague's phone shows who refused")
    void shopSeesPointsAndAppeals() {
        var id = filed("lin", "真丝围巾", "return_refund", 26800);
        var moli = BROWSERS.person("moli", PHONE, ENGLISH);
        moli.navigate(api.base() + "/seller?case=" + id);
        moli.locator("input[value=refusal]").check();
        moli.setInputFiles("#files", new FilePayload("packing.jpg", "image/jpeg", Camera.photo()));
        moli.fill("#reason", "It was sealed when it left.");
        BROWSERS.look(moli, "seller-refuse");
        moli.locator(".s-pf .btn-primary").click();
        assertThat(moli.url()).contains("done=refusal");
        api.as("lin", Browsers.PASSWORD)
                .post("/api/v1/cases/" + id + "/intervention", "{\"reason\":\"It was not.\"}")
                .expectSuccess();
        moli.navigate(api.base() + "/seller?tab=review");
        assertThat(moli.locator("#s-q tbody tr").count()).isOne();
        BROWSERS.look(moli, "seller-queue");
        decided(id);

        var desk = BROWSERS.person("moli");
        desk.navigate(api.base() + "/seller?tab=appealable");
        BROWSERS.look(desk, "seller-decided");
        desk.locator("a[href$='/appeal']").first().click();
        desk.fill("textarea[name=grounds]", "检测报告显示成分合格,请复核。");
        desk.locator("main form button[type=submit]").click();
        assertThat(desk.locator("main").innerText()).contains("检测报告显示成分合格");
        desk.navigate(api.base() + "/seller/points");
        assertThat(desk.locator("main").innerText()).contains("12月31日", "TS-");
        BROWSERS.look(desk, "seller-points");
        moli.navigate(api.base() + "/seller/points");
        BROWSERS.look(moli, "seller-points");
    }

    /** The platform decides for the buyer. */
    private void decided(String id) {
        var judge = BROWSERS.person("sun", PLAIN);
        var path = api.base() + "/cases/" + id;
        judge.navigate(path + "/assignment");
        judge.selectOption("#adjudicator", new SelectOption().setLabel("判责员·孙正"));
        judge.locator("main form button[type=submit]").last().click();
        judge.navigate(path + "/decision");
        for (var element : List.of("bought", "defect", "not_misuse")) {
            judge.check("input[name='finding." + element + "'][value=ESTABLISHED]");
            judge.fill("textarea[name='reason." + element + "']", "照片为证。");
        }
        judge.locator("input[name='relied.defect']").first().check();
        judge.check("input[name='standing.law.consumer.24'][value=BROKEN]");
        judge.fill("input[name='ground.law.consumer.24']", "七日内要求退货。");
        judge.check("input[name=outcome][value=UPHELD]");
        judge.check("input[name=fault][value=SELLER]");
        judge.check("input[name=remedy][value=RETURN_REFUND]");
        judge.fill("input[name='amount.RETURN_REFUND']", "268");
        // The gravest would wait for a second person.
        judge.locator("input[name=tariff]").first().check();
        judge.fill("#toBuyer", "支持您退货退款。");
        judge.fill("#toSeller", "退货请求应予支持。");
        judge.click("#ask");
        judge.click("button[value=decide]");
        assertThat(judge.url()).contains("done=decision");
    }
}
