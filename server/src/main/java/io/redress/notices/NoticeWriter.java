package io.redress.notices;

import io.redress.cases.Happening;
import io.redress.cases.Side;
import io.redress.cases.Stamp;
import io.redress.notices.Recipients.Circle;
import io.redress.parties.AccountId;
import io.redress.parties.Parties;
import io.redress.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what has to be told of some events, for each person of the audience, in the caller's transaction. */
@Component
class NoticeWriter {

    /** Who was not told for so long, because no server ran, needs no notice any more: the lists say it. */
    private static final Duration STALE = Duration.ofDays(30);

    private final NoticeStore store;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;

    NoticeWriter(NoticeStore store, Parties parties, Ids ids, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    private record Told(Happening happening, List<Telling> tellings) {}

    /** Writes what these events tell, and says who was told something. */
    Set<AccountId> write(List<Happening> events) {
        var since = clock.instant().minus(STALE);
        var told = events.stream()
                .filter(each -> each.event().at().isAfter(since))
                .map(each -> new Told(each, NoticeRules.of(each.event(), each.whoseTurn())))
                .filter(each -> !each.tellings().isEmpty())
                .toList();
        var recipients = Recipients.of(
                        told.stream().map(each -> Circle.of(each.happening())).toList(), parties)
                .withJudges(judging(told), parties);
        var notices = new ArrayList<NewNotice>();
        told.forEach(
                each -> each.tellings().forEach(telling -> address(each.happening(), telling, recipients, notices)));
        return store.insert(notices);
    }

    /** The departments in which somebody has to look a second time. */
    private static List<String> judging(List<Told> told) {
        return told.stream()
                .filter(each -> each.tellings().stream()
                        .anyMatch(telling -> telling.to().contains(Audience.SECOND_EYES)))
                .flatMap(each -> each.happening().guard().department().stream())
                .toList();
    }

    private void address(Happening happening, Telling telling, Recipients recipients, List<NewNotice> to) {
        var stamp = happening.event().stamp();
        var circle = Circle.of(happening);
        var everybody = new HashSet<AccountId>();
        telling.to().stream()
                .filter(audience -> !isOwnSide(audience, stamp))
                .forEach(audience -> everybody.addAll(recipients.of(audience, circle)));
        everybody.remove(stamp.by());
        for (var recipient : everybody) {
            to.add(new NewNotice(
                    ids.next(),
                    recipient,
                    happening.caseId().value(),
                    happening.number(),
                    telling.kind(),
                    "event " + happening.seq(),
                    telling.facts(),
                    clock.instant()));
        }
    }

    /** A shop's colleague did it: the shop knows. */
    private static boolean isOwnSide(Audience audience, Stamp stamp) {
        return switch (audience) {
            case Audience.Buyer _ -> stamp.side() == Side.BUYER;
            case Audience.Shop _ -> stamp.side() == Side.SELLER;
            case Audience.Desk _, Audience.SecondEyes _, Audience.Person _ -> false;
        };
    }
}
