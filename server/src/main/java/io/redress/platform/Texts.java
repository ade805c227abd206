package io.redress.platform;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in their language. Every module brings {@code messages/<module>_zh_CN.properties} and
 * {@code _en.properties} (UTF-8); a text may hold {@code {0}} or {@code {name}}, and an apostrophe is an apostrophe.
 *
 * <p>Instants are shown as people write them, in Beijing time, to the minute; midnight is 24:00 of the day that ends. A
 * key without a text shows as itself; a test keeps that from shipping.
 */
public final class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> SUPPORTED = List.of(CHINESE, ENGLISH);

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_.]+)}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<Locale, DateTimeFormatter> DAY = Map.of(
            CHINESE, DateTimeFormatter.ofPattern("uuuu年M月d日", CHINESE),
            ENGLISH, DateTimeFormatter.ofPattern("d MMM uuuu,", ENGLISH));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<Locale, Map<String, String>> bundles;

    public Texts(Map<Locale, Map<String, String>> bundles) {
        this.bundles = bundles;
    }

    /** The text of a key, with positional arguments. */
    public String text(String key, Locale locale, @Nullable Object... args) {
        return fill(raw(key, locale), locale, name -> {
            var index = name.chars().allMatch(Character::isDigit) ? Integer.parseInt(name) : args.length;
            return index < args.length ? args[index] : null;
        });
    }

    /** The text of a key, with named facts. */
    public String text(String key, Locale locale, Map<String, ?> facts) {
        return fill(raw(key, locale), locale, facts::get);
    }

    public boolean has(String key, Locale locale) {
        return bundle(locale).containsKey(key);
    }

    /** The supported language nearest to a wish; Chinese when in doubt. */
    public static Locale nearest(@Nullable Locale wish) {
        return wish != null && wish.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    private String raw(String key, Locale locale) {
        return bundle(locale).getOrDefault(key, key);
    }

    private Map<String, String> bundle(Locale locale) {
        return bundles.getOrDefault(nearest(locale), Map.of());
    }

    private static String fill(String text, Locale locale, Values values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.of(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : show(value, nearest(locale)));
        });
    }

    private static String show(Object value, Locale locale) {
        return value instanceof Instant at ? moment(at, locale) : value.toString();
    }

    private static String moment(Instant at, Locale locale) {
        var local = at.atZone(ZONE);
        var midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = requireNonNull(DAY.get(locale)).format(midnight ? local.minusDays(1) : local);
        return day + " " + (midnight ? "24:00" : TIME.format(local));
    }

    private interface Values {
        @Nullable
        Object of(String name);
    }
}
