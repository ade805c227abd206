package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.Role;
import java.util.List;

/**
 * What waits for a member of staff, in the pane beside the case: the nearest deadline first.
 *
 * @param more whether there is more than is shown
 */
public record DeskQueue(Tab tab, List<CaseRow> rows, boolean more) {

    /** What to look through. */
    public enum Tab {
        MINE("/desk?hand=mine"),
        APPEALS("/desk?hand=mine&due=appeals"),
        SECOND("/desk?hand=second"),
        NOBODYS("/desk?hand=nobodys");

        private final String list;

        Tab(String list) {
            this.list = list;
        }

        /** Whether somebody of these roles ever finds anything there. */
        public boolean isFor(Actor actor) {
            return this != SECOND || actor.is(Role.ADJUDICATOR) || actor.is(Role.SUPERVISOR);
        }

        /** The same as a page of its own. */
        public String list() {
            return list;
        }
    }
}
