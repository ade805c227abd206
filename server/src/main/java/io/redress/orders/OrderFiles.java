package io.redress.orders;

import io.redress.platform.Texts;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings files of orders in. How far a file has been read is kept with the orders themselves, so an import that was
 * killed goes on where it stopped, and a file that was read to its end is not read again.
 */
@Service
public class OrderFiles {

    private final OrderImport imports;
    private final ImportCheckpoints checkpoints;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    OrderFiles(OrderImport imports, ImportCheckpoints checkpoints, JsonMapper json, Texts texts, Clock clock) {
        this.imports = imports;
        this.checkpoints = checkpoints;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * How an import went.
     *
     * @param resumedAt orders an earlier run had brought in; all of them when the file was finished before
     */
    public record Outcome(ImportSummary summary, long resumedAt) {}

    /** Hears how far an import is, after each batch that is safe. */
    public interface Progress {
        void at(long bytes, ImportSummary soFar);
    }

    /** Reads a file to its end. An {@link IOException} says what is wrong with the file, in words for people. */
    public Outcome read(OrderFile file, Progress progress) throws IOException {
        try {
            var print = file.print();
            var begin = checkpoints.begin(print);
            return begin.finished()
                    ? new Outcome(begin.summary(), begin.summary().entries())
                    : goOn(file, print, begin, progress);
        } catch (NotAnOrderFileException e) {
            var fault = e.fault();
            var key = "refusal." + fault.code();
            var args = fault.args().toArray();
            var text = texts.text(key, Locale.getDefault(), args) + " "
                    + texts.text(key + ".fix", Locale.getDefault(), args);
            throw new IOException(fault.field().isEmpty() ? text : fault.field() + ": " + text, e);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + e.getFile(), e);
        }
    }

    /** Forgets that the file was read; the orders it brought stay. */
    public void forget(OrderFile file) throws IOException {
        checkpoints.reset(file.print());
    }

    private Outcome goOn(OrderFile file, byte[] print, ImportCheckpoints.Checkpoint from, Progress progress)
            throws IOException {
        try (var source = OrderFileSource.of(file, json);
                var rejected = new RejectedFile(file.rejected(), from.rejectedBytes(), texts)) {
            for (var skipped = 0L; skipped < from.summary().entries(); skipped++) {
                source.next();
            }
            var summary = imports.run(source, from.summary(), new Report(print, from, source, rejected, progress));
            checkpoints.finish(print, clock.instant());
            return new Outcome(summary, from.summary().entries());
        }
    }

    /** Keeps the checkpoint in step with what is written; used by one thread after the other. */
    private final class Report implements ImportReport {

        private final byte[] print;
        private final OrderFileSource source;
        private final RejectedFile rejected;
        private final Progress progress;
        private long entries;

        Report(
                byte[] print,
                ImportCheckpoints.Checkpoint from,
                OrderFileSource source,
                RejectedFile rejected,
                Progress progress) {
            this.print = print;
            this.source = source;
            this.rejected = rejected;
            this.progress = progress;
            this.entries = from.summary().entries();
        }

        @Override
        public void written(ImportSummary soFar, List<RefusedLine> refused) throws IOException {
            var bytes = rejected.add(refused);
            if (!checkpoints.move(print, entries, soFar, bytes)) {
                throw new IOException("Somebody else is importing this file at the moment");
            }
            entries = soFar.entries();
        }

        @Override
        public void committed(ImportSummary soFar) {
            progress.at(source.position(), soFar);
        }
    }
}
