package io.redress.rulebook;

import io.redress.parties.AccountId;
import java.time.Instant;

/** An edition as it was published: its text, and by whom and when it came in. */
record StoredEdition(
        String id, String source, String hash, boolean major, AccountId publishedBy, Instant publishedAt) {}
