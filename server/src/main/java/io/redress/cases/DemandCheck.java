package io.redress.cases;

import io.redress.kernel.Decision.Refused;
import io.redress.orders.Order;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.Edition;
import io.redress.rulebook.StatutoryClaim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at a demand before it is filed: what cannot be demanded, what is unusual and needs an explanation, and what the
 * law grants on top. Pure; all figures come from the rulebook.
 */
public final class DemandCheck {

    /** How shops word what they promise; a policy that names none of it does not promise it. */
    private static final Map<DemandKind, Set<String>> WORDS = Map.of(
            DemandKind.RETURN_REFUND, Set.of("退货", "退款", "return", "refund"),
            DemandKind.REFUND_ONLY, Set.of("仅退款", "退款", "refund"),
            DemandKind.EXCHANGE, Set.of("换货", "包换", "更换", "exchange", "replace"),
            DemandKind.REPAIR, Set.of("维修", "保修", "质保", "包修", "repair", "warranty"),
            DemandKind.PART, Set.of("配件", "补寄", "part"),
            DemandKind.TRADE_IN, Set.of("以旧换新", "trade-in", "trade in"));

    /**
     * Everything there is to say about a demand.
     *
     * @param policy the shop's published after-sales policy as text; empty: none is known
     * @param edition the edition in force when the conduct happened
     */
    public static List<DemandNote> notes(Order order, Matter matter, String policy, Edition edition, Instant now) {
        return Stream.of(
                        blocks(matter, edition).stream(),
                        matter.demand().stream().flatMap(each -> ceiling(each, matter).stream()),
                        matter.demand().stream().flatMap(each -> statute(each, matter, edition).stream()),
                        matter.demand().stream().flatMap(each -> policy(each, policy).stream()),
                        edition.claims(matter.type(), matter.goods()).stream().map(claim -> statutory(claim, matter)),
                        freeReturn(order, matter, edition, now).stream())
                .flatMap(notes -> notes)
                .toList();
    }

    /** What cannot be filed at all, as the refusal it leads to. */
    static Check refusals(Matter matter, Edition edition) {
        var type = edition.type(matter.type());
        return Check.NONE
                .orIf(
                        type.isEmpty(),
                        CaseRefusal.TYPE_UNKNOWN,
                        Map.of("type", matter.type().value()))
                .and(() -> kinds(matter, type.orElseThrow().demands()))
                .and(() -> RemedyCheck.offered(matter.demand(), matter, edition));
    }

    private static Check kinds(Matter matter, Set<DemandKind> allowed) {
        return matter.demand().stream()
                .map(Remedy::kind)
                .filter(kind -> !allowed.contains(kind))
                .findFirst()
                .map(kind -> Check.NONE.orIf(true, CaseRefusal.DEMAND_NOT_ALLOWED, Map.of("remedy", kind.name())))
                .orElse(Check.NONE);
    }

    private static Optional<DemandNote> blocks(Matter matter, Edition edition) {
        return refusals(matter, edition).refused() instanceof Refused<CaseEvent>(var reason, var facts)
                ? Optional.of(new DemandNote(reason.name(), DemandNote.Weight.BLOCKS, 0, facts, null))
                : Optional.empty();
    }

    /** Compensation above the price without a statute behind it is seldom granted, but may be asked for. */
    private static Optional<DemandNote> ceiling(Remedy remedy, Matter matter) {
        var amount = remedy.amount();
        var plain = remedy.kind() == DemandKind.COMPENSATION && remedy.basis() == null;
        if (amount == null || !plain || !amount.currency().equals(matter.paid().currency())) {
            return Optional.empty();
        }
        var price = matter.paidFor(remedy);
        return amount.compareTo(price) > 0
                ? Optional.of(new DemandNote(
                        "ABOVE_PRICE",
                        DemandNote.Weight.FLAGS,
                        remedy.no(),
                        Map.of("ceiling", price.toString(), "amount", amount.toString()),
                        null))
                : Optional.empty();
    }

    /** More than the statute grants on which the demand rests. */
    private static Optional<DemandNote> statute(Remedy remedy, Matter matter, Edition edition) {
        var clause = RemedyCheck.claim(remedy, matter, edition).map(StatutoryClaim::clause);
        return RemedyCheck.overStatute(remedy, matter, edition)
                .map(ceiling -> new DemandNote(
                        "ABOVE_STATUTE",
                        DemandNote.Weight.FLAGS,
                        remedy.no(),
                        Map.of("ceiling", ceiling.toString(), "amount", String.valueOf(remedy.amount())),
                        clause.orElse(null)));
    }

    private static Optional<DemandNote> policy(Remedy remedy, String policy) {
        var words = WORDS.getOrDefault(remedy.kind(), Set.of());
        var text = policy.toLowerCase(java.util.Locale.ROOT);
        var silent = !policy.isBlank() && !words.isEmpty() && words.stream().noneMatch(text::contains);
        return silent
                ? Optional.of(new DemandNote(
                        "OUTSIDE_POLICY",
                        DemandNote.Weight.FLAGS,
                        remedy.no(),
                        Map.of("remedy", remedy.kind().name()),
                        null))
                : Optional.empty();
    }

    private static DemandNote statutory(StatutoryClaim claim, Matter matter) {
        return new DemandNote(
                "STATUTORY_CLAIM",
                DemandNote.Weight.INFORMS,
                0,
                Map.of(
                        "claim", claim.code(),
                        "times", Integer.toString(claim.times()),
                        "floor", claim.floor().toString(),
                        "amount", claim.amountFor(matter.paid()).toString()),
                claim.clause());
    }

    /** Goods bought online go back without a reason for some days, unless they are of an excluded kind. */
    private static Optional<DemandNote> freeReturn(Order order, Matter matter, Edition edition, Instant now) {
        var rule = edition.freeReturn();
        var delivered = order.deliveredAt();
        if (delivered == null || matter.goods().stream().anyMatch(rule.excluded()::contains)) {
            return Optional.empty();
        }
        var until = rule.term().endAfter(delivered);
        return now.isBefore(until)
                ? Optional.of(new DemandNote(
                        "FREE_RETURN", DemandNote.Weight.INFORMS, 0, Map.of("until", until.toString()), rule.clause()))
                : Optional.empty();
    }

    private DemandCheck() {}
}
