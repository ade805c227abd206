package io.redress.parties;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sign-in names: how they are spelled, and when two are the same. */
final class AccountNames {

    static final int SHORTEST = 2;
    static final int LONGEST = 64;

    private static final Pattern SPELLING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");

    private AccountNames() {}

    static boolean isValid(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && SPELLING.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFKC);
    }

    /** The form in which names are compared and stored under their unique index. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
