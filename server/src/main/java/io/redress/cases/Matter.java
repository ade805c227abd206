package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.orders.OrderId;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.List;
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
        Instant conductAt) {

    public Matter {
        demand = List.copyOf(demand);
        goods = Set.copyOf(goods);
    }
}
