package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import io.redress.Api;
import io.redress.RedressTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A real Chromium for one test class, and people of the demo marketplace in windows of their own. After each test the
 * windows are closed, and neither they nor the {@link Looks} at them may have found anything wrong.
 */
final class Browsers implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    static final String PASSWORD = "redress-demo-2026";

    private static final Path PROGRAM =
            Path.of(Optional.ofNullable(System.getenv("REDRESS_BROWSER")).orElse("/usr/bin/chromium"));

    /** Refused, changed meanwhile, over: a form that is not taken is an answer like any other. */
    private static final Set<Integer> ANSWERS = Set.of(401, 409, 422);

    /** Not how fast a page is, but when to give up on a crowded machine. */
    private static final double PATIENCE = 20_000;

    /** What sets one window apart from another. */
    enum Window implements Consumer<NewContextOptions> {
        PHONE(options -> options.setViewportSize(390, 844)),
        DESKTOP(options -> options.setViewportSize(1440, 900)),
        CHINESE(options -> options.setLocale("zh-CN")),
        ENGLISH(options -> options.setLocale("en")),
        /** Without scripts. */
        PLAIN(options -> options.setJavaScriptEnabled(false));

        private final Consumer<NewContextOptions> change;

        Window(Consumer<NewContextOptions> change) {
            this.change = change;
        }

        @Override
        public void accept(NewContextOptions options) {
            change.accept(options);
        }
    }

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Looks looks = new Looks();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private String base = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Files.exists(PROGRAM)) {
            assertThat(System.getenv("CI")).as("CI=true needs %s", PROGRAM).isNotEqualTo("true");
            System.err.println("BROWSER TESTS LEFT OUT: there is no " + PROGRAM);
            Assumptions.abort("There is no " + PROGRAM);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), RedressTest.class)) return;
        var house = SpringExtension.getApplicationContext(context);
        base = house.getBean(Api.class).base();
        // The demo's people sign in more often here than anybody may elsewhere.
        house.getBean(JdbcClient.class)
                .sql("delete from parties.sign_in_attempt")
                .update();
    }

    /** Names the server to visit, for a test that starts one by itself. */
    void comeTo(String server) {
        base = server;
    }

    /** A window at the size of a desk and in Chinese, unless it is said otherwise. */
    Page window(Window... how) {
        var options = new NewContextOptions()
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN");
        for (var each : how) each.accept(options);
        var context = Objects.requireNonNull(browser).newContext(options);
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        context.onPage(this::listen);
        return context.newPage();
    }

    /** Somebody who has signed in with the published password, at the page this leads to. */
    Page person(String name, Window... how) {
        var page = window(how);
        signIn(page, name);
        return visit(page, "/home");
    }

    /** Without the form for it, which has tests of its own and would only take time here. */
    void signIn(Page page, String name) {
        var answer = page.request()
                .post(
                        base + "/api/v1/session",
                        RequestOptions.create().setData(Map.of("name", name, "password", PASSWORD)));
        assertThat(answer.ok()).as("%s signs in: %s", name, answer.text()).isTrue();
    }

    String base() {
        return base;
    }

    static void signIn(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("main form:has(#password) button[type=submit]").first().click();
    }

    /** A visit to a page of this server. */
    Page visit(Page page, String path) {
        page.navigate(base + path);
        return page;
    }

    void look(Page page, String name) {
        looks.at(page, name);
    }

    /** What browsers complained about since this was asked last, for a test that makes them complain. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            // What could not be loaded is heard of below, with its status.
            var isStatus = message.text().startsWith("Response Status Error Code")
                    || message.text().contains("Failed to load resource");
            if (message.type().equals("error") && !isStatus) complaints.add(page.url() + " " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onResponse(response -> {
            if (isAmiss(response)) complaints.add(response.status() + " " + response.url());
        });
    }

    private static boolean isAmiss(Response response) {
        var status = response.status();
        return status >= 500
                || status >= 400
                        && !ANSWERS.contains(status)
                        && !response.request().isNavigationRequest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (var each : open) each.close();
        open.clear();
        var amiss = new ArrayList<>(complaints());
        amiss.addAll(looks.taken());
        if (context.getExecutionException().isEmpty()) assertThat(amiss).isEmpty();
        else if (!amiss.isEmpty()) System.err.println(context.getDisplayName() + " also found " + amiss);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) playwright.close();
    }
}
