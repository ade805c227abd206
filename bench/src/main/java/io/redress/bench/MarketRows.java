package io.redress.bench;

import java.time.Instant;
import java.util.List;

/**
 * A marketplace in rows that the database makes by itself, the same for the same numbers: shops of which few are large,
 * buyers, staff, and orders over two years. Everything follows from a running number by {@code bench.roll}.
 */
final class MarketRows {

    /** Staff work for one department each, as many as it has cases. */
    private static final String ONE_EACH = "ARRAY[(" + BenchWords.DEPARTMENTS + ")[1 + n % 20]]";

    private final int orders;

    MarketRows(int orders) {
        this.orders = orders;
    }

    private int shops() {
        return Math.max(20, orders / 1_000);
    }

    private int buyers() {
        return Math.max(50, orders / 25);
    }

    /** What the other statements are written with. */
    List<String> words() {
        return List.of(
                "CREATE SCHEMA bench",
                """
                CREATE FUNCTION bench.uuid(kind text, n bigint) RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN md5(kind || n)::uuid""",
                """
                CREATE FUNCTION bench.iso(at timestamptz) RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
                RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""",
                // From 0 to 1, evenly; "salt" tells the dice apart.
                """
                CREATE FUNCTION bench.roll(n bigint, salt int) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN (hashint8extended(n, salt) & 1073741823) / 1073741824.0::float8""",
                """
                CREATE FUNCTION bench.pick(choice text[], n bigint, salt int) RETURNS text IMMUTABLE PARALLEL SAFE
                LANGUAGE sql RETURN choice[1 + (bench.roll(n, salt) * cardinality(choice))::int % cardinality(choice)]""",
                """
                CREATE FUNCTION bench.buyer(n bigint) RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN bench.uuid('buyer', (bench.roll(n, 1) * %d)::int %% %1$d)""".formatted(buyers()),
                """
                CREATE FUNCTION bench.shop_no(n bigint) RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN (power(bench.roll(n, 2), 2) * %d)::int %% %1$d""".formatted(shops()),
                """
                CREATE FUNCTION bench.title(n bigint) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN bench.pick(%s, n, 3) || bench.pick(%s, n, 4) || bench.pick(%s, n, 5)""".formatted(BenchWords.MAKES, BenchWords.GOODS, BenchWords.SIZES),
                """
                CREATE FUNCTION bench.price(n bigint) RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql
                RETURN 12900 + (bench.roll(n, 6) * 3000)::int * 100""");
    }

    List<String> people(Instant now) {
        return List.of(
                """
                INSERT INTO orders.shop (id, code, name, market, after_sales_policy, updated_at)
                SELECT bench.uuid('shop', n), 'shop-' || n, bench.pick(%s, n, 7) || bench.pick(%s, n, 8) || n || '店',
                    CASE WHEN n %% 3 = 0 THEN 'MALL' ELSE 'C2C' END, '七天无理由退货，质量问题包退换。', '%s'
                FROM generate_series(0, %d) n""".formatted(BenchWords.MAKES, BenchWords.TRADES, now, shops() - 1),
                accounts("buyer", "BUYER", buyers(), "'{}'", now),
                accounts("seller", "SELLER", shops(), "'{}'", now),
                accounts("agent", "AGENT", BenchWords.AGENTS, ONE_EACH, now),
                accounts("judge", "ADJUDICATOR", BenchWords.JUDGES, ONE_EACH, now),
                accounts("chief", "SUPERVISOR", 3, ONE_EACH, now),
                accounts("operator", "OPERATOR", 2, "'{}'", now),
                accounts("regulator", "REGULATOR", 2, "'{}'", now),
                """
                INSERT INTO parties.account_shop (account, shop, joined_at)
                SELECT bench.uuid('seller', n), bench.uuid('shop', n), timestamptz '%s' - interval '900 days'
                FROM generate_series(0, %d) n""".formatted(now, shops() - 1));
    }

    private static String accounts(String kind, String role, int count, String departments, Instant now) {
        return """
                INSERT INTO parties.account (id, name, name_key, display_name, roles, departments, locale, reference,
                    created_at)
                SELECT bench.uuid('%1$s', n), '%1$s-' || n, '%1$s-' || n, bench.pick(%2$s, n, 9) || bench.pick(%3$s, n, 10),
                    '{%4$s}', %5$s, 'zh-CN', CASE WHEN '%4$s' = 'BUYER' THEN 'customer-' || n END,
                    timestamptz '%6$s' - interval '900 days' + n * interval '1 second'
                FROM generate_series(0, %7$d) n""".formatted(kind, BenchWords.FAMILIES, BenchWords.NAMES, role, departments, now, count - 1);
    }

    /** Orders number {@code from} to {@code to}, the oldest first. */
    String orders(int from, int to, Instant now) {
        return """
                INSERT INTO orders.purchase (id, number, buyer, shop, market, lines, currency, paid, freight, state,
                    placed_at, paid_at, ship_by, shipped_at, deliver_by, delivered_at, succeeded_at, closed_at, updated_at)
                SELECT bench.uuid('order', n), 'W' || lpad(n::text, 12, '0'), bench.buyer(n),
                    bench.uuid('shop', bench.shop_no(n)), CASE WHEN bench.shop_no(n) %% 3 = 0 THEN 'MALL' ELSE 'C2C' END,
                    ('[{"no":1,"sku":"SKU-' || n %% 10007 || '","title":"' || bench.title(n) || '","category":"'
                        || bench.pick('{appliance,electronics,apparel,food,home}', n, 4)
                        || '","promise":"七天无理由退货，一年质保","quantity":1,"price":{"minor":' || bench.price(n)
                        || ',"currency":"CNY"}}]')::jsonb,
                    'CNY', bench.price(n), 0, o.state, o.placed, o.placed + interval '3 minutes',
                    o.placed + interval '2 days', CASE WHEN o.far > 1 THEN o.placed + interval '1 day' END,
                    o.placed + interval '6 days', CASE WHEN o.far > 2 THEN o.placed + interval '4 days' END,
                    CASE WHEN o.state = 'SUCCESSFUL' THEN o.placed + interval '5 days' END,
                    CASE WHEN o.state = 'CLOSED' THEN o.placed + interval '1 day' END,
                    o.placed + interval '5 days'
                FROM (SELECT *, CASE WHEN at > timestamptz '%1$s' - interval '2 days' THEN 'PAID'
                                     WHEN at > timestamptz '%1$s' - interval '6 days' THEN 'SHIPPED'
                                     WHEN n %% 17 = 1 THEN 'CLOSED' ELSE 'SUCCESSFUL' END AS state,
                             CASE WHEN at > timestamptz '%1$s' - interval '2 days' THEN 1
                                  WHEN at > timestamptz '%1$s' - interval '6 days' THEN 2
                                  WHEN n %% 17 = 1 THEN 0 ELSE 3 END AS far, at AS placed
                      FROM (SELECT n, timestamptz '%1$s' - (%2$d - n) * interval '1 second' * %3$f AS at
                            FROM generate_series(%4$d, %5$d) n) t) o""".formatted(now, orders, 730.0 * 86_400 / orders, from, to);
    }

    List<String> attachments() {
        return List.of("""
                INSERT INTO orders.logistics_event (purchase, happened_at, step, parcel, text)
                SELECT bench.uuid('order', c.order_no), c.opened - s.ago, s.step, 'SF' || c.order_no, s.text
                FROM bench.copy c, (VALUES (interval '9 days', 'COLLECTED', '快件已揽收'),
                    (interval '6 days', 'DELIVERED', '快件已签收')) s (ago, step, text)""", """
                INSERT INTO orders.review (purchase, by, rating, text, at)
                SELECT bench.uuid('order', c.order_no), 'BUYER', 'NEGATIVE', '与承诺不符，客服没有解决。',
                    c.opened - interval '4 days'
                FROM bench.copy c WHERE c.n % 2 = 0""", """
                INSERT INTO cases.case_reading (case_id, reader, at, what)
                SELECT c.id, CASE WHEN s.no = 1 THEN c.agent ELSE c.first END, c.opened + s.no * interval '5 hours', 'case'
                FROM bench.copy c, generate_series(1, 2) s (no)""");
    }
}
