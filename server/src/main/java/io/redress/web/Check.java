package io.redress.web;

/** One line of a checklist, in words, and how it stands. */
public record Check(Kind kind, String text) {

    /** How it stands; its name says the same to those who cannot see the mark. */
    public enum Kind {
        OK("ok", "circle-check"),
        NO("no", "circle-x"),
        OPEN("todo", "circle-dashed"),
        TIP("tip", "bulb");

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

    static Check of(boolean met, String text) {
        return new Check(met ? Kind.OK : Kind.NO, text);
    }
}
