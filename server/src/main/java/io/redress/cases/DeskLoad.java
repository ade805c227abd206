package io.redress.cases;

import io.redress.parties.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much lies on the desk, for whoever oversees it.
 *
 * @param departments by code; null: routed nowhere yet
 * @param people who has open cases in hand: the adjudicator of a case, else its owner
 * @param bouncing open cases that were handed over, most often first
 */
public record DeskLoad(Pile all, List<Department> departments, List<Person> people, List<Bounce> bouncing) {

    /**
     * Open cases.
     *
     * @param today whose next deadline is before the day ends
     * @param overdue a promise was not kept in time
     * @param nobodys nobody of the staff owns it yet
     * @param second a decision waits for a second look
     */
    public record Pile(int open, int today, int overdue, int nobodys, int second) {
        static final Pile NONE = new Pile(0, 0, 0, 0, 0);

        Pile plus(Pile other) {
            return new Pile(
                    open + other.open,
                    today + other.today,
                    overdue + other.overdue,
                    nobodys + other.nobodys,
                    second + other.second);
        }
    }

    /** One department's pile. */
    public record Department(@Nullable String code, Pile pile) {}

    /** What one person has in hand. */
    public record Person(AccountId id, Pile pile) {}

    /** An open case and how often it went from hand to hand. */
    public record Bounce(CaseId id, int times) {}
}
