package io.redress.platform;

import java.time.Instant;
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
 * <p>Instants are shown in Beijing time, to the minute. A key without a text shows as itself; a test keeps that from
 * shipping.
 */
public final class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> SUPPORTED = List.of(CHINESE, ENGLISH);

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_.]+)}");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Map<Locale, Map<String, String>> bundles;

    public Texts(Map<Locale, Map<String, String>> bundles) {
        this.bundles = bundles;
    }

    /** The text of a key, with positional arguments. */
    public String text(String key, Locale locale, @Nullable Object... args) {
        return fill(raw(key, locale), name -> {
            var index = name.chars().allMatch(Character::isDigit) ? Integer.parseInt(name) : args.length;
            return index < args.length ? args[index] : null;
        });
    }

    /** The text of a key, with named facts. */
    public String text(String key, Locale locale, Map<String, ?> facts) {
        return fill(raw(key, locale), facts::get);
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

    private static String fill(String text, Values values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.of(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : show(value));
        });
    }

    private static String show(Object value) {
        return value instanceof Instant at ? MINUTE.format(at) : value.toString();
    }

    private interface Values {
        @Nullable
        Object of(String name);
    }
}
