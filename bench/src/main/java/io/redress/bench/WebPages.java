package io.redress.bench;

import io.redress.bench.WebVisitors.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every page of every audience, how often it is asked for, and by whom. */
final class WebPages {

    private static final Visitor STRANGER = new Visitor("", List.of(""));
    private static final String OF_BUYER = "SELECT id FROM cases.case_file WHERE buyer = '%s' LIMIT 10";
    private static final String OF_SELLER = """
            (SELECT f.id FROM cases.case_file f JOIN parties.account_shop s USING (shop)
             WHERE s.account = '%1$s' AND told_at IS NOT NULL AND closed_at IS NULL LIMIT 20)
            UNION ALL
            (SELECT f.id FROM cases.case_file f JOIN parties.account_shop s USING (shop)
             WHERE s.account = '%1$s' AND told_at IS NOT NULL AND closed_at IS NOT NULL LIMIT 20)""";
    private static final String OF_STAFF = """
            (SELECT id FROM cases.case_file WHERE department = (SELECT departments[1] FROM parties.account WHERE id = '%1$s')
             AND closed_at IS NULL LIMIT 50)
            UNION ALL (SELECT id FROM cases.case_file WHERE owner = '%1$s' OR adjudicator = '%1$s' LIMIT 50)""";
    private static final String TO_DECIDE = """
            SELECT id FROM cases.case_file WHERE adjudicator = '%s' AND closed_at IS NULL AND state = 'ADJUDICATING' LIMIT 10""";
    private static final String ITSELF = "SELECT '%s'";

    /**
     * A page.
     *
     * @param weight how often beside the others
     * @param path with {@code %s} for what the visitor looks at
     */
    record Page(String name, int weight, String path, List<Visitor> visitors) {
        Hit hit(Random random) {
            var visitor = visitors.get(random.nextInt(visitors.size()));
            var thing = visitor.looksAt().get(random.nextInt(visitor.looksAt().size()));
            var words = URLEncoder.encode(thing, StandardCharsets.UTF_8);
            return new Hit(this, path.formatted(words), visitor.cookie());
        }
    }

    record Hit(Page page, String path, String cookie) {}

    private final List<Page> pages = new ArrayList<>();
    private final WebVisitors visitors;

    private WebPages(WebVisitors visitors) {
        this.visitors = visitors;
    }

    static List<Page> of(WebVisitors visitors, List<Visitor> complaining) throws SQLException {
        var all = new WebPages(visitors);
        all.open();
        all.buyer(complaining);
        all.seller();
        all.desk();
        all.overseers();
        all.house();
        return List.copyOf(all.pages);
    }

    /** Buyers with an order that is fit to complain about. */
    static List<Visitor> complaining(WebVisitors visitors) throws SQLException {
        return visitors.signedIn("""
                        SELECT DISTINCT buyer FROM (SELECT buyer FROM orders.purchase WHERE state = 'SUCCESSFUL'
                            ORDER BY placed_at DESC LIMIT 20) b""", """
                        SELECT id FROM orders.purchase WHERE buyer = '%s' AND state = 'SUCCESSFUL'
                        ORDER BY placed_at DESC LIMIT 1""");
    }

    private void open() throws SQLException {
        var strangers = List.of(STRANGER);
        var shops = List.of(new Visitor("", visitors.texts("SELECT id FROM orders.shop ORDER BY id LIMIT 200")));
        var largest = List.of(new Visitor("", visitors.texts(shopsBySize(10))));
        add("landing", 3, "/", strangers);
        add("sign-in", 1, "/sign-in", strangers);
        add("rulebook", 2, "/rulebook", strangers);
        add("shop", 3, "/shops/%s", shops);
        add("shop, the largest", 2, "/shops/%s", largest);
    }

    private void buyer(List<Visitor> complaining) throws SQLException {
        var buyers = visitors.signedIn(
                "SELECT DISTINCT buyer FROM (SELECT buyer FROM cases.case_file LIMIT 2000) b LIMIT 200", OF_BUYER);
        add("buyer: orders", 8, "/buyer", buyers);
        add("buyer: cases", 4, "/buyer/cases", buyers);
        add("buyer: closed cases", 2, "/buyer/cases?turn=closed", buyers);
        add("buyer: case", 10, "/cases/%s", buyers);
        add("buyer: notices", 2, "/notices", buyers);
        add("buyer: count of notices", 3, "/notices/count", buyers);
        add("buyer: preferences", 1, "/notices/preferences", buyers);
        add("wizard: type", 2, "/buyer/complaints/%s/type", complaining);
        add("wizard: demand", 2, "/buyer/complaints/%s/demand", complaining);
        add("wizard: description", 2, "/buyer/complaints/%s/description", complaining);
        add("wizard: evidence", 2, "/buyer/complaints/%s/evidence", complaining);
        add("wizard: review", 2, "/buyer/complaints/%s/review", complaining);
    }

    private void seller() throws SQLException {
        var sellers = visitors.signedIn("""
                SELECT account FROM parties.account_shop WHERE shop IN (%s) OR account IN
                    (SELECT account FROM parties.account_shop ORDER BY account LIMIT 80)""".formatted(shopsBySize(10)), OF_SELLER);
        add("seller: to do", 4, "/seller", sellers);
        for (var tab : List.of("waiting", "review", "appealable", "closed")) {
            add("seller: " + tab, 1, "/seller?tab=" + tab, sellers);
        }
        add("seller: case", 5, "/cases/%s", sellers);
        add("seller: points", 2, "/seller/points", sellers);
        add("seller: orders", 2, "/seller/orders", sellers);
    }

    private void desk() throws SQLException {
        var staff = visitors.signedIn("""
                (SELECT id FROM parties.account WHERE 'AGENT' = ANY (roles) LIMIT 40)
                UNION ALL (SELECT id FROM parties.account WHERE 'ADJUDICATOR' = ANY (roles) LIMIT 40)""", OF_STAFF);
        var judges = visitors.signedIn(
                "SELECT id FROM parties.account WHERE 'ADJUDICATOR' = ANY (roles) LIMIT 40", TO_DECIDE);
        add("desk: queue", 4, "/desk", staff);
        add("desk: mine", 2, "/desk?hand=mine", staff);
        add("desk: nobody's", 1, "/desk?hand=nobodys", staff);
        add("desk: due today", 1, "/desk?due=today", staff);
        add("desk: appeals", 1, "/desk?due=appeals", staff);
        add("desk: closed", 1, "/desk?state=closed", staff);
        add("desk: all", 1, "/desk?state=all", staff);
        add("desk: case", 8, "/cases/%s", staff);
        add("desk: decision", 4, "/cases/%s/decision", judges);
        add("desk: queue beside", 2, "/desk/queue?open=%s", judges);
        add("desk: orders", 1, "/desk/orders", staff);
        add("search: number", 2, "/search?q=%s", looking(staff, "SELECT number FROM cases.case_file LIMIT 300"));
        add("search: name", 2, "/search?q=%s", looking(staff, "SELECT display_name FROM parties.account LIMIT 300"));
        add("search: words", 3, "/search?q=%s", looking(staff, """
                SELECT left(bench.pick(%s, n, 1), 2 + n %% 5) FROM generate_series(1, 300) n""".formatted(BenchWords.WHAT)));
        add("search: common words", 1, "/search?q=%s", looking(staff, "SELECT unnest('{客服,质量问题,退货,水壶,照片}'::text[])"));
    }

    private void overseers() throws SQLException {
        var chiefs = visitors.signedIn("SELECT id FROM parties.account WHERE 'SUPERVISOR' = ANY (roles)", ITSELF);
        var regulators = visitors.signedIn("SELECT id FROM parties.account WHERE 'REGULATOR' = ANY (roles)", ITSELF);
        add("supervisor: queue", 2, "/desk", chiefs);
        add("supervisor: due today", 1, "/desk?due=today", chiefs);
        add("supervisor: overview", 2, "/desk/overview", chiefs);
        add("supervisor: notices", 1, "/notices", chiefs);
        add("readings", 1, "/readings", chiefs);
        add(
                "readings of a case",
                1,
                "/readings?number=%s",
                looking(chiefs, "SELECT number FROM cases.case_file LIMIT 300"));
        add("readings of a person", 1, "/readings?reader=%s", looking(chiefs, """
                SELECT id FROM parties.account WHERE 'AGENT' = ANY (roles) LIMIT 40"""));
        add("regulator: cases", 1, "/regulator", regulators);
        add("regulator: orders", 1, "/regulator/orders", regulators);
    }

    private void house() throws SQLException {
        var operators = visitors.signedIn("SELECT id FROM parties.account WHERE 'OPERATOR' = ANY (roles)", """
                SELECT id FROM parties.account WHERE id <> '%s' LIMIT 100""");
        add("operator: accounts", 1, "/operator", operators);
        add("operator: look-up", 1, "/operator?q=%s", looking(operators, "SELECT name FROM parties.account LIMIT 100"));
        add("operator: account", 1, "/operator/accounts/%s", operators);
        add("operator: rulebook", 1, "/operator/rulebook", operators);
        add("operator: calendar", 1, "/operator/calendar", operators);
        add("operator: keys", 1, "/operator/keys", operators);
    }

    private List<Visitor> looking(List<Visitor> who, String query) throws SQLException {
        var things = visitors.texts(query);
        return who.stream().map(each -> new Visitor(each.cookie(), things)).toList();
    }

    private static String shopsBySize(int most) {
        return "SELECT shop FROM (SELECT shop FROM cases.case_file WHERE closed_at IS NULL GROUP BY shop ORDER BY count(*) DESC LIMIT %d) s"
                .formatted(most);
    }

    private void add(String name, int weight, String path, List<Visitor> by) {
        pages.add(new Page(name, weight, path, by));
    }
}
