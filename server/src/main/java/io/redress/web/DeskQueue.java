package io.redress.web;

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
        NOBODYS("/desk?hand=nobodys");

        private final String list;

        Tab(String list) {
            this.list = list;
        }

        /** The same as a page of its own. */
        public String list() {
            return list;
        }
    }
}
