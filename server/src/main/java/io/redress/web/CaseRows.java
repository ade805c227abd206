package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseLine;
import io.redress.cases.Cases;
import io.redress.cases.Stage;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Parties;
import io.redress.parties.ShopId;
import io.redress.platform.Page;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to the cases of a list: people with one query, shops and types from memory. */
@Component
class CaseRows {

    private final Cases cases;
    private final Orders orders;
    private final Parties parties;
    private final Rulebooks rulebooks;
    private final Clock clock;

    CaseRows(Cases cases, Orders orders, Parties parties, Rulebooks rulebooks, Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.parties = parties;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    Page<CaseRow> of(Page<CaseLine> page, Actor actor) {
        var staff = actor.isStaff();
        var names = parties.names(page.items().stream()
                .flatMap(line ->
                        staff ? Stream.of(line.buyer(), line.owner(), line.adjudicator()) : Stream.of(line.buyer()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var shops = new HashMap<ShopId, String>();
        var edition = rulebooks.at(clock.instant());
        return page.map(line -> new CaseRow(
                line,
                type(edition, line),
                shops.computeIfAbsent(
                        line.shop(), id -> orders.shop(id).map(Shop::name).orElse("–")),
                names.getOrDefault(line.buyer(), "–"),
                hands(line, names),
                mayRemind(line, actor)));
    }

    private static Words type(Edition edition, CaseLine line) {
        var code = line.type().value();
        return edition.type(line.type()).map(ComplaintType::name).orElse(new Words(code, code));
    }

    private static String hands(CaseLine line, Map<AccountId, String> names) {
        return Stream.of(line.owner(), line.adjudicator())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Asked of the rules, and only for a buyer's own open cases: those are in memory while they are worked on. */
    private boolean mayRemind(CaseLine line, Actor actor) {
        return actor.id().equals(line.buyer())
                && line.state() != Stage.CLOSED
                && cases.view(line.id(), actor).availableActions().stream()
                        .anyMatch(each -> each.action() == Action.REMINDER);
    }
}
