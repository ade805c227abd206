package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Open pages change when somebody else acts: without a reload, in every tab, and without touching what is typed. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class LiveBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    private final Errands errands = new Errands(BROWSERS);

    @Test
    @DisplayName("E10 A4 a buyer's tabs follow the case from screening to the decision")
    void buyersTabsFollow() {
        var path = stories.broken("lin", "真丝围巾");
        var lin = BROWSERS.person("lin", PHONE);
        open(lin, path);
        var orders = open(lin.context().newPage(), "/buyer");
        var mine = open(lin.context().newPage(), "/buyer/cases?turn=mine");
        assertThat(seen(orders, ".o-todo")).hasCount(0);
        assertThat(seen(mine, ".b-case")).hasCount(0);

        stories.admit(path);
        assertThat(seen(lin, ".rd-turn h2")).hasText("等商家答复");
        assertThat(seen(lin, "#case-state")).hasText("待商家答复");
        assertThat(seen(lin, "#case-record")).containsText("受理");
        lin.fill("#talk-text", "没写完的话");

        stories.offer(path, "moli", 2_000);
        assertThat(seen(lin, ".rd-turn h2")).containsText("商家提出了方案");
        assertThat(seen(lin, "#offer")).containsText("¥20.00");
        assertThat(seen(lin, "#case-bar .btn-primary")).containsText("¥20.00");
        assertThat(seen(orders, ".o-todo")).containsText("真丝围巾");
        assertThat(seen(mine, ".b-case")).hasCount(1);

        lin.locator("#case-bar .btn-primary").click();
        stories.say(path, "moli", "围巾请您留着。");
        assertThat(seen(lin, "#case-record")).containsText("围巾请您留着");
        stories.ask(path, "lin");
        assertThat(seen(lin, ".rd-turn h2")).containsText("平台");
        // Nothing is taken away under an open dialog.
        assertThat(seen(lin, "#offer dialog[open]")).isVisible();
        assertThat(seen(lin, "#offer a[href$='/intervention']")).hasCount(1);
        lin.keyboard().press("Escape");
        assertThat(seen(lin, "#offer a[href$='/intervention']")).hasCount(0);
        assertThat(seen(orders, ".o-todo")).hasCount(0);
        assertThat(seen(mine, ".b-case")).hasCount(0);
        stories.assign(path, "sun");
        errands.decides(BROWSERS.person("sun"), path, judge -> Errands.upholds(judge, "268"));
        assertThat(seen(lin, "#decision")).containsText("支持您退货退款");
        assertThat(seen(lin, "#case-record")).containsText("作出判定");
        assertThat(seen(lin, "#talk-text")).hasValue("没写完的话");
        stayed(lin, orders, mine);
    }

    @Test
    @DisplayName("E10 E3 a shop's workbench follows buyer, colleague and platform, and keeps the answer in hand")
    void workbenchFollows() {
        var path = stories.broken("lin", "茉莉花茶 150g");
        var row = "#row-" + path.substring("/cases/".length());
        var queue = open(BROWSERS.person("qinghe"), "/seller");
        assertThat(seen(queue, row)).hasCount(0);
        assertThat(seen(queue, "#s-strip .v").first()).hasText("0");

        stories.admit(path);
        assertThat(seen(queue, row)).hasCount(1);
        assertThat(seen(queue, "#s-strip .v").first()).hasText("1");
        var shop = open(queue.context().newPage(), "/seller?tab=yours&case=" + path.substring("/cases/".length()));
        shop.fill("#statement", "写到一半的答复");

        stories.offer(path, "qinghe-kefu", 1_000);
        assertThat(seen(shop, "#s-state")).hasText("协商中");
        assertThat(seen(shop, "#s-record")).containsText("客服小禾");
        assertThat(seen(shop, "#s-said")).containsText("¥10.00");
        assertThat(seen(shop, "#statement")).hasValue("写到一半的答复");
        assertThat(seen(queue, "#s-strip .v").first()).hasText("0");

        open(shop, path);
        stories.ask(path, "lin");
        assertThat(seen(shop, "#s-turn")).containsText("平台");
        stories.assign(path, "sun");
        errands.decides(BROWSERS.person("sun"), path, judge -> Errands.upholds(judge, "56"));
        assertThat(seen(shop, "#s-said")).containsText("退货请求应予支持");
        assertThat(seen(shop, "a[href='" + path + "/appeal']").first()).isVisible();
        stayed(queue, shop);
    }

    @Test
    @DisplayName("E8 E10 the desk follows: lists, the case in hand, what may be done; a decision in hand is left alone")
    void deskFollows() {
        var list = open(BROWSERS.person("zhou"), "/desk");
        var overview = open(list.context().newPage(), "/desk/overview");
        overview.locator("#overview").evaluate("each => { each.dataset.before = 'true' }");
        overview.locator("a[href='/desk?due=overdue']").focus();
        var path = stories.broken("zhao", "耳环 925银");
        assertThat(seen(list, "#lists")).containsText("耳环");
        assertThat(seen(overview, "#overview:not([data-before])")).containsText("1");
        // Whoever goes by keys is still where they were.
        assertThat(overview.locator("a[href='/desk?due=overdue']")).isFocused();
        var agent = open(BROWSERS.person("wu"), path);
        assertThat(seen(agent, "#a-side a[href='" + path + "/admission']")).isVisible();

        stories.admit(path);
        assertThat(seen(agent, "#a-now")).containsText("待商家答复");
        assertThat(seen(agent, "#a-side a[href='" + path + "/admission']")).hasCount(0);
        assertThat(seen(agent, "#a-record")).containsText("2");
        assertThat(seen(list, "#lists")).containsText("待商家答复");

        stories.dispute(path, "zhao", "moli");
        stories.assign(path, "sun");
        var judge = open(BROWSERS.person("sun"), path);
        judge.fill("#toBuyer", "写到一半的理由");
        stories.say(path, "zhao", "补充:佩戴两次就发黑。");
        assertThat(seen(judge, "#a-record")).containsText("佩戴两次就发黑");
        assertThat(seen(judge, "#moved")).containsText("佩戴两次就发黑");
        assertThat(seen(judge, "#toBuyer")).hasValue("写到一半的理由");
        assertThat(seen(agent, "#a-sides")).containsText("属正常售后回访");
        stayed(list, overview, agent, judge);
    }

    /** Marks the page, so that a reload would be noticed. */
    private static Page open(Page page, String path) {
        BROWSERS.visit(page, path);
        page.evaluate("window.stayed = true");
        return page;
    }

    /** A window behind others leaves its stream after a while, and catches up when it is looked at. */
    private static Locator seen(Page page, String what) {
        page.bringToFront();
        return page.locator(what);
    }

    private static void stayed(Page... pages) {
        for (var page : pages) {
            assertThat(page.evaluate("window.stayed")).as(page.url()).isEqualTo(true);
        }
    }
}
