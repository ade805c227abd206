package io.redress.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing demanded, offered, promised or ordered (补救措施).
 *
 * @param no its number within its list, from 1
 * @param amount what is to be paid; null where no money moves
 * @param basis code of the statutory claim that the amount rests on, e.g. three times the price; null: none
 * @param pieces the pieces it is about; null: everything the case is about
 */
public record Remedy(
        int no,
        DemandKind kind,
        @Nullable Money amount,
        @Nullable String basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pieces pieces) {

    public static Remedy of(int no, DemandKind kind) {
        return new Remedy(no, kind, null, null, null);
    }

    public static Remedy of(int no, DemandKind kind, Money amount) {
        return new Remedy(no, kind, amount, null, null);
    }

    /** Whether this kind of remedy is an amount to be paid. */
    public static boolean movesMoney(DemandKind kind) {
        return switch (kind) {
            case RETURN_REFUND, REFUND_ONLY, COMPENSATION -> true;
            case EXCHANGE, REPAIR, PART, TRADE_IN, APOLOGY, GUIDANCE, INVOICE, STOP_CONDUCT -> false;
        };
    }

    /** Whether this kind of remedy can be about some pieces only. */
    static boolean isAboutGoods(DemandKind kind) {
        return switch (kind) {
            case RETURN_REFUND, REFUND_ONLY, COMPENSATION, EXCHANGE, REPAIR, PART, TRADE_IN -> true;
            case APOLOGY, GUIDANCE, INVOICE, STOP_CONDUCT -> false;
        };
    }

    /** Whether it gives back the price, wholly or in part. */
    boolean isRefund() {
        return kind == DemandKind.RETURN_REFUND || kind == DemandKind.REFUND_ONLY;
    }

    /** The same remedies, numbered from 1 in their order. */
    static List<Remedy> numbered(List<Remedy> remedies) {
        return java.util.stream.IntStream.range(0, remedies.size())
                .mapToObj(i -> {
                    var each = remedies.get(i);
                    return new Remedy(i + 1, each.kind(), each.amount(), each.basis(), each.pieces());
                })
                .toList();
    }
}
