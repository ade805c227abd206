package io.redress.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By day or by night: what the reader chose, else what their system says. */
public enum Theme {
    /** As the reader's system; the script finds out which, without one it is light. */
    AUTO("brightness-half"),
    LIGHT("sun"),
    DARK("moon");

    /** The cookie that carries the choice; the page's script reads it too. */
    static final String COOKIE = "theme";

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** As cookie, link and style sheet call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .orElse(AUTO);
    }
}
