package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableNumberTests {

    private static final String KINDS = "ABCDEFGHJKMNPQRSTVWXYZ";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    @DisplayName("C6 a case number carries its day, its serial and a check character")
    void isWrittenAsPeopleReadIt() {
        assertThat(ReadableNumber.of("TS", LocalDate.of(2026, 11, 13), 187)).hasToString("TS-20261113-0187-K");
        assertThat(ReadableNumber.of("TS", LocalDate.of(2026, 11, 13), 12_345).value())
                .startsWith("TS-20261113-12345-");
    }

    @ParameterizedTest(name = "C6 seed {0}")
    @MethodSource("seeds")
    @DisplayName("C6 every single wrong character is caught, whichever it is")
    void catchesEverySingleWrongCharacter(long seed) {
        var number = any(new Random(seed)).value();
        for (int i = 0; i < number.length(); i++) {
            for (char wrong = ' '; wrong <= '~'; wrong++) {
                if (wrong != number.charAt(i)) {
                    var mistyped = number.substring(0, i) + wrong + number.substring(i + 1);
                    assertThat(ReadableNumber.isValid(mistyped)).as(mistyped).isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "C6 seed {0}")
    @MethodSource("seeds")
    @DisplayName("C6 every swap of two neighbours is caught, across the dashes too")
    void catchesEverySwapOfNeighbours(long seed) {
        var number = any(new Random(seed)).value();
        IntStream.range(0, number.length() - 1)
                .mapToObj(i -> swapped(number, i, i + 1))
                .filter(mistyped -> !mistyped.equals(number))
                .forEach(mistyped -> assertThat(ReadableNumber.isValid(mistyped))
                        .as(mistyped)
                        .isFalse());
        for (int i = 1; i < number.length() - 1; i++) {
            if (number.charAt(i) == '-' && number.charAt(i - 1) != number.charAt(i + 1)) {
                var mistyped = swapped(number, i - 1, i + 1);
                assertThat(ReadableNumber.isValid(mistyped)).as(mistyped).isFalse();
            }
        }
    }

    @Test
    @DisplayName("C6 what people type for it is forgiven: lower case, spaces, O for 0, I and L for 1")
    void forgivesWhatPeopleType() {
        assertThat(ReadableNumber.parse(" ts-2O26ll13-o187-k ")).hasToString("TS-20261113-0187-K");
    }

    @ParameterizedTest(name = "C6 \"{0}\" is no number")
    @ValueSource(
            strings = {"", "TS", "TS-20261113-0187-A", "TS-20261313-0187-K", "TS-20261113-187-K", "案-20261113-0187-K"})
    void refusesAnythingElse(String text) {
        assertThat(ReadableNumber.isValid(text)).isFalse();
        assertThatThrownBy(() -> ReadableNumber.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("C6 a kind with letters that look like digits is refused")
    void refusesUnreadableKinds() {
        assertThatThrownBy(() -> ReadableNumber.of("IO", LocalDate.of(2026, 1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReadableNumber any(Random random) {
        var kind = "" + KINDS.charAt(random.nextInt(KINDS.length())) + KINDS.charAt(random.nextInt(KINDS.length()));
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3_000));
        return ReadableNumber.of(kind, day, random.nextLong(random.nextBoolean() ? 9_999 : 99_999_999L));
    }

    private static String swapped(String text, int i, int j) {
        var letters = text.toCharArray();
        letters[i] = text.charAt(j);
        letters[j] = text.charAt(i);
        return new String(letters);
    }
}
