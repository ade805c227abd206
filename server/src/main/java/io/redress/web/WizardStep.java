package io.redress.web;

import java.util.Locale;

/** The steps of filing a complaint, each a page of its own. */
public enum WizardStep {
    TYPE,
    DEMAND,
    DESCRIPTION,
    EVIDENCE,
    REVIEW;

    /** The last part of its address. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
