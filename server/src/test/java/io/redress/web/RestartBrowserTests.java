package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.Api;
import io.redress.orders.Orders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server ends and begins again while people sit before its pages: same port, same data folder. */
class RestartBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @TempDir
    Path data;

    private ConfigurableApplicationContext server;
    private int port;

    private final Errands errands = new Errands(BROWSERS);

    @BeforeEach
    void start() throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName("io.redress.RedressApplication"));
        application.setRegisterShutdownHook(false);
        server = application.run(
                "--server.port=" + port,
                "--redress.data=" + data,
                "--redress.demo=true",
                "--redress.postgres.shared_buffers=16MB",
                "--spring.jmx.enabled=false");
        port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        BROWSERS.comeTo("http://127.0.0.1:" + port);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DeskStories stories() {
        return new DeskStories(Api.at("http://127.0.0.1:" + port), server.getBean(Orders.class));
    }

    @Test
    @DisplayName("C5 E10 E12 a restart in the middle loses nothing that was typed, and pages live on without a reload")
    void nothingTypedIsLost() throws ClassNotFoundException {
        var path = stories().broken("lin", "茉莉花茶 150g");
        stories().admit(path);
        var lin = waiting("lin", path, "#talk-text", "还没说完的话");
        var shop = waiting("qinghe", path, "#statement", "写到一半的答复");
        var zhao = BROWSERS.person("zhao", PHONE);
        errands.fills(zhao, "电动牙刷", "quality", List.of("RETURN_REFUND"), "2026年8月20日收到,第三天就不转了。", "defect_photo");
        BROWSERS.visit(zhao, zhao.url().replaceFirst("^http://[^/]+", "").replaceFirst("/[a-z]+$", "/description"));

        stop();
        zhao.fill("#description", "2026年8月20日收到,第三天就不转了。换过插座也一样。");
        assertThat(zhao.locator("#rd-failed")).isVisible();
        start();
        zhao.click("#rd-failed button");
        assertThat(zhao.locator("#rd-failed")).hasCount(0);
        stories().offer(path, "qinghe-kefu", 1_000);

        // A window behind others leaves its stream after a while, and catches up when it is looked at.
        lin.bringToFront();
        assertThat(lin.locator(".rd-turn h2")).containsText("商家提出了方案");
        assertThat(lin.locator("#talk-text")).hasValue("还没说完的话");
        shop.bringToFront();
        assertThat(shop.locator("#s-record")).containsText("客服小禾");
        assertThat(shop.locator("#statement")).hasValue("写到一半的答复");
        assertThat(lin.evaluate("window.stayed")).isEqualTo(true);
        assertThat(shop.evaluate("window.stayed")).isEqualTo(true);

        zhao.locator(".rd-actionbar button[type=submit]").click();
        zhao.waitForURL("**/evidence");
        assertThat(zhao.locator("#w-files")).containsText("凭证.jpg");
        zhao.locator(".rd-actionbar a.btn-primary").click();
        assertThat(zhao.locator("main")).containsText("换过插座也一样");
        zhao.locator(".rd-choice:has(input[name=honest])").click();
        assertThat(errands.files(zhao)).startsWith("/cases/");
        // The browsers found nobody meanwhile, and nothing else to complain of.
        assertThat(BROWSERS.complaints())
                .allMatch(text -> text.matches(".*(/live|htmx:afterRequest.*|htmx:sendError.*)"));
    }

    /** Somebody before the page of the case, with half a sentence written. */
    private static Page waiting(String name, String path, String field, String text) {
        var page = BROWSERS.person(name);
        BROWSERS.visit(page, path);
        page.fill(field, text);
        page.evaluate("window.stayed = true");
        return page;
    }
}
