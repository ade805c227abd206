package io.redress.orders;

import io.redress.kernel.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One CSV record read by our names; what cannot be read is gathered and reads as missing. */
final class CsvRow {

    /** {@code 2026-11-13 10:00}, with seconds or fractions, with T, with slashes as spreadsheets write. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuu/M/d]['T'][ ]H:mm[:ss][.SSSSSS][.SSS]", Locale.ROOT);

    private final CsvMapping mapping;
    private final Map<String, Integer> positions;
    private final List<String> fields;
    private final List<Fault> faults = new ArrayList<>();

    CsvRow(CsvMapping mapping, Map<String, Integer> positions, CsvRecords.Row row) {
        this.mapping = mapping;
        this.positions = positions;
        this.fields = row.fields();
        if (row.fault() != null) {
            faults.add(row.fault());
        }
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    String text(String name) {
        var position = positions.get(name);
        var text = position == null
                ? mapping.constants().get(name)
                : position < fields.size() ? fields.get(position) : null;
        return text == null || text.isBlank() ? null : text;
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name);
        try {
            return text == null ? null : parse(text.strip());
        } catch (DateTimeException e) {
            faults.add(Fault.of(name, "NOT_A_TIME"));
            return null;
        }
    }

    @Nullable
    Money money(String name) {
        var text = text(name);
        var currency = text("currency");
        if (text == null || currency == null) {
            return null;
        }
        try {
            return Money.parse(text.strip(), currency.strip());
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of(name, "NOT_AN_AMOUNT"));
            return null;
        }
    }

    @Nullable
    Integer count(String name) {
        var text = text(name);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            faults.add(Fault.of(name, "NOT_A_NUMBER"));
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var word = mapping.word(name, text.strip());
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        faults.add(Fault.of(name, "NOT_A_CHOICE", String.join(", ", names(type))));
        return null;
    }

    private Instant parse(String text) {
        var last = text.charAt(text.length() - 1);
        var hasOffset = last == 'Z' || text.indexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf(':') + 1;
        return hasOffset
                ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                : LocalDateTime.parse(text, LOCAL).atZone(mapping.zone()).toInstant();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
