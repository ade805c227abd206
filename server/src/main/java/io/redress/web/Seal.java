package io.redress.web;

/** What a piece of evidence is worth: checked by the system, one side's own, or failed. Never the same mark for two. */
public record Seal(Kind kind, String text) {

    /** Each has its own shield. */
    public enum Kind {
        VERIFIED("", "shield-check!"),
        OWN("idle", "shield"),
        FAILED("bad", "shield-x");

        private final String css;
        private final String icon;

        Kind(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }
    }
}
