package io.redress.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An evidence number (举证号) that people read out, type and paste, e.g. {@code WW-7QJ2-0M5D-VX8K}: eleven random
 * characters (55 bits) and one that checks them.
 *
 * <p>Crockford's base 32 leaves out I, L, O and U, which are mistaken for others. The check character is a sum over the
 * field of 32 elements in which every place has another weight: any one wrong character and any two that changed places
 * are noticed. A number names evidence; it opens nothing by itself.
 *
 * @param value as it is printed
 */
public record EvidenceNumber(String value) {

    private static final String PREFIX = "WW";
    private static final String PRINTED = "WW-????-????-????";
    private static final int RANDOM = 11;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** With dashes or without, as people type and machines paste; never with a dash in another place. */
    private static final Pattern TYPED = Pattern.compile("WW[- ]?(\\w{4})[- ]?(\\w{4})[- ]?(\\w{4})");

    /** x⁵ + x² + 1, which is primitive over the field of two elements. */
    private static final int FIELD_POLYNOMIAL = 0b100101;

    private static final int FIELD_SIZE = 32;

    public EvidenceNumber {
        if (!isPrinted(value) || !isChecked(letters(value))) {
            throw new IllegalArgumentException("Expected a number such as WW-7QJ2-0M5D-VX8K, but got something else");
        }
    }

    /**
     * Draws a number. Two alike are possible, so the table keeps them unique: among ten million, once in 700 tries.
     *
     * @param random a secure one, so that nobody guesses the next
     */
    public static EvidenceNumber random(RandomGenerator random) {
        var letters = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(FIELD_SIZE)));
        }
        return new EvidenceNumber(print(letters.append(check(letters)).toString()));
    }

    /**
     * Reads what somebody typed: lower case, full-width letters, missing dashes, space around, and O, I, L for 0, 1, 1
     * are forgiven.
     *
     * @return nothing if it is no number, or not this one: then at least one character is wrong
     */
    public static Optional<EvidenceNumber> parse(String typed) {
        var match = TYPED.matcher(narrow(typed).strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var letters = (match.group(1) + match.group(2) + match.group(3))
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var value = print(letters);
        return isPrinted(value) && isChecked(letters) ? Optional.of(new EvidenceNumber(value)) : Optional.empty();
    }

    /** Chinese keyboards type full-width letters, digits and dashes at times. */
    private static String narrow(String typed) {
        var narrow = new StringBuilder(typed.length());
        typed.chars()
                .map(c -> c >= '\uff01' && c <= '\uff5e' ? c - '\uff01' + '!' : c)
                .map(c -> (c >= '\u2010' && c <= '\u2015') || c == '\u2212' ? '-' : c)
                .forEach(c -> narrow.append((char) c));
        return narrow.toString();
    }

    /** The groups with every character spoken, in Chinese: digits as on the telephone, letters as they are. */
    public List<String> spokenChinese() {
        return spoken(SpokenLetters::chinese, "");
    }

    /** The groups with every character spoken, in English: digits, and letters by the spelling alphabet of the ITU. */
    public List<String> spokenEnglish() {
        return spoken(SpokenLetters::english, " ");
    }

    private List<String> spoken(IntFunction<String> word, String between) {
        var groups = new ArrayList<String>();
        for (var group : value.split("-", -1)) {
            groups.add(String.join(between, group.chars().mapToObj(word).toList()));
        }
        return List.copyOf(groups);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isPrinted(String value) {
        return value.length() == PRINTED.length()
                && IntStream.range(0, value.length()).allMatch(at -> fits(PRINTED.charAt(at), value.charAt(at)));
    }

    private static boolean fits(char form, char letter) {
        return form == '?' ? ALPHABET.indexOf(letter) >= 0 : form == letter;
    }

    private static String print(String letters) {
        return PREFIX + "-" + letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    private static String letters(String printed) {
        return printed.substring(PREFIX.length()).replace("-", "");
    }

    private static boolean isChecked(String letters) {
        return check(letters.substring(0, RANDOM)) == letters.charAt(RANDOM);
    }

    /**
     * Horner's scheme in x¹⁵: as its order is 31, no two of the twelve places weigh the same, and none weighs nothing.
     */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum = timesX15(sum ^ ALPHABET.indexOf(letters.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX15(int element) {
        int product = element;
        for (int i = 0; i < 15; i++) {
            product <<= 1;
            product = product < FIELD_SIZE ? product : product ^ FIELD_POLYNOMIAL;
        }
        return product;
    }
}
