package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What the desk does besides deciding, by those who have to and in front of those who hear of it. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class DeskActsBrowserTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    private final Errands errands = new Errands(BROWSERS);

    @Test
    @DisplayName(
            "E5 an extension names an exact time and an appointment, and the buyer sees both; too early is refused")
    void extensionWithAppointment() {
        var path = atTheBench("zhao", "茶叶罐", "qinghe");
        var judge = BROWSERS.person("sun");
        BROWSERS.visit(judge, path);
        var due = Instant.parse(judge.locator("#a-about time").first().getAttribute("datetime"));
        errands.opens(judge, path, "extension");
        judge.fill("#decideBy", typed(due.minus(Duration.ofDays(1))));
        judge.fill("#appointment", typed(due.minus(Duration.ofDays(2))));
        judge.fill("#reason", "等待检测报告。");
        errands.send(judge, path, "extension");
        assertThat(judge.locator("[role=alert]")).isVisible();
        assertThat(judge.locator("#reason")).hasValue("等待检测报告。");
        BROWSERS.look(judge, "desk-extension");

        var later = due.plus(Duration.ofDays(2));
        judge.fill("#decideBy", typed(later));
        judge.fill("#appointment", typed(later.minus(Duration.ofHours(3))));
        errands.send(judge, path, "extension");
        judge.waitForURL("**?done=extension");
        assertThat(judge.locator("#a-about time[datetime='" + later.truncatedTo(ChronoUnit.MINUTES) + "']"))
                .hasCount(1);

        var zhao = BROWSERS.person("zhao", PHONE);
        BROWSERS.visit(zhao, path);
        assertThat(zhao.locator(".rd-turn time[datetime='" + later.truncatedTo(ChronoUnit.MINUTES) + "']"))
                .hasCount(1);
        assertThat(zhao.locator("#case-record")).containsText("等待检测报告");
        BROWSERS.look(zhao, "case-extended");
    }

    /** As it is typed into a field for date and time. */
    private static String typed(Instant at) {
        return LocalDateTime.ofInstant(at, BEIJING).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }

    @Test
    @DisplayName("E8 whoever took a case asks a colleague without passing it on, and hands it over with a reason")
    void consultedAndHandedOver() {
        var path = stories.broken("zhao", "连衣裙 M码");
        stories.admit(path);
        var agent = BROWSERS.person("wu");
        var asked = BROWSERS.person("qian");
        errands.does(agent, path, "consultation", form -> {
            form.selectOption("#colleague", new SelectOption().setLabel("判责员·钱衡"));
            form.fill("#question", "这种线头算瑕疵吗?");
            BROWSERS.look(form, "desk-consultation");
        });
        assertThat(agent.locator("#a-meta")).containsText("小二·吴敏");
        assertThat(asked.locator(".rd-iconbtn .rd-count")).containsText("1");
        BROWSERS.visit(asked, "/notices");
        asked.locator(".rd-notice a").first().click();
        asked.waitForURL("**" + path);
        assertThat(asked.locator("#a-record")).containsText("这种线头算瑕疵吗?");

        errands.does(agent, path, "hand-over", form -> {
            form.selectOption("#to", new SelectOption().setLabel("主管·周岚"));
            form.selectOption("#department", "service");
            form.fill("#reason", "涉及服务态度,由主管跟进。");
            BROWSERS.look(form, "desk-hand-over");
        });
        assertThat(agent.locator("#a-meta")).containsText("主管·周岚");
        assertThat(agent.locator("#a-side a[href='" + path + "/hand-over']")).hasCount(0);
        var boss = BROWSERS.person("zhou");
        BROWSERS.visit(boss, "/desk?hand=mine");
        assertThat(boss.locator("#lists")).containsText("连衣裙");
        var buyer = BROWSERS.person("zhao", PHONE);
        BROWSERS.visit(buyer, path);
        assertThat(buyer.locator("main")).not().containsText("线头算瑕疵");
    }

    @Test
    @DisplayName("E8 E4 more than an adjudicator may award is asked for upward, granted, and then decided")
    void authorityIsAskedUpward() {
        var path = atTheBench("lin", "智能手机 256GB", "lanqiao");
        var judge = BROWSERS.person("sun");
        BROWSERS.visit(judge, path);
        overLimit(judge);
        assertThat(judge.locator("#limit")).containsText("¥5,499.00");
        judge.locator("#limit a[href='" + path + "/authority-request']").click();
        judge.fill("#amount", "5499");
        judge.fill("#reason", "含检测与误工损失。");
        BROWSERS.look(judge, "desk-authority");
        errands.send(judge, path, "authority-request");
        judge.waitForURL("**?done=authority-request");

        var boss = BROWSERS.person("zhou");
        errands.does(boss, path, "authority-grant", form -> form.fill("#amount", "5499"));
        assertThat(boss.locator("#a-about")).containsText("¥5,499.00");
        // What was typed before asking is still there.
        errands.decides(
                judge, path, form -> assertThat(form.locator("#toBuyer")).hasValue("支持您退货退款并赔偿。"));
        assertThat(judge.locator(".rd-verdict")).containsText("¥1,500.00");
    }

    private static void overLimit(Page judge) {
        Errands.upholds(judge, "3999");
        judge.check("input[name=remedy][value=COMPENSATION]");
        judge.fill("input[name='amount.COMPENSATION']", "1500");
        judge.fill("#toBuyer", "支持您退货退款并赔偿。");
        assertThat(judge.locator(".a-kept")).containsText("草稿已自动保存");
    }

    @Test
    @DisplayName("E6 O6 an appeal is varied in English: the first decision beside what is new, and it is final")
    void appealIsVaried() {
        var path = atTheBench("lin", "茉莉花茶 150g", "qinghe");
        errands.decides(BROWSERS.person("sun"), path, judge -> Errands.upholds(judge, "56"));
        stories.appeal(path, "qinghe", "包装完好,霉味来自买家存放。");
        stories.assign(path, "qian");
        var second = BROWSERS.person("qian", ENGLISH);
        errands.decides(second, path, judge -> {
            assertThat(judge.locator(".a-appeal")).containsText("包装完好");
            judge.check("input[name=ruling][value=VARY]");
            judge.check("input[name=outcome][value=PARTLY_UPHELD]");
            judge.check("input[name=fault][value=BOTH]");
            judge.fill("input[name='amount.RETURN_REFUND']", "28");
            for (var box : judge.locator("input[name=tariff]:checked").all()) box.uncheck();
            judge.fill("#toBuyer", "The tea was stored damp; half is refunded.");
            judge.fill("#toSeller", "Both sides bear a part.");
            BROWSERS.look(judge, "desk-appeal-varied");
        });
        assertThat(second.locator(".rd-verdict")).containsText("¥28.00");
        var lin = BROWSERS.person("lin", PHONE, ENGLISH);
        BROWSERS.visit(lin, path);
        assertThat(lin.locator("#decision")).containsText("half is refunded");
        assertThat(lin.locator("#appeal")).hasCount(0);
    }

    private String atTheBench(String buyer, String product, String shop) {
        var path = stories.broken(buyer, product);
        stories.admit(path);
        stories.dispute(path, buyer, shop);
        stories.assign(path, "sun");
        return path;
    }
}
