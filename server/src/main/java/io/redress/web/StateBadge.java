package io.redress.web;

import io.redress.cases.Stage;

/** Colour and icon of a state. They answer who must act or how it ended, and are the same for every reader. */
public record StateBadge(String css, String icon) {

    public static StateBadge of(Stage stage) {
        return switch (stage) {
            case SCREENING -> new StateBadge("k-info", "eye");
            case AWAITING_SUPPLEMENT, AWAITING_EVIDENCE -> new StateBadge("k-wait", "file-plus");
            case AWAITING_ANSWER, AWAITING_CONFIRMATION -> new StateBadge("k-wait", "hourglass");
            case NEGOTIATING -> new StateBadge("k-talk", "messages");
            case ADJUDICATING -> new StateBadge("k-info", "gavel");
            case DECIDED -> new StateBadge("k-good", "circle-check");
            case PERFORMING -> new StateBadge("k-talk", "progress-check");
            case OVERDUE -> new StateBadge("k-bad", "alert-triangle");
            case CLOSED -> new StateBadge("k-idle", "archive");
        };
    }
}
