package io.redress.search;

import io.redress.cases.CaseFeed;
import io.redress.cases.CaseId;
import io.redress.cases.FeedPosition;
import io.redress.cases.SearchableCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the index when there is none, and follows the record of the cases with it. Used by one thread. */
@Component
class IndexKeeper {

    /** Cases of one portion: some megabytes of text. */
    private static final int PORTION = 500;

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final CaseIndex index;
    private final CaseFeed feed;
    private final SearchableCases cases;
    private final CaseDocuments documents;
    private FeedPosition position = new FeedPosition("", null);
    private FeedPosition committed = position;

    IndexKeeper(CaseIndex index, CaseFeed feed, SearchableCases cases, CaseDocuments documents) {
        this.index = index;
        this.feed = feed;
        this.cases = cases;
        this.documents = documents;
    }

    /** Opens the index and, where it is new or of another past, makes it; stops half way when asked to. */
    void open(Path path, BooleanSupplier isStopped) throws IOException {
        var known = index.open(path).filter(each -> !feed.isAhead(each));
        position = known.isPresent() ? known.get() : make(isStopped);
        committed = position;
        if (!isStopped.getAsBoolean()) {
            index.show();
            index.completed();
        }
    }

    /** What happens meanwhile is met afterwards, from where the record ended when this began. */
    private FeedPosition make(BooleanSupplier isStopped) throws IOException {
        var start = feed.end();
        index.clear();
        var last = new UUID(0, 0);
        var made = 0L;
        while (!isStopped.getAsBoolean()) {
            var portion = cases.after(last, PORTION);
            if (portion.isEmpty()) {
                index.commit(start);
                LOG.debug("Made a search index of {} cases", made);
                break;
            }
            index.put(documents.of(portion));
            made += portion.size();
            last = portion.getLast().id().value();
            index.show();
        }
        return start;
    }

    /**
     * Goes on; says whether there may be more at once. A case that changed often meanwhile is read once: beside a busy
     * desk that spares most of the work.
     */
    boolean step() throws IOException {
        var changed = new HashSet<CaseId>();
        FeedPosition next = position;
        CaseFeed.Changes changes;
        do {
            changes = feed.changes(next, PORTION);
            changed.addAll(changes.cases());
            next = changes.next();
        } while (changes.more() && changed.size() < PORTION);
        if (!changed.isEmpty()) {
            index.put(documents.of(cases.of(changed)));
            index.show();
        }
        position = next;
        return changes.more();
    }

    /** So that a start has little to make up for. */
    void commit() throws IOException {
        if (!position.equals(committed)) {
            index.commit(position);
            committed = position;
        }
    }

    void close() throws IOException {
        index.close();
    }
}
