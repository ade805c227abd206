package io.redress.cases;

/** The journal takes no more appends now: it is full, or the server is stopping. Nothing was written. */
final class JournalBusy extends RuntimeException {

    JournalBusy() {
        super("Expected room in the journal, but it is full or closing", null, false, false);
    }
}
