package io.redress.demo;

import io.redress.kernel.Money;
import io.redress.orders.LogisticsEvent;
import io.redress.orders.LogisticsEvent.Step;
import io.redress.orders.OrderIn;
import io.redress.orders.Review;
import io.redress.orders.TradeState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the demo marketplace, as a table. {@code days} counts back from now to the event that made the state,
 * so that some windows are open, some closed, and some dispatch is late, whenever the demo is started.
 */
final class DemoOrders {

    static final String QINGHE = "demo-qinghe";
    static final String LANQIAO = "demo-lanqiao";
    static final String MOLI = "demo-moli";

    /** buyer | shop | product | category | yuan | state | days | review of the buyer | promise on the page. */
    private static final String TABLE = """
            lin|qinghe|明前龙井茶 250g|food|239.00|SUCCESSFUL|7|NEGATIVE|当年新茶，假一赔十
            lin|qinghe|正山小种红茶 100g|food|98.00|SUCCESSFUL|16|NEGATIVE|48小时内发货
            lin|qinghe|茉莉花茶 150g|food|56.00|SUCCESSFUL|3|POSITIVE|七天无理由退货
            lin|qinghe|紫砂壶 定制刻字|custom|680.00|SUCCESSFUL|40|-|手工制作
            lin|qinghe|白茶饼 357g|food|320.00|SHIPPED|1|-|48小时内发货
            lin|qinghe|安溪铁观音 500g|food|188.00|PAID|4|-|24小时内发货
            lin|qinghe|便携茶具套装|home|129.00|PLACED|0|-|
            lin|lanqiao|无线降噪耳机|electronics|899.00|SUCCESSFUL|3|-|全国联保，三包一年
            lin|lanqiao|智能手机 256GB|phone|3999.00|SUCCESSFUL|5|NEGATIVE|正品保证，十五天质量问题包换
            lin|lanqiao|机械键盘|electronics|459.00|SUCCESSFUL|95|NEUTRAL|七天无理由退货
            lin|lanqiao|笔记本电脑 14英寸|computer|5299.00|SUCCESSFUL|60|POSITIVE|整机保修两年
            lin|lanqiao|路由器 Wi-Fi 7|electronics|599.00|SHIPPED|9|-|三日达
            lin|lanqiao|平板电脑|electronics|2199.00|CLOSED|12|-|
            lin|moli|手工发圈三件套|apparel|29.90|SUCCESSFUL|10|NEUTRAL|实物拍摄
            lin|moli|真丝围巾|apparel|268.00|SUCCESSFUL|2|-|100%桑蚕丝
            lin|moli|香薰蜡烛|home|79.00|SUCCESSFUL|200|POSITIVE|
            zhao|qinghe|普洱熟茶 357g|food|158.00|SUCCESSFUL|6|NEUTRAL|五年陈化
            zhao|qinghe|茶叶罐|home|45.00|SUCCESSFUL|14|NEGATIVE|密封防潮
            zhao|qinghe|碧螺春 200g|food|210.00|PAID|1|-|48小时内发货
            zhao|qinghe|六安瓜片 250g|food|175.00|CLOSED|30|-|
            zhao|lanqiao|扫地机器人|appliance|1899.00|SUCCESSFUL|12|NEGATIVE|噪声低于55分贝
            zhao|lanqiao|电动牙刷|appliance|299.00|SUCCESSFUL|1|-|防水IPX7
            zhao|lanqiao|显示器 27英寸 4K|electronics|1499.00|SUCCESSFUL|80|-|无坏点保证
            zhao|lanqiao|移动电源 20000mAh|electronics|149.00|SHIPPED|2|-|实标实测
            zhao|lanqiao|智能手表|watch|1299.00|PAID|6|-|24小时内发货
            zhao|moli|连衣裙 M码|apparel|199.00|SUCCESSFUL|4|NEGATIVE|支持运费险
            zhao|moli|帆布包|apparel|59.00|SUCCESSFUL|20|POSITIVE|
            zhao|moli|耳环 925银|jewelry|88.00|SUCCESSFUL|9|-|925银，假一赔三
            zhao|moli|面膜 10片|cosmetics|119.00|SUCCESSFUL|5|-|正品授权
            zhao|moli|羊毛毯|home|329.00|SHIPPED|20|-|三日内发货
            """;

    private final Instant now;

    DemoOrders(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    List<OrderIn> all() {
        var orders = new ArrayList<OrderIn>();
        for (var line : TABLE.lines().toList()) orders.add(order(line.split("\\|", -1), orders.size() + 1));
        return orders;
    }

    private OrderIn order(String[] cells, int no) {
        var state = TradeState.valueOf(cells[5]);
        var at = now.minus(Duration.ofDays(Long.parseLong(cells[6]))).minus(Duration.ofHours(1));
        var moments = Moments.of(state, at);
        var price = Money.parse(cells[4], "CNY");
        return new OrderIn(
                "DEMO-%04d".formatted(no),
                "demo-" + cells[1],
                "demo-" + cells[0],
                null,
                List.of(new OrderIn.Line(1, "SKU-%04d".formatted(no), cells[2], cells[3], cells[8], 1, price)),
                price,
                Money.cny(0),
                state,
                moments.placed(),
                moments.paid(),
                plus(moments.paid(), Duration.ofDays(2)),
                moments.shipped(),
                plus(moments.shipped(), Duration.ofDays(5)),
                moments.delivered(),
                moments.succeeded(),
                moments.closed(),
                at,
                logistics(moments, "DM%08d".formatted(no)),
                review(cells[7], at));
    }

    private List<LogisticsEvent> logistics(Moments moments, String parcel) {
        var events = new ArrayList<LogisticsEvent>();
        if (moments.shipped() != null) {
            events.add(new LogisticsEvent(moments.shipped(), Step.COLLECTED, parcel, "快件已揽收"));
        }
        if (moments.delivered() != null) {
            events.add(new LogisticsEvent(moments.delivered(), Step.DELIVERED, parcel, "快件已签收"));
        }
        return events;
    }

    private List<Review> review(String rating, Instant succeeded) {
        if (rating.equals("-")) return List.of();
        var kind = Review.Rating.valueOf(rating);
        var text = switch (kind) {
            case POSITIVE -> "与描述一致，满意。";
            case NEUTRAL -> "一般，和页面说的有差别。";
            case NEGATIVE -> "与承诺不符，客服没有解决。";
        };
        return List.of(new Review(Review.By.BUYER, kind, text, succeeded.plus(Duration.ofMinutes(30))));
    }

    private static @Nullable Instant plus(@Nullable Instant at, Duration by) {
        return at == null ? null : at.plus(by);
    }

    /** When each step of a trade happened, told backwards from the last one. */
    private record Moments(
            Instant placed,
            @Nullable Instant paid,
            @Nullable Instant shipped,
            @Nullable Instant delivered,
            @Nullable Instant succeeded,
            @Nullable Instant closed) {

        private static final Duration TO_PAY = Duration.ofMinutes(5);
        private static final Duration TO_SHIP = Duration.ofDays(1);
        private static final Duration TO_DELIVER = Duration.ofDays(3);
        private static final Duration TO_CONFIRM = Duration.ofDays(1);

        static Moments of(TradeState state, Instant at) {
            return switch (state) {
                case PLACED -> new Moments(at, null, null, null, null, null);
                case PAID -> new Moments(at.minus(TO_PAY), at, null, null, null, null);
                case SHIPPED -> shipped(at, null, null);
                case SUCCESSFUL -> {
                    var delivered = at.minus(TO_CONFIRM);
                    yield shipped(delivered.minus(TO_DELIVER), delivered, at);
                }
                case CLOSED -> new Moments(at.minus(TO_SHIP), null, null, null, null, at);
            };
        }

        private static Moments shipped(Instant at, @Nullable Instant delivered, @Nullable Instant succeeded) {
            var paid = at.minus(TO_SHIP);
            return new Moments(paid.minus(TO_PAY), paid, at, delivered, succeeded, null);
        }
    }
}
