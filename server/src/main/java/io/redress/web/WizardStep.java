package io.redress.web;

import java.util.Locale;
import java.util.Optional;

/** The steps of filing a complaint, each a page of its own. */
public enum WizardStep {
    TYPE,
    DEMAND,
    DESCRIPTION,
    EVIDENCE,
    REVIEW;

    /** The step it follows; empty for the first. */
    Optional<WizardStep> before() {
        return switch (this) {
            case TYPE -> Optional.empty();
            case DEMAND -> Optional.of(TYPE);
            case DESCRIPTION -> Optional.of(DEMAND);
            case EVIDENCE -> Optional.of(DESCRIPTION);
            case REVIEW -> Optional.of(EVIDENCE);
        };
    }

    /** The last part of its address. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
