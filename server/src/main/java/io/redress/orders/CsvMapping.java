package io.redress.orders;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How somebody's CSV says what we call an order. Written as properties: {@code column.number=订单编号} names a column,
 * {@code constant.currency=CNY} stands for a column that is not there, {@code value.state.交易成功=successful} translates a
 * word, {@code zone=Asia/Shanghai} places times without an offset, {@code charset=GB18030} decodes.
 *
 * @param columns our name → header, for those that differ
 * @param constants our name → value
 * @param words our name and theirs, joined by a dot → our word
 */
record CsvMapping(
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> words,
        ZoneId zone,
        Charset charset) {

    static final CsvMapping NONE =
            new CsvMapping(Map.of(), Map.of(), Map.of(), ZoneId.of("Asia/Shanghai"), StandardCharsets.UTF_8);

    /** Our names. A CSV's header may spell them {@code placedAt}, {@code placed_at} or {@code Placed At}. */
    static final List<String> NAMES = List.of(
            "number",
            "shop",
            "buyer",
            "market",
            "state",
            "currency",
            "paid",
            "freight",
            "placedAt",
            "paidAt",
            "shipBy",
            "shippedAt",
            "deliverBy",
            "deliveredAt",
            "succeededAt",
            "closedAt",
            "updatedAt",
            "lineNo",
            "sku",
            "title",
            "category",
            "promise",
            "quantity",
            "price",
            "reviewRating",
            "reviewText",
            "reviewAt");

    private static final List<String> WANTED =
            List.of("number", "shop", "buyer", "state", "currency", "paid", "placedAt", "updatedAt", "title", "price");

    /** Reads the properties form. */
    static CsvMapping of(Properties properties) throws NotAnOrderFileException {
        var parts = new HashMap<String, Map<String, String>>();
        var settings = new HashMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            var dot = key.indexOf('.');
            var value = properties.getProperty(key).strip();
            if (dot < 0) {
                settings.put(key, value);
            } else {
                parts.computeIfAbsent(key.substring(0, dot), _ -> new HashMap<>())
                        .put(key.substring(dot + 1), value);
            }
        }
        try {
            return new CsvMapping(
                    parts.getOrDefault("column", Map.of()),
                    parts.getOrDefault("constant", Map.of()),
                    parts.getOrDefault("value", Map.of()),
                    ZoneId.of(settings.getOrDefault("zone", NONE.zone.getId())),
                    Charset.forName(settings.getOrDefault("charset", NONE.charset.name())));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotAnOrderFileException(Fault.of("mapping", "MAPPING_NOT_VALID", String.valueOf(e.getMessage())));
        }
    }

    /** Our name → position in the header. A column that is needed and neither there nor constant fails the file. */
    Map<String, Integer> positions(List<String> header) throws NotAnOrderFileException {
        var found = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            found.putIfAbsent(plain(header.get(i)), i);
        }
        var positions = new HashMap<String, Integer>();
        for (var name : NAMES) {
            var position = found.get(plain(columns.getOrDefault(name, name)));
            if (position != null) {
                positions.put(name, position);
            } else if (WANTED.contains(name) && !constants.containsKey(name)) {
                throw new NotAnOrderFileException(Fault.of(columns.getOrDefault(name, name), "COLUMN_MISSING"));
            }
        }
        return positions;
    }

    String word(String name, String theirs) {
        return words.getOrDefault(name + "." + theirs, theirs);
    }

    private static String plain(String name) {
        return name.replace("_", "").replace(" ", "").strip().toLowerCase(Locale.ROOT);
    }
}
