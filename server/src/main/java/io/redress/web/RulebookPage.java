package io.redress.web;

import io.redress.rulebook.Clause;
import io.redress.rulebook.Edition;
import io.redress.rulebook.RuleChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the rulebook, beside another if the reader wants to see what changed.
 *
 * @param editions all there are, oldest first
 * @param inForce id of the one that binds today
 * @param other what it is compared with; null: nothing
 * @param changes what differs besides the text of clauses
 * @param search words that a clause must have; empty: all clauses
 */
public record RulebookPage(
        List<Edition> editions,
        String inForce,
        Edition shown,
        @Nullable Edition other,
        List<RuleChange> changes,
        String search) {

    /** A clause, and what it was in the edition it is compared with. */
    public record Row(Clause clause, @Nullable Clause before, Change change) {}

    /** What happened to a clause. */
    public enum Change {
        NONE,
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** Where an edition stands. */
    public enum Standing {
        COMING("k-review"),
        IN_FORCE("k-good"),
        PAST("k-idle");

        private final String css;

        Standing(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    public Standing standing(Edition edition) {
        if (edition.id().equals(inForce)) return Standing.IN_FORCE;
        var now = editions.stream().filter(each -> each.id().equals(inForce)).findFirst();
        var future =
                now.isPresent() && edition.effectiveFrom().isAfter(now.get().effectiveFrom());
        return future ? Standing.COMING : Standing.PAST;
    }

    /** The last day of an edition; null for one that no other follows. */
    public @Nullable LocalDate until(Edition edition) {
        return editions.stream()
                .map(Edition::effectiveFrom)
                .filter(from -> from.isAfter(edition.effectiveFrom()))
                .findFirst()
                .map(from -> from.minusDays(1))
                .orElse(null);
    }

    public String link(Edition edition) {
        return "/rulebook?edition=" + edition.id();
    }

    /** The clauses in the order of the book; those that are gone come last. */
    public List<Row> rows(Locale reader) {
        var rows = new ArrayList<Row>();
        shown.clauses()
                .forEach((anchor, clause) -> rows.add(
                        row(clause, other == null ? null : other.clauses().get(anchor), reader)));
        if (other != null) {
            other.clauses().forEach((anchor, clause) -> {
                if (!shown.clauses().containsKey(anchor)) rows.add(new Row(clause, clause, Change.REMOVED));
            });
        }
        return rows.stream().filter(row -> matches(row.clause(), reader)).toList();
    }

    private Row row(Clause clause, @Nullable Clause before, Locale reader) {
        if (other == null) return new Row(clause, null, Change.NONE);
        if (before == null) return new Row(clause, null, Change.ADDED);
        var same = before.text().in(reader).equals(clause.text().in(reader));
        return new Row(clause, before, same ? Change.SAME : Change.CHANGED);
    }

    private boolean matches(Clause clause, Locale reader) {
        var text = clause.anchor() + " " + clause.title().in(reader) + " "
                + clause.text().in(reader);
        return text.toLowerCase(reader).contains(search.strip().toLowerCase(reader));
    }
}
