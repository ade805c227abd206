package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.redress.Api;
import io.redress.RedressTest;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A complaint from filing to its end by four people in four browsers: the buyer on a phone, everybody else at a desk.
 */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class CaseBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HEADPHONES = "无线降噪耳机";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Api api;

    @Autowired
    JdbcClient db;

    @BeforeAll
    static void launch() {
        if (!Files.exists(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("CI=true needs %s", CHROMIUM).isNotEqualTo("true");
            System.err.println("BROWSER TESTS LEFT OUT: there is no " + CHROMIUM);
            Assumptions.abort("There is no " + CHROMIUM);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @BeforeEach
    void forgetSignIns() {
        db.sql("delete from parties.sign_in_attempt").update();
    }

    @Test
    @DisplayName("A4 E1 E2 E3 E4 a complaint goes from filing to its end by four people in a browser")
    void complaintGoesFromFilingToItsEnd() {
        var lin = person("lin", 390, 844);
        var shop = person("lanqiao", 1440, 900);
        var agent = person("wu", 1440, 900);
        var judge = person("sun", 1440, 900);

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
        look(lin, "phone", false);
        act(lin, path, "intervention", Map.of("reason", "两次都没有声音,我要求全额退款。"));

        assign(judge, path);
        decide(judge, path);
        judge.navigate(api.base() + path);
        look(judge, "case", false);

        // Nobody appeals within seven days.
        api.anonymous().post("/api/v1/sandbox/clock", "{\"advance\":\"P8D\"}").expectSuccess();
        var performance = open(person("lanqiao", 1440, 900), path, "performance");
        performance.locator("input[name=performed]").all().forEach(box -> box.check());
        submit(performance, path);

        var buyer = person("lin", 390, 844);
        act(buyer, path, "performance-confirmation", Map.of());
        assertThat(buyer.locator(".rd-turn h2").innerText()).contains("已结案", "维权成立");
        assertThat(buyer.locator("main").innerText()).contains("退货退款", "¥899.00", "左耳.jpg");
        look(buyer, "closed", true);
    }

    private void fileHeadphones(Page lin) {
        filing(lin, HEADPHONES, "quality");
        lin.waitForResponse(
                response -> response.url().endsWith("/demand/notes"),
                () -> lin.locator(".rd-choice:has(input[value=RETURN_REFUND])").click());
        go(lin);
        lin.fill("textarea[name=description]", "第三天左耳没有声音。详情页承诺三包一年。");
        go(lin);
        lin.setInputFiles("#file-defect_photo", new FilePayload("左耳.jpg", "image/jpeg", photo()));
        lin.locator("#w-files .p-buyer").waitFor();
        lin.locator(".rd-actionbar a.btn-primary").click();
        assertThat(lin.locator(".w-rev").allInnerTexts().toString()).contains("¥899.00", "左耳.jpg");
        lin.check("input[name=honest]");
        go(lin);

        assertThat(lin.locator("h1").innerText()).contains("投诉已提交");
        assertThat(lin.locator(".rd-number").innerText()).contains("TS-");
        look(lin, "receipt", true);
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
        look(judge, "desk", true);
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
        look(form, "decision", true);
        form.click("button[value=confirm]");
        form.click("dialog button[value=decide]");
        assertThat(form.url()).contains(path + "?done=decision");
    }

    @ParameterizedTest(name = "for {0}")
    @ValueSource(strings = {"/buyer/cases", "/seller", "/desk", "/regulator"})
    @DisplayName("A4 an empty list says what to do")
    void emptyListSaysWhatToDo(String list) {
        var names = Map.of("/buyer/cases", "zhao", "/seller", "qinghe", "/desk", "zhou", "/regulator", "regulator");
        var page = person(names.getOrDefault(list, ""), 390, 844);
        page.navigate(api.base() + list + (list.equals("/desk") ? "?state=overdue" : ""));

        assertThat(page.locator("main .rd-empty, main tbody tr, main .b-case").count())
                .isPositive();
        look(page, "list" + list.replace('/', '-'), true);
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
        look(page, action, true);
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

    private Page person(String name, int width, int height) {
        return person(name, width, height, true);
    }

    private Page person(String name, int width, int height, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(api.base() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", "redress-demo-2026");
        page.locator("main button[type=submit]").click();
        return page;
    }

    /** No text is missing, nothing sticks out, and axe finds nothing, by day and by night. */
    private static void look(Page page, String name, boolean whole) {
        assertThat(page.locator("main").innerText()).doesNotContain("web.", "rulebook.", "consequence.");
        var shots = System.getProperty("redress.shots");
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            // Without motion: a colour that is still fading over has the contrast of neither scheme.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream()
                            .map(found -> found.getId() + " " + found.getNodes())
                            .toList())
                    .as("%s %s", name, scheme)
                    .isEmpty();
            if (shots != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(whole)
                        .setPath(Path.of(
                                shots, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            }
        }
    }

    private static byte[] photo() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        var drawing = image.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(205, 210, 214), 640, 480, new Color(150, 158, 168)));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(50, 54, 60));
        drawing.fillOval(220, 90, 210, 260);
        drawing.setColor(new Color(178, 60, 50));
        drawing.drawOval(300, 180, 90, 90);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
