package io.redress.web;

import java.util.regex.Pattern;

/** Where a page may send a reader next: only within this site. */
final class Ways {

    /** A path of ours: no second slash (another host), no backslash, no control character, no braces of a template. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}{}]{0,1000}");

    private Ways() {}

    static String within(String next) {
        return PATH.matcher(next).matches() ? next : "/home";
    }
}
