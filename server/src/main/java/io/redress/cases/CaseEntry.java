package io.redress.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as the server remembers it between two commands: the file, and which requests made it so.
 *
 * @param answered what was done under each idempotency key
 */
record CaseEntry(CaseFile file, Map<UUID, Answered> answered) {

    /** @param version the case's version after the command that carried the key */
    record Answered(UUID request, long version) {}

    CaseEntry {
        answered = Map.copyOf(answered);
    }

    static CaseEntry replay(List<StoredEvent> history) {
        var file = CaseFile.replay(history.stream().map(StoredEvent::event).toList());
        return new CaseEntry(file, answered(history));
    }

    static CaseEntry opened(CaseFile file, Optional<RequestKey> key) {
        return new CaseEntry(file, Map.of()).after(file, key);
    }

    /** The entry after one more command. */
    CaseEntry after(CaseFile next, Optional<RequestKey> key) {
        if (key.isEmpty()) {
            return new CaseEntry(next, answered);
        }
        var more = new HashMap<>(answered);
        more.put(key.get().key(), new Answered(key.get().request(), next.version()));
        return new CaseEntry(next, more);
    }

    private static Map<UUID, Answered> answered(List<StoredEvent> history) {
        var answered = new HashMap<UUID, Answered>();
        for (var first : history) {
            if (first.key() != null && first.request() != null) {
                answered.put(first.key(), new Answered(first.request(), lastOf(first.seq(), first.request(), history)));
            }
        }
        return answered;
    }

    /** All events of a command carry its request, and only the first its key. */
    private static long lastOf(long first, UUID request, List<StoredEvent> history) {
        var last = first;
        for (var index = (int) first; index < history.size(); index++) {
            var next = history.get(index);
            if (next.key() != null || !request.equals(next.request())) {
                break;
            }
            last = next.seq();
        }
        return last;
    }
}
