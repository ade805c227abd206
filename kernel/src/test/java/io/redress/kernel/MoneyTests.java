package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest(name = "C3 {0} {1} = {2} minor units")
    @CsvSource({"12.34, CNY, 1234", "0.1, CNY, 10", "-5, CNY, -500", "300, JPY, 300", "1.234, KWD, 1234"})
    void readsAmountsExactly(String amount, String currency, long minor) {
        assertThat(Money.parse(amount, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest(name = "C3 \"{0}\" is no amount of yuan")
    @ValueSource(strings = {"", "1.234", "1e3", "1,000", "12.", ".5", "¥5", "９", "NaN", "99999999999999999999"})
    void refusesWhatIsNoAmount(String amount) {
        assertThatThrownBy(() -> Money.parse(amount, "CNY")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "C3 {0} fen × {1}/{2} = {3} fen")
    @CsvSource({"999, 5, 100, 50", "1010, 5, 100, 51", "-1010, 5, 100, -51", "100, 1, 3, 33", "200, 1, 3, 67"})
    void roundsHalfAwayFromZero(long fen, long numerator, long denominator, long expected) {
        assertThat(Money.cny(fen).times(numerator, denominator)).isEqualTo(Money.cny(expected));
    }

    @Test
    @DisplayName("F4 random arithmetic agrees with decimals and never wraps round")
    void agreesWithDecimals() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long a = random.nextLong() >> random.nextInt(60);
            long b = random.nextLong(1, 1_000_000);
            var amount = Money.cny(a);
            var exact = BigDecimal.valueOf(a)
                    .multiply(BigDecimal.valueOf(b))
                    .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP);

            assertThat(BigDecimal.valueOf(amount.times(b, 1_000_000).minor())).isEqualByComparingTo(exact);
            assertThat(amount.plus(Money.cny(b)).minus(Money.cny(b))).isEqualTo(amount);
            assertThat(Money.parse(amount.amount(), "CNY")).isEqualTo(amount);
        }
    }

    @Test
    @DisplayName("F4 an amount too large is an error, not another amount")
    void neverWrapsRound() {
        assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).plus(Money.cny(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).times(2, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cny(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("F4 a figure of the rulebook counts at par in the currency of the order")
    void readsAtPar() {
        assertThat(Money.parse("500.00", "CNY").atPar("BRL")).isEqualTo(Money.parse("500.00", "BRL"));
        assertThat(Money.parse("500.00", "CNY").atPar("JPY")).isEqualTo(Money.parse("500", "JPY"));
        assertThat(Money.cny(1).atPar("CNY")).isEqualTo(Money.cny(1));
    }

    @Test
    @DisplayName("F4 currencies don't mix")
    void refusesOtherCurrencies() {
        var dollars = new Money(100, "USD");

        assertThatThrownBy(() -> Money.cny(100).plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.cny(100).compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "¥")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("F4 amounts compare, show and bound")
    void comparesAndShows() {
        assertThat(Money.cny(1234)).hasToString("12.34 CNY").isGreaterThan(Money.cny(1233));
        assertThat(Money.cny(-5)).hasToString("-0.05 CNY");
        assertThat(Money.cny(3).min(Money.cny(5))).isEqualTo(Money.cny(3));
        assertThat(Money.cny(3).max(Money.cny(5))).isEqualTo(Money.cny(5));
        assertThat(Money.zero("CNY").isZero()).isTrue();
        assertThat(Money.cny(-1).isNegative()).isTrue();
    }
}
