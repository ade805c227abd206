package io.redress.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kernel.Money;
import io.redress.orders.OrderId;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case is about: fixed at filing.
 *
 * @param number the readable case number
 * @param line number of the order line; 0: the order as a whole
 * @param demand what the buyer asks for
 * @param paid what was paid for it, freight included where it is the whole order; no refund is higher
 * @param goods goods groups as the rulebook names them
 * @param procedureEdition edition in force at filing: clocks, limits, authority
 * @param conductEdition edition in force when it happened: elements, clauses, tariffs
 * @param items its lines where there is something to divide: several lines, or several pieces of one
 */
public record Matter(
        String number,
        OrderId order,
        int line,
        AccountId buyer,
        ShopId shop,
        TypeCode type,
        List<Remedy> demand,
        Money paid,
        Set<String> goods,
        String procedureEdition,
        String conductEdition,
        Instant conductAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> items) {

    /**
     * An order line the case is about.
     *
     * @param paid what all its pieces cost, without freight
     */
    public record Item(int line, int quantity, Money paid) {

        /** What some of the pieces cost. Minor units that do not divide stay with the last piece. */
        Money paidFor(int pieces) {
            var each = paid.minor() / quantity;
            var rest = paid.minor() % quantity * pieces / quantity;
            return new Money(each * pieces + rest, paid.currency());
        }
    }

    public Matter {
        demand = List.copyOf(demand);
        goods = Set.copyOf(goods);
        // Cases filed before lines were kept have none.
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** The line of that number; empty when the case is not about it. */
    Optional<Item> item(int no) {
        var kept = items.stream().filter(each -> each.line() == no).findFirst();
        return kept.isPresent() || no != line || line == 0 ? kept : Optional.of(new Item(line, 1, paid));
    }

    /** The price of what a remedy is about: some pieces, or all there is. */
    Money paidFor(Remedy remedy) {
        var pieces = remedy.pieces();
        return pieces == null
                ? paid
                : item(pieces.line())
                        .filter(item -> pieces.line() != line || pieces.count() != item.quantity())
                        .map(item -> item.paidFor(pieces.count()))
                        .orElse(paid);
    }
}
