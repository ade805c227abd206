package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Reach;
import io.redress.parties.ShopId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The conditions of a list, with their parameters: first what the reader may see, then what was asked for. */
final class CaseFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();

    static CaseFilter of(CaseQuery query, Reach reach, Actor actor) {
        var filter = new CaseFilter();
        if (!reach.everything()) {
            filter.within(reach);
        }
        if (!query.states().isEmpty()) {
            filter.and("f.state = ANY (?::text[])", (Object)
                    query.states().stream().map(Enum::name).toArray(String[]::new));
            // Says it again in the words of the partial indexes.
            if (!query.states().contains(Stage.CLOSED)) filter.and("f.closed_at IS NULL");
            if (query.states().equals(Set.of(Stage.CLOSED))) filter.and("f.closed_at IS NOT NULL");
            if (query.states().equals(Set.of(Stage.OVERDUE))) filter.and("f.id IN (SELECT case_id FROM cases.overdue)");
        }
        query.type().ifPresent(type -> filter.and("f.type = ?", type.value()));
        query.order().ifPresent(order -> filter.and("f.order_id = ?", order.value()));
        query.turn().ifPresent(turn -> filter.and("f.whose_turn = ?", turn.name()));
        switch (query.hand()) {
            case ANYBODYS -> {}
            case MINE ->
                filter.and(
                        "(f.owner = ? OR f.adjudicator = ?)",
                        actor.id().value(),
                        actor.id().value());
            case NOBODYS -> filter.and("f.owner IS NULL");
            case SECOND -> filter.second(actor);
        }
        return filter.narrowed(query.narrowed());
    }

    /** That a decision waits is the platform's own, and nothing for whoever is a party to the case besides. */
    private CaseFilter second(Actor actor) {
        return Reader.isInside(actor)
                ? and(
                        "f.id IN (SELECT case_id FROM cases.proposed WHERE by <> ?) AND f.buyer <> ?"
                                + " AND f.shop <> ALL (?::uuid[])",
                        actor.id().value(),
                        actor.id().value(),
                        ids(actor.shops()))
                : and("false");
    }

    private CaseFilter narrowed(CaseQuery.Narrowed by) {
        by.department().ifPresent(department -> and("f.department = ?", department));
        by.person()
                .map(AccountId::value)
                .ifPresent(person -> and("(f.owner = ? OR f.adjudicator = ?)", person, person));
        by.dueBefore().ifPresent(time -> and("f.next_due < ?", Timestamp.from(time)));
        by.clock()
                .ifPresent(clock -> and(
                        "EXISTS (SELECT 1 FROM cases.deadline k WHERE k.case_id = f.id AND k.kind = ?)", clock.name()));
        return this;
    }

    CaseFilter and(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(params, values);
        return this;
    }

    /** All of another's as well. */
    CaseFilter and(CaseFilter other) {
        conditions.addAll(other.conditions);
        params.addAll(other.params);
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    List<Object> params() {
        return List.copyOf(params);
    }

    /** One part of the reach is enough. The seller's leaves out what the seller has not been told of. */
    private void within(Reach reach) {
        var any = new ArrayList<String>();
        reach.buyer().ifPresent(buyer -> any.add(bound("f.buyer = ?", buyer.value())));
        if (!reach.shops().isEmpty()) {
            any.add(bound("(f.shop = ANY (?::uuid[]) AND f.told_at IS NOT NULL)", ids(reach.shops())));
        }
        if (!reach.departments().isEmpty()) {
            any.add(bound("f.department = ANY (?::text[])", reach.departments().toArray(String[]::new)));
        }
        reach.handler().map(AccountId::value).ifPresent(id -> {
            any.add(bound("f.owner = ?", id));
            any.add(bound("f.adjudicator = ?", id));
        });
        conditions.add("(" + String.join(" OR ", any) + ")");
    }

    private String bound(String condition, Object value) {
        params.add(value);
        return condition;
    }

    private static UUID[] ids(Set<ShopId> shops) {
        return shops.stream().map(ShopId::value).toArray(UUID[]::new);
    }
}
