package io.redress.web;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseQuery.Hand;
import io.redress.cases.CaseQuery.Narrowed;
import io.redress.cases.CaseQuery.Sort;
import io.redress.cases.Cases;
import io.redress.cases.Stage;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.rulebook.ClockName;
import io.redress.web.DeskQueue.Tab;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches the queue of whoever works on cases; who only reads them has none. */
@Component
class DeskQueues {

    private static final Limit SHOWN = new Limit(50);

    private final Cases cases;
    private final CaseRows rows;

    DeskQueues(Cases cases, CaseRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    DeskQueue of(Tab tab, Actor actor) {
        if (!actor.isStaff()) return new DeskQueue(tab, List.of(), false);
        var page = cases.page(query(tab), actor, Cursor.START, SHOWN);
        return new DeskQueue(tab, rows.of(page, actor).items(), page.next() != null);
    }

    private static CaseQuery query(Tab tab) {
        return new CaseQuery(
                EnumSet.complementOf(EnumSet.of(Stage.CLOSED)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                switch (tab) {
                    case NOBODYS -> Hand.NOBODYS;
                    case SECOND -> Hand.SECOND;
                    case MINE, APPEALS -> Hand.MINE;
                },
                Sort.DUE,
                new Narrowed(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        tab == Tab.APPEALS ? Optional.of(ClockName.APPEAL_DECISION) : Optional.empty()));
    }
}
