package io.redress.notices;

import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseFeed;
import io.redress.cases.FeedPosition;
import io.redress.cases.Happening;
import io.redress.parties.AccountId;
import io.redress.platform.Signals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes along the record of the cases: writes the notices, signals what changed, and moves its position, all in one
 * transaction. Killed at any moment it goes on where it stood; of several servers one at a time goes.
 */
@Component
class Follower {

    /** A stretch takes some hundredths of a second, so that a stop need not wait. */
    static final int STRETCH = 200;

    private final CaseFeed feed;
    private final FollowerStore store;
    private final NoticeWriter notices;
    private final NearSweep near;
    private final Signals signals;
    private final TransactionTemplate transaction;

    Follower(
            CaseFeed feed,
            FollowerStore store,
            NoticeWriter notices,
            NearSweep near,
            Signals signals,
            TransactionTemplate transaction) {
        this.feed = feed;
        this.store = store;
        this.notices = notices;
        this.near = near;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** Goes one stretch; says whether there may be more at once. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> store.isLeader() && goOn()));
    }

    private boolean goOn() {
        var from = store.position().orElseGet(this::begin);
        var stretch = feed.after(from, STRETCH);
        var told = new LinkedHashSet<>(near.announce());
        if (!stretch.events().isEmpty()) {
            told.addAll(notices.write(stretch.events()));
            store.move(from, stretch.next());
        }
        signals.say(words(stretch.events(), told));
        return stretch.events().size() == STRETCH;
    }

    /** What happened before there was a follower is nobody's news. */
    private FeedPosition begin() {
        var end = feed.end();
        store.begin(end);
        return end;
    }

    private static List<String> words(List<Happening> events, Set<AccountId> told) {
        var words = new LinkedHashSet<String>();
        for (var each : events) {
            words.add(new CaseSignal(each.caseId(), each.guard()).word());
            if (each.event() instanceof HandedOver) {
                words.add(DeskSignal.WORD);
            }
        }
        told.forEach(account -> words.add(new NoticeSignal(account).word()));
        return new ArrayList<>(words);
    }
}
