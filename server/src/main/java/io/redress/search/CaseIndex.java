package io.redress.search;

import io.redress.cases.CaseId;
import io.redress.cases.FeedPosition;
import io.redress.parties.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.springframework.stereotype.Component;

/**
 * The index on disk. Documents and the position in the record that they stand for are committed together, so a server
 * that is killed goes on where the index is. Kept in the order of age, so that a search for a common word ends with the
 * newest few instead of counting them all.
 */
@Component
class CaseIndex {

    private static final Sort NEWEST_FIRST = new Sort(new SortField(CaseDocuments.OPENED, SortField.Type.LONG, true));
    private static final String POSITION = "position";

    private final Analyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    private volatile Optional<Open> open = Optional.empty();
    private volatile boolean complete;

    private record Open(FSDirectory folder, IndexWriter writer, SearcherManager searchers) {}

    /** Opens the index of a folder and says how far it has come; empty when it has to be made. */
    Optional<FeedPosition> open(Path path) throws IOException {
        var folder = FSDirectory.open(path);
        var config = new IndexWriterConfig(analyzer).setIndexSort(NEWEST_FIRST).setCommitOnClose(false);
        var writer = new IndexWriter(folder, config);
        open = Optional.of(new Open(folder, writer, new SearcherManager(writer, null)));
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var each : data) {
                if (each.getKey().equals(POSITION)) {
                    return Optional.of(FeedPosition.decode(each.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    void clear() throws IOException {
        complete = false;
        opened().writer().deleteAll();
    }

    void put(List<CaseDocuments.Entry> entries) throws IOException {
        for (var entry : entries) {
            opened().writer().updateDocument(new Term(CaseDocuments.ID, entry.id()), entry.document());
        }
    }

    /** What was put can be found from now on. */
    void show() throws IOException {
        opened().searchers().maybeRefreshBlocking();
    }

    void commit(FeedPosition position) throws IOException {
        opened().writer().setLiveCommitData(Map.of(POSITION, position.encode()).entrySet());
        opened().writer().commit();
    }

    void completed() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    void close() throws IOException {
        var closing = open;
        open = Optional.empty();
        complete = false;
        if (closing.isPresent()) {
            closing.get().searchers().close();
            closing.get().writer().close();
            closing.get().folder().close();
        }
    }

    List<CaseId> numbered(String text, Reach reach, int most) {
        return find(Questions.numbered(text, reach), most);
    }

    List<CaseId> written(String text, Reach reach, int most) {
        return Questions.written(text, reach, analyzer)
                .map(query -> find(query, most))
                .orElse(List.of());
    }

    /** Nothing while the index is closed. */
    private List<CaseId> find(Query query, int most) {
        var searching = open;
        if (searching.isEmpty()) {
            return List.of();
        }
        var searchers = searching.get().searchers();
        try {
            var searcher = searchers.acquire();
            try {
                var hits =
                        searcher.search(query, new TopFieldCollectorManager(NEWEST_FIRST, most, null, most)).scoreDocs;
                var ids = new ArrayList<CaseId>(hits.length);
                for (var hit : hits) {
                    ids.add(id(searcher.storedFields().document(hit.doc).getBinaryValue(CaseDocuments.ID).bytes));
                }
                return ids;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to search the index", e);
        }
    }

    private static CaseId id(byte[] bytes) {
        var both = ByteBuffer.wrap(bytes);
        return new CaseId(new UUID(both.getLong(), both.getLong()));
    }

    private Open opened() {
        return open.orElseThrow(() -> new IllegalStateException("Expected the index to be open, but it is not"));
    }
}
