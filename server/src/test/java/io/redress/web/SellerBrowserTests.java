package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The shop's side in a real Chromium: the queue, the three answers, colleagues, the appeal and the points. */
@RedressTest
@FreshDatabase
@TestPropertySource(properties = "redress.demo=true")
class SellerBrowserTests {

    private static final String PASSWORD = "redress-demo-2026";
    private static Browsers browsers;

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void close() {
        if (browsers != null) browsers.close();
    }

    @BeforeEach
    void forgetSignIns() {
        db.sql("delete from parties.sign_in_attempt").update();
        browsers.complaints.clear();
    }

    /** A case that waits for the shop's answer; its id. */
    private String filed(String buyer, String product, String kind, int fen) {
        var order = db.sql("select id::text from orders.purchase where lines::text like ?")
                .param("%" + product + "%")
                .query(String.class)
                .single();
        var id = api.as(buyer, PASSWORD)
                .post("/api/v1/cases", """
                {"order": "%s", "line": 1, "type": "quality", "description": "茶叶有霉味,打开就能闻到,和页面写的当年新茶不一样。",
                 "demand": [{"kind": "%s", "amount": {"minor": %d, "currency": "CNY"}}]}""".formatted(order, kind, fen))
                .expectSuccess()
                .text("/id");
        api.as("wu", PASSWORD).post("/api/v1/cases/" + id + "/admission", "{}").expectSuccess();
        return id;
    }

    private Page shop(String name, boolean phone, String lang, boolean scripts) {
        return browsers.person(api, name, phone ? 390 : 1440, phone ? 844 : 900, lang, scripts);
    }

    @Test
    @DisplayName(
            "E3 a shop sees its queue and case, agrees, offers less with the difference live, and refuses with evidence")
    void shopAnswers() {
        var agreed = filed("lin", "茉莉花茶 150g", "return_refund", 5600);
        var offered = filed("zhao", "普洱熟茶 357g", "return_refund", 15800);
        var refused = filed("zhao", "茶叶罐", "return_refund", 4500);
        var desk = shop("qinghe", false, "zh-CN", true);
        desk.navigate(api.base() + "/seller?tab=yours&case=" + offered);
        assertThat(desk.locator("#s-q tbody tr").count()).isGreaterThanOrEqualTo(3);
        assertThat(desk.locator("#s-turn").innerText()).contains("轮到您了", "视为同意");
        assertThat(desk.locator(".s-side").innerText()).contains("退货退款 ¥158.00", "扣");
        Browsers.look(desk, "seller-case-d-zh");

        desk.fill("input[name='amount.RETURN_REFUND']", "100");
        desk.locator("#s-diff", new Page.LocatorOptions().setHasText("少")).waitFor();
        assertThat(desk.locator("#s-diff").innerText()).contains("¥58.00");
        desk.fill("#statement", "陈化味道属正常,愿退一部分。");
        desk.locator(".s-pf .btn-primary").click();
        assertThat(desk.url()).contains("done=offer");
        assertThat(desk.locator(".rd-proposals").innerText()).contains("¥100.00");
        Browsers.look(desk, "seller-offered-d-zh");

        desk.navigate(api.base() + "/seller?tab=yours&case=" + agreed);
        desk.locator("input[value=agreement]").check();
        Browsers.look(desk, "seller-agree-d-zh");
        desk.locator(".s-for-agreement a[data-dialog]").click();
        assertThat(desk.locator("#s-agreement").innerText()).contains("¥56.00", "受约束");
        Browsers.look(desk, "seller-agree-dialog-d-zh");
        desk.locator("#s-agreement .btn-primary").click();
        assertThat(desk.locator("main").innerText()).contains("履行");

        var phone = shop("qinghe-kefu", true, "zh-CN", false);
        phone.navigate(api.base() + "/seller");
        Browsers.look(phone, "seller-queue-m-zh");
        phone.locator("#row-" + refused).click();
        phone.locator("input[value=refusal]").check();
        phone.setInputFiles("#files", new FilePayload("质检.png", "image/png", picture()));
        Browsers.look(phone, "seller-refuse-m-zh");
        phone.locator(".s-pf .btn-primary").click();
        assertThat(phone.locator("[role=alert]").innerText()).contains("理由");
        assertThat(phone.locator(".rd-kept").innerText()).contains("质检.png");
        phone.fill("#reason", "罐体密封完好,出库前有质检照片。");
        phone.locator(".s-pf .btn-primary").click();
        assertThat(phone.locator("main").innerText()).contains("质检.png", "店内经手", "客服小禾");
        assertThat(browsers.complaints).isEmpty();
    }

    @Test
    @DisplayName("E3 two of one shop answer at once: the second hears what changed and keeps what they typed")
    void secondHearsWhatChanged() {
        var id = filed("lin", "明前龙井茶 250g", "return_refund", 23900);
        var owner = shop("qinghe", false, "en", true);
        var staff = shop("qinghe-kefu", false, "zh-CN", true);
        owner.navigate(api.base() + "/seller?tab=yours&case=" + id);
        staff.navigate(api.base() + "/seller?tab=yours&case=" + id);
        Browsers.look(owner, "seller-case-d-en");
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
        Browsers.look(staff, "seller-conflict-d-zh");

        staff.locator(".s-pf .btn-primary").click();
        assertThat(staff.url()).contains("done=offer");
        assertThat(browsers.complaints).isEmpty();
    }

    @Test
    @DisplayName("F1 E9 after a decision the shop sees its points and appeals; a colleague's phone shows who refused")
    void shopSeesPointsAndAppeals() {
        var id = filed("lin", "真丝围巾", "return_refund", 26800);
        var moli = shop("moli", true, "en", true);
        moli.navigate(api.base() + "/seller?case=" + id);
        moli.locator("input[value=refusal]").check();
        moli.setInputFiles("#files", new FilePayload("packing.png", "image/png", picture()));
        moli.fill("#reason", "It was sealed when it left.");
        Browsers.look(moli, "seller-refuse-m-en");
        moli.locator(".s-pf .btn-primary").click();
        assertThat(moli.url()).contains("done=refusal");
        api.as("lin", PASSWORD)
                .post("/api/v1/cases/" + id + "/intervention", "{\"reason\":\"It was not.\"}")
                .expectSuccess();
        moli.navigate(api.base() + "/seller?tab=review");
        assertThat(moli.locator("#s-q tbody tr").count()).isOne();
        Browsers.look(moli, "seller-queue-m-en");
        decided(id);

        var desk = shop("moli", false, "zh-CN", true);
        desk.navigate(api.base() + "/seller?tab=appealable");
        Browsers.look(desk, "seller-decided-d-zh");
        desk.locator("a[href$='/appeal']").first().click();
        desk.fill("textarea[name=grounds]", "检测报告显示成分合格,请复核。");
        desk.locator("main form button[type=submit]").click();
        assertThat(desk.locator("main").innerText()).contains("检测报告显示成分合格");
        desk.navigate(api.base() + "/seller/points");
        assertThat(desk.locator("main").innerText()).contains("12月31日", "TS-");
        Browsers.look(desk, "seller-points-d-zh");
        moli.navigate(api.base() + "/seller/points");
        Browsers.look(moli, "seller-points-m-en");
        assertThat(browsers.complaints).isEmpty();
    }

    /** The platform decides for the buyer. */
    private void decided(String id) {
        var judge = browsers.person(api, "sun", 1440, 900, "zh-CN", false);
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
        judge.locator("input[name=tariff]").last().check();
        judge.fill("#toBuyer", "支持您退货退款。");
        judge.fill("#toSeller", "退货请求应予支持。");
        judge.click("#ask");
        judge.click("button[value=decide]");
        assertThat(judge.url()).contains("done=decision");
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
