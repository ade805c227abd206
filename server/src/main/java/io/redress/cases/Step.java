package io.redress.cases;

import java.util.List;

/**
 * A step of a case that has been taken and is on disk.
 *
 * @param file the case right after it
 */
record Step(CaseFile file, List<CaseEvent> events, Kind kind) {

    /** Whether this request did it. */
    enum Kind {
        TAKEN,
        /** The same request had done it before. */
        REPLAYED,
        /** A second filing became an addition to the open case (C5). */
        JOINED
    }

    Step {
        events = List.copyOf(events);
    }
}
