package io.redress.orders;

import io.redress.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at one field after the other and gathers what is wrong, so that a sender hears of everything at once. */
final class FieldCheck {

    /** Marketplaces of the last century have no orders here; what is later than this is a typing error. */
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** A hundred thousand million yuan: more than any order, far from the end of a long. */
    private static final long MOST_MINOR = 10_000_000_000_000L;

    /** Clocks of two companies differ; a time further ahead would shut out every later update. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    FieldCheck(Instant now) {
        this.now = now;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String field, String code, Object... args) {
        faults.add(Fault.of(field, code, args));
    }

    /** A text that must be there; trimmed, as codes are compared. */
    String code(String field, @Nullable String value, int longest) {
        var trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            fault(field, "MISSING");
        }
        return text(field, trimmed, longest);
    }

    /** A text that may be missing. */
    String text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        if (value.length() > longest) {
            fault(field, "TOO_LONG", longest);
        } else if (!isText(value)) {
            fault(field, "TEXT_NOT_STORABLE");
        }
        return value;
    }

    Instant instant(String field, @Nullable Instant value) {
        if (value == null) {
            fault(field, "MISSING");
            return EARLIEST;
        }
        ifAny(field, value);
        return value;
    }

    @Nullable
    Instant ifAny(String field, @Nullable Instant value) {
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
            fault(field, "OUT_OF_RANGE", EARLIEST, LATEST);
        }
        return value;
    }

    Instant past(String field, @Nullable Instant value) {
        var at = instant(field, value);
        if (at.isAfter(now.plus(CLOCK_SKEW)) && !at.isAfter(LATEST)) {
            fault(field, "IN_FUTURE");
        }
        return at;
    }

    /** An amount of zero or more, in the order's currency. */
    Money money(String field, @Nullable Money value, @Nullable String currency) {
        if (value == null) {
            fault(field, "MISSING");
            return Money.cny(0);
        }
        if (value.minor() < 0 || value.minor() > MOST_MINOR) {
            fault(field, "OUT_OF_RANGE", 0, MOST_MINOR);
        }
        if (currency != null && !value.currency().equals(currency)) {
            fault(field, "OTHER_CURRENCY", currency);
        }
        return value;
    }

    int count(String field, int value, int most) {
        if (value < 1 || value > most) {
            fault(field, "OUT_OF_RANGE", 1, most);
        }
        return value;
    }

    <T> T given(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            fault(field, "MISSING");
            return otherwise;
        }
        return value;
    }

    <T> List<T> atMost(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            fault(field, "TOO_MANY_ITEMS", most);
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            fault(field, "MISSING");
            return List.of();
        }
        return values;
    }

    /** PostgreSQL has no place for NUL, and half a surrogate pair is no character. */
    private static boolean isText(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                var isPair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
