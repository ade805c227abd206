package io.redress.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something to be told to somebody. The facts are what its words name; instants are written as ISO text. */
record Telling(NoticeKind kind, Set<Audience> to, Map<String, String> facts) {

    Telling {
        to = Set.copyOf(to);
        facts = Map.copyOf(facts);
    }

    static Telling of(NoticeKind kind, Set<Audience> to) {
        return new Telling(kind, to, Map.of());
    }

    Telling with(String fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(facts);
        more.put(fact, value.toString());
        return new Telling(kind, to, more);
    }

    Telling due(@Nullable Instant at) {
        return with("due", at);
    }
}
