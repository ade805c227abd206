package io.redress.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Consumer;

/** What people do on the pages made for it, whatever their window and their language; paths are those of cases. */
final class Errands {

    private final Browsers browsers;

    Errands(Browsers browsers) {
        this.browsers = browsers;
    }

    /** A complaint from 我的订单 to its review, step by step; what is left is to send it. */
    void fills(Page buyer, String product, String type, List<String> demands, String description, String evidence) {
        browsers.visit(buyer, "/buyer?limit=100");
        buyer.locator("article", new Page.LocatorOptions().setHasText(product))
                .locator("a.btn-soft")
                .click();
        buyer.locator(".rd-choice:has(input[value=" + type + "])").click();
        next(buyer);
        for (var demand : demands) {
            buyer.waitForResponse(
                    response -> response.url().endsWith("/demand/notes"),
                    () -> buyer.locator(".rd-choice:has(input[value=" + demand + "])")
                            .click());
        }
        next(buyer);
        buyer.fill("#description", description);
        next(buyer);
        buyer.setInputFiles("#file-" + evidence, new FilePayload("凭证.jpg", "image/jpeg", Camera.photo()));
        buyer.locator("#w-files .p-buyer").waitFor();
        buyer.locator("a.btn-primary >> visible=true").first().click();
        buyer.locator(".rd-choice:has(input[name=honest])").click();
    }

    /** Sends the complaint; the path of its page. */
    String files(Page buyer) {
        next(buyer);
        buyer.waitForURL("**/receipt*");
        return buyer.locator("a.btn-primary[href^='/cases/'] >> visible=true")
                .first()
                .getAttribute("href");
    }

    private static void next(Page page) {
        page.locator("main button[type=submit].btn-primary >> visible=true")
                .or(page.locator(".rd-actionbar button[type=submit].btn-primary >> visible=true"))
                .first()
                .click();
    }

    /** Finds what to do on the page of the case, fills in its form and sends it. */
    void does(Page page, String path, String action, Consumer<Page> fill) {
        opens(page, path, action);
        fill.accept(page);
        send(page, path, action);
        page.waitForURL("**" + path + "?done=" + action);
    }

    void opens(Page page, String path, String action) {
        browsers.visit(page, path);
        page.locator("a[href='" + path + "/" + action + "'] >> visible=true")
                .first()
                .click();
        page.waitForURL("**" + path + "/" + action);
    }

    void send(Page page, String path, String action) {
        page.locator("main form[action='" + path + "/" + action + "'] button[type=submit] >> visible=true")
                .first()
                .click();
    }

    /** The shop finds the case in its queue and answers it there. */
    void answers(Page shop, String path, String way, Consumer<Page> fill) {
        browsers.visit(shop, "/seller");
        shop.click("#row-" + path.substring("/cases/".length()));
        shop.check("input[name=answer][value=" + way + "]");
        fill.accept(shop);
        shop.click(".s-pf .btn-primary");
        shop.waitForURL("**done=" + way);
    }

    void assigns(Page boss, String path, String judge) {
        does(boss, path, "assignment", form -> form.selectOption("#adjudicator", new SelectOption().setLabel(judge)));
    }

    /** Writes a decision on the case's page and confirms it in the dialog. */
    void decides(Page judge, String path, Consumer<Page> fill) {
        browsers.visit(judge, path);
        fill.accept(judge);
        judge.click("#ask");
        judge.click("#sure button[value=decide]");
        judge.waitForURL("**" + path + "?done=decision");
    }

    /** Each element of the claim gets the same finding, for the same reason. */
    static void finds(Page judge, List<String> elements, String finding, String reason) {
        for (var element : elements) {
            judge.check("input[name='finding." + element + "'][value=" + finding + "]");
            judge.fill("textarea[name='reason." + element + "']", reason);
        }
    }

    /** The product was broken, and the shop answers for it. */
    static void upholds(Page judge, String amount) {
        finds(judge, List.of("bought", "defect", "not_misuse"), "ESTABLISHED", "照片与检测一致,商家也承认。");
        judge.locator("input[name='relied.defect']").first().check();
        judge.selectOption("select[name='bySeller.defect']", "ADMITS");
        judge.check("input[name='standing.law.consumer.24'][value=BROKEN]");
        judge.fill("input[name='ground.law.consumer.24']", "商品有瑕疵,七日内要求退货。");
        judge.check("input[name=outcome][value=UPHELD]");
        judge.check("input[name=fault][value=SELLER]");
        for (var box : judge.locator("input[name=remedy]:checked").all()) box.uncheck();
        judge.check("input[name=remedy][value=RETURN_REFUND]");
        judge.fill("input[name='amount.RETURN_REFUND']", amount);
        judge.check("input[name=tariff][value='mismatch.general']");
        judge.fill("#toBuyer", "照片显示左耳无声,支持您退货退款。");
        judge.fill("#toSeller", "瑕疵属实,退货请求应予支持。");
    }
}
