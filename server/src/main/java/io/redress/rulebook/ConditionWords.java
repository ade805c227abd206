package io.redress.rulebook;

import io.redress.platform.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says a condition as people do: codes by their names, times as the reader's page writes them.
 *
 * @param time how an instant is written
 */
public record ConditionWords(Texts texts, Locale locale, Function<Instant, ?> time) {

    /** As {@link Term} writes itself. */
    private static final Pattern TERM = Pattern.compile("([0-9]+)(d|mo|y)");

    /** Times to the minute, Asia/Shanghai. */
    public static ConditionWords of(Texts texts, Locale locale) {
        return new ConditionWords(texts, locale, at -> at);
    }

    /** What the condition asks for. */
    public String text(Condition condition) {
        return texts.text("rulebook.condition." + condition.code(), locale, facts(condition));
    }

    /** What would help where it is not met. */
    public String help(Condition condition) {
        return texts.text("rulebook.help." + condition.helpCode(), locale, facts(condition));
    }

    private Map<String, Object> facts(Condition condition) {
        var facts = new HashMap<String, Object>();
        condition.facts().forEach((name, codes) -> facts.put(name, named(codes)));
        facts.put("since", written(condition.since(), "not_yet"));
        facts.put("until", written(condition.until(), "open"));
        return facts;
    }

    private Object written(@Nullable Instant at, String otherwise) {
        return at == null ? texts.text("rulebook.word." + otherwise, locale) : time.apply(at);
    }

    private String named(String codes) {
        return Arrays.stream(codes.split(","))
                .map(this::word)
                .collect(Collectors.joining(texts.text("rulebook.word.comma", locale)));
    }

    /** A code by its name, a term such as {@code 15d} in words; what is neither stays as it is. */
    private String word(String code) {
        var term = TERM.matcher(code);
        if (term.matches()) {
            return texts.text("rulebook.term." + term.group(2), locale, term.group(1));
        }
        return texts.has("rulebook.word." + code, locale) ? texts.text("rulebook.word." + code, locale) : code;
    }
}
