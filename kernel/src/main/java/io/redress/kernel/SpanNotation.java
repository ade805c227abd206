package io.redress.kernel;

import java.util.regex.Pattern;

/** How a {@link Span} is written. Seven digits of minutes are 19 years, more than any rule gives. */
final class SpanNotation {
    static final Pattern SPAN = Pattern.compile("([0-9]{1,7})(m|h|d|wd|sh|sm)");

    private SpanNotation() {}
}
