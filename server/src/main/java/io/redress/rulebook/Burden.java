package io.redress.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who bears the burden of proof (举证责任) of a type, and when it turns. */
public record Burden(Bearer bearer, List<Turn> turns, String source) {

    /**
     * The burden turns to {@code bearer} for some goods while not more than {@code within} has passed since delivery
     * (消法 23: durable goods, six months).
     *
     * @param goods codes of {@link GoodsGroup}; empty: all goods
     */
    public record Turn(Set<String> goods, Term within, Bearer bearer, String clause) {
        public Turn {
            goods = Set.copyOf(goods);
        }

        private boolean applies(Set<String> groups, @Nullable Instant deliveredAt, Instant at) {
            var ours = goods.isEmpty() || groups.stream().anyMatch(goods::contains);
            return ours && deliveredAt != null && at.isBefore(within.endAfter(deliveredAt));
        }
    }

    public Burden {
        turns = List.copyOf(turns);
    }

    /**
     * Who bears it for goods of these groups, for a defect reported at {@code at}.
     *
     * @param groups codes from {@link Edition#goodsOf}
     */
    public Bearer bearer(Set<String> groups, @Nullable Instant deliveredAt, Instant at) {
        return turn(groups, deliveredAt, at).map(Turn::bearer).orElse(bearer);
    }

    /** The turn that applies, if one does; its clause is what a decision cites. */
    public Optional<Turn> turn(Set<String> groups, @Nullable Instant deliveredAt, Instant at) {
        return turns.stream().filter(t -> t.applies(groups, deliveredAt, at)).findFirst();
    }
}
