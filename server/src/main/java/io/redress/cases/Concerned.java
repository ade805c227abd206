package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case concerns, as its line says without its events: who may know of it just as {@link CaseFilter} cuts lists.
 * Colleagues who were only consulted are known to the file itself.
 */
record Concerned(
        Guarded guard, @Nullable AccountId owner, @Nullable AccountId adjudicator) {

    /** From a row with buyer, shop, told, department, owner and adjudicator. */
    static Concerned of(ResultSet row) throws SQLException {
        var owner = account(row, "owner");
        var adjudicator = account(row, "adjudicator");
        var handlers = Stream.of(owner, adjudicator).filter(Objects::nonNull).collect(Collectors.toSet());
        var guard = Guarded.any(Guarded.CASE)
                .withBuyer(new AccountId(row.getObject("buyer", UUID.class)))
                .withHandlers(handlers);
        var shown = row.getBoolean("told") ? guard.withShop(new ShopId(row.getObject("shop", UUID.class))) : guard;
        var department = row.getString("department");
        return new Concerned(department == null ? shown : shown.withDepartment(department), owner, adjudicator);
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
