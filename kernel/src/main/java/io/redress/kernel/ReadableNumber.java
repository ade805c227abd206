package io.redress.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number people read out and type, e.g. {@code TS-20261113-0187-K}: kind, date, serial of the day, check character.
 *
 * <p>The check character is a weighted sum over the field of 32 elements, so that every single wrong character and
 * every swap of two neighbours is caught. It uses digits and the letters but I, L, O and U, which are mistaken for
 * others. The number is no secret and no key to anything.
 *
 * @param value the number as it is written
 */
public record ReadableNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-HJKMNP-TV-Z]{2}-[0-9]{8}-[0-9]{4,12}-[0-9A-HJKMNP-TV-Z]");
    /** x⁵ + x² + 1, which is primitive over the field of two elements. */
    private static final int FIELD_POLYNOMIAL = 0b100101;

    private static final int FIELD_SIZE = 32;

    public ReadableNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Expected a number such as TS-20261113-0187-K, but got something else");
        }
    }

    /**
     * The number with its check character.
     *
     * @param kind two letters, none of them I, L, O or U
     * @param serial from 0, unique within kind and day
     */
    public static ReadableNumber of(String kind, LocalDate day, long serial) {
        var body = "%s-%s-%04d".formatted(kind, DateTimeFormatter.BASIC_ISO_DATE.format(day), serial);
        return new ReadableNumber(body + "-" + check(body));
    }

    /** Reads what somebody typed: lower case, spaces around, and O, I, L for 0, 1, 1 are forgiven. */
    public static ReadableNumber parse(String typed) {
        var upper = typed.strip().toUpperCase(Locale.ROOT);
        return new ReadableNumber(upper.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches() || !isDate(text.substring(3, 11))) {
            return false;
        }
        int last = text.length() - 1;
        return check(text.substring(0, last - 1)) == text.charAt(last);
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * Horner's scheme: neighbours differ in weight by the factor x⁴, so that neither a change nor a swap cancels out.
     */
    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) != '-') {
                sum = timesX4(sum ^ Math.max(0, ALPHABET.indexOf(body.charAt(i))));
            }
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX4(int element) {
        int product = element;
        for (int i = 0; i < 4; i++) {
            product <<= 1;
            product = product < FIELD_SIZE ? product : product ^ FIELD_POLYNOMIAL;
        }
        return product;
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
