package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that somebody hands in, before anything about it is believed.
 *
 * @param name as the client says; kept for display after cleaning
 * @param kind as the client says; empty lets the format decide
 * @param category what the rulebook wants it for: lower-case letters, digits and underscores, at most 40; may be empty
 * @param note at most {@value EvidenceLimits#NOTE_CHARACTERS} characters; may be empty
 */
public record Upload(String name, Optional<Kind> kind, String category, String note, Source source) {

    /** Where the bytes come from; opened once and read once. */
    public interface Source {
        InputStream open() throws IOException;
    }
}
