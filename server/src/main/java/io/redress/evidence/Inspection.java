package io.redress.evidence;

import java.util.Map;

/** What a look at the bytes said: a format we accept, or the one reason to refuse the file. */
sealed interface Inspection {

    record Good(Format format) implements Inspection {}

    record Bad(EvidenceRefusal reason, Map<String, String> facts) implements Inspection {
        static Bad because(EvidenceRefusal reason) {
            return new Bad(reason, Map.of());
        }
    }
}
