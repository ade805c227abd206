package io.redress.live;

import io.redress.notices.CaseSignal;
import io.redress.notices.DeskSignal;
import io.redress.notices.NoticeSignal;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.platform.Signals;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pages that are open at this server, and what of the signals each of them gets to hear. */
@Component
class Streams implements Signals.Listener, SmartLifecycle {

    /** The oldest first. */
    private final Set<Stream> open = new LinkedHashSet<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private final int mostOfSession;
    private boolean running;

    Streams(
            Signals signals,
            @Value("${redress.live.streams:4000}") int most,
            @Value("${redress.live.streams-per-session:6}") int mostOfSession) {
        this.most = most;
        this.mostOfSession = mostOfSession;
        signals.listen(this);
    }

    /**
     * Takes a page in. When its session has as many as it may, the oldest of them rests until it is looked at again: a
     * page that was left is noticed only when something is written to it, so a fast reader seems to have many.
     *
     * @throws Problem 503 when this server holds as many as it can
     */
    void open(Stream stream) {
        lock.lock();
        try {
            if (!running || open.size() >= most) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS")
                        .header("Retry-After", "30");
            }
            var ofSession = open.stream()
                    .filter(each -> each.session().equals(stream.session()))
                    .toList();
            if (ofSession.size() >= mostOfSession) {
                ofSession.getFirst().rest();
                open.remove(ofSession.getFirst());
            }
            open.add(stream);
        } finally {
            lock.unlock();
        }
    }

    void gone(Stream stream) {
        lock.lock();
        try {
            open.remove(stream);
        } finally {
            lock.unlock();
        }
    }

    private Collection<Stream> all() {
        lock.lock();
        try {
            return Set.copyOf(open);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void heard(String word) {
        CaseSignal.of(word)
                .ifPresent(signal -> tell(signal.guard(), stream -> {
                    stream.add(LiveEvent.ofCase(signal.caseId().value().toString()));
                    stream.add(LiveEvent.COUNTS);
                }));
        NoticeSignal.of(word)
                .ifPresent(signal -> all().stream()
                        .filter(stream -> stream.actor().id().equals(signal.recipient()))
                        .forEach(stream -> stream.add(LiveEvent.NOTICE)));
        PresenceSignal.of(word)
                .ifPresent(signal -> tell(signal.guard(), stream -> {
                    if (stream.actor().isStaff())
                        stream.add(LiveEvent.presence(signal.caseId().value().toString()));
                }));
        if (word.equals(DeskSignal.WORD)) {
            all().stream().filter(stream -> stream.actor().isStaff()).forEach(stream -> stream.add(LiveEvent.COUNTS));
        }
    }

    private void tell(Guarded guard, Consumer<Stream> what) {
        all().stream()
                .filter(stream -> Permissions.may(stream.actor(), Verb.VIEW, guard))
                .forEach(what);
    }

    /** A page that comes back fetches everything it shows. */
    @Override
    public void missed() {
        all().forEach(Stream::close);
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
    }

    /** Before the web server waits for its requests to end: these would not by themselves. */
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
        } finally {
            lock.unlock();
        }
        all().forEach(Stream::close);
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
