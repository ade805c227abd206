package io.redress.notices;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.redress.platform.Signals;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way into one's own notices: nobody sees or marks another's. */
@Service
public class Notices {

    /** A badge shows no more than this. */
    public static final int MOST_COUNTED = 99;

    private static final String READ = "read";
    private static final String UNREAD = "unread";

    private final NoticeStore store;
    private final PreferenceStore preferences;
    private final Signals signals;
    private final Clock clock;

    Notices(NoticeStore store, PreferenceStore preferences, Signals signals, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.signals = signals;
        this.clock = clock;
    }

    /** Unread first, then the newest first. */
    public Page<Notice> page(Actor actor, Cursor from, Limit limit) {
        requireOneself(actor);
        return Page.of(
                store.page(actor.id(), from, limit),
                limit,
                last -> Cursor.of(last.readAt() == null ? UNREAD : READ, last.createdAt(), last.id()));
    }

    /** How many are unread; {@value #MOST_COUNTED} stands for that many and more. */
    public int unread(Actor actor) {
        requireOneself(actor);
        return store.unread(actor.id(), MOST_COUNTED);
    }

    /** 404 for a notice that is not one's own. */
    @Transactional
    public void read(Actor actor, UUID id) {
        requireOneself(actor);
        if (!store.read(actor.id(), id, clock.instant())) {
            throw Problem.notFound();
        }
        tell(actor);
    }

    /** The notice, which counts as read from now on; 404 for one that is not one's own. */
    @Transactional
    public Notice open(Actor actor, UUID id) {
        read(actor, id);
        return store.find(actor.id(), id).orElseThrow(Problem::notFound);
    }

    @Transactional
    public void readAll(Actor actor) {
        requireOneself(actor);
        store.readAll(actor.id(), clock.instant());
        tell(actor);
    }

    /** How the actor wants to hear of each kind. */
    public List<Preference> preferences(Actor actor) {
        requireOneself(actor);
        return preferences.of(actor.id());
    }

    /** Takes a choice; kinds that are not named stay as they are. It holds for notices to come. */
    @Transactional
    public List<Preference> choose(Actor actor, List<Preference> chosen) {
        requireOneself(actor);
        preferences.put(actor.id(), chosen);
        return preferences.of(actor.id());
    }

    /** The badge in the reader's other windows. */
    private void tell(Actor actor) {
        signals.say(List.of(new NoticeSignal(actor.id()).word()));
    }

    private static void requireOneself(Actor actor) {
        Permissions.require(actor, Verb.VIEW, Guarded.ownedBy(Guarded.ACCOUNT, actor.id()));
    }
}
