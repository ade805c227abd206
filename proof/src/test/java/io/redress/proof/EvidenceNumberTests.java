package io.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceNumberTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final EvidenceNumber NUMBER = new EvidenceNumber("WW-7QJ2-0M5D-VX8K");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WW-7QJ2-0M5D-VX8K",
                "ww-7qj2-0m5d-vx8k",
                "WW7QJ20M5DVX8K",
                " ww 7qj2 0m5d vx8k\n",
                "WW-7QJ2-OM5D-VX8K",
                "ＷＷ－７ＱＪ２－０Ｍ５Ｄ－ＶＸ８Ｋ",
                "WW–7QJ2–0M5D–VX8K"
            })
    @DisplayName("D3 a number is read however it was typed")
    void readsWhatPeopleType(String typed) {
        assertThat(EvidenceNumber.parse(typed)).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WW-7QJ2-0M5D-VX8",
                "WW-7QJ2-0M5D-VX8KK",
                "WV-7QJ2-0M5D-VX8K",
                "W-W7QJ2-0M5D-VX8K",
                "WW-7QJ-20M5D-VX8K",
                "WW-7QJ2-0M5D-VXU8",
                "WW-7QJ2-0M5D-VX8J",
                "举证号"
            })
    @DisplayName("D3 what is no number is refused")
    void refusesWhatIsNone(String typed) {
        assertThat(EvidenceNumber.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("D3 every wrong character is noticed, at every place of a thousand numbers")
    void noticesEveryWrongCharacter() {
        var random = new Random(55);
        for (int i = 0; i < 1_000; i++) {
            var letters = letters(EvidenceNumber.random(random));
            for (int at = 0; at < letters.length; at++) {
                for (var other : (ALPHABET + "ILOU").toCharArray()) {
                    var wrong = letters.clone();
                    wrong[at] = other;

                    assertThat(EvidenceNumber.parse("WW" + new String(wrong)).isPresent())
                            .isEqualTo(meaning(other) == letters[at]);
                }
            }
        }
    }

    private static char meaning(char typed) {
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> typed;
        };
    }

    @Test
    @DisplayName("D3 any two characters that changed places are noticed, neighbours or not")
    void noticesEverySwap() {
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++) {
            var letters = letters(EvidenceNumber.random(random));
            for (int one = 0; one < letters.length; one++) {
                for (int two = one + 1; two < letters.length; two++) {
                    var swapped = letters.clone();
                    swapped[one] = letters[two];
                    swapped[two] = letters[one];

                    assertThat(EvidenceNumber.parse("WW" + new String(swapped)).isPresent())
                            .isEqualTo(letters[one] == letters[two]);
                }
            }
        }
    }

    /**
     * The check is linear over the field, so that these cover all numbers: an error is noticed if and only if the
     * number that is zero but for that error is refused.
     */
    @Test
    @DisplayName("D3 that holds for all numbers, not only for those drawn")
    void noticesEveryErrorOfAnyNumber() {
        for (int at = 0; at < 12; at++) {
            for (int error = 1; error < 32; error++) {
                var single = zeros();
                single[at] = ALPHABET.charAt(error);
                assertThat(EvidenceNumber.parse("WW" + new String(single))).isEmpty();
                for (int other = at + 1; other < 12; other++) {
                    var swap = single.clone();
                    swap[other] = ALPHABET.charAt(error);
                    assertThat(EvidenceNumber.parse("WW" + new String(swap))).isEmpty();
                }
            }
        }
        assertThat(EvidenceNumber.parse("WW000000000000")).isPresent();
    }

    private static char[] zeros() {
        var zeros = new char[12];
        Arrays.fill(zeros, '0');
        return zeros;
    }

    private static char[] letters(EvidenceNumber number) {
        return number.value().substring(2).replace("-", "").toCharArray();
    }

    @Test
    @DisplayName("D3 swapping a dash with its neighbour is refused as well")
    void noticesMovedDashes() {
        var printed = NUMBER.value();
        for (int at = 0; at + 1 < printed.length(); at++) {
            var swapped =
                    printed.substring(0, at) + printed.charAt(at + 1) + printed.charAt(at) + printed.substring(at + 2);
            if (!swapped.equals(printed)) {
                assertThat(EvidenceNumber.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("D3 ten million numbers are drawn without two alike")
    void drawsNoTwoAlike() {
        var random = new SplittableRandom(20261127);
        var drawn = new long[10_000_000];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = bits(EvidenceNumber.random(random));
        }
        Arrays.parallelSort(drawn);

        int alike = 0;
        for (int i = 1; i < drawn.length; i++) {
            alike += drawn[i] == drawn[i - 1] ? 1 : 0;
        }
        assertThat(alike).isZero();
    }

    private static long bits(EvidenceNumber number) {
        long bits = 0;
        for (int at = 3; at < number.value().length() - 1; at++) {
            if (number.value().charAt(at) != '-') {
                bits = bits << 5 | ALPHABET.indexOf(number.value().charAt(at));
            }
        }
        return bits;
    }

    @Test
    @DisplayName("D3 a number can be said on the telephone, in Chinese and in English")
    void isSpeakable() {
        assertThat(NUMBER.spokenChinese()).containsExactly("WW", "七QJ二", "零M五D", "VX八K");
        assertThat(NUMBER.spokenEnglish())
                .containsExactly(
                        "Whiskey Whiskey",
                        "seven Quebec Juliett two",
                        "zero Mike five Delta",
                        "Victor X-ray eight Kilo");
    }

    @Test
    @DisplayName("D3 a wrong number is no value at all")
    void isCheckedWhereverItIsMade() {
        assertThatThrownBy(() -> new EvidenceNumber("WW-7QJ2-0M5D-VX8J")).isInstanceOf(IllegalArgumentException.class);
        assertThat(NUMBER).hasToString("WW-7QJ2-0M5D-VX8K");
    }
}
