package io.redress.rulebook;

import io.redress.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an edition may be published (Order 116 art. 12): announced long enough before it takes effect, under a date
 * and an id of its own. Pure. Earlier editions are never removed, so the three years of history take care of
 * themselves.
 */
record PublicationRules(Shelf shelf) {

    /** Days of public notice before a change. */
    static final int NOTICE_DAYS = 7;

    /** Days of public notice before a change that touches many users or major interests. */
    static final int MAJOR_NOTICE_DAYS = 15;

    /** Why not, and the facts to tell. */
    record Objection(Refusal reason, Map<String, String> facts) {}

    Optional<Objection> check(Edition edition, boolean major, LocalDate today) {
        var earliest = today.plusDays(major ? MAJOR_NOTICE_DAYS : NOTICE_DAYS);
        if (shelf.find(edition.id()).isPresent()) {
            return objection(RulebookRefusal.RULEBOOK_ID_TAKEN, Map.of("id", edition.id()));
        }
        if (shelf.editions().stream().anyMatch(e -> e.effectiveFrom().equals(edition.effectiveFrom()))) {
            var date = edition.effectiveFrom().toString();
            return objection(RulebookRefusal.RULEBOOK_DATE_TAKEN, Map.of("date", date));
        }
        if (edition.effectiveFrom().isBefore(earliest)) {
            return objection(RulebookRefusal.RULEBOOK_NOTICE_TOO_SHORT, Map.of("earliest", earliest.toString()));
        }
        if (!edition.publishedOn().equals(today)) {
            return objection(RulebookRefusal.RULEBOOK_PUBLISHED_ON_WRONG, Map.of("today", today.toString()));
        }
        return Optional.empty();
    }

    private static Optional<Objection> objection(Refusal reason, Map<String, String> facts) {
        return Optional.of(new Objection(reason, facts));
    }
}
