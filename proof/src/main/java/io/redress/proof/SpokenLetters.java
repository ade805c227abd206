package io.redress.proof;

/** How characters of a number are said so that they are not misheard. */
final class SpokenLetters {

    /** 幺 for 1, as on the telephone: 一 sounds like 七. */
    private static final String CHINESE_DIGITS = "零幺二三四五六七八九";

    private static final String[] ENGLISH_DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private static final String[] ENGLISH_LETTERS = {
        "Alfa",
        "Bravo",
        "Charlie",
        "Delta",
        "Echo",
        "Foxtrot",
        "Golf",
        "Hotel",
        "India",
        "Juliett",
        "Kilo",
        "Lima",
        "Mike",
        "November",
        "Oscar",
        "Papa",
        "Quebec",
        "Romeo",
        "Sierra",
        "Tango",
        "Uniform",
        "Victor",
        "Whiskey",
        "X-ray",
        "Yankee",
        "Zulu"
    };

    private SpokenLetters() {}

    static String chinese(int letter) {
        return isDigit(letter) ? CHINESE_DIGITS.substring(letter - '0', letter - '0' + 1) : Character.toString(letter);
    }

    static String english(int letter) {
        return isDigit(letter) ? ENGLISH_DIGITS[letter - '0'] : ENGLISH_LETTERS[letter - 'A'];
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
