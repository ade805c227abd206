package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a {@link Problem} into the reader's words, as an {@code application/problem+json} document. Filters, which stand
 * outside the controllers, use {@link #write}.
 */
@Service
public class Problems {

    private final Texts texts;
    private final JsonMapper json;
    private final LocaleResolver locales;

    Problems(Texts texts, JsonMapper json, LocaleResolver localeResolver) {
        this.texts = texts;
        this.json = json;
        this.locales = localeResolver;
    }

    /** Answers a request with a problem. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(json.writeValueAsBytes(document(problem, locales.resolveLocale(request))));
    }

    /** The members of the document, in reading order. */
    public Map<String, Object> document(Problem problem, Locale locale) {
        var values = FactWords.of(problem.facts(), texts, locale);
        for (var i = 0; i < problem.args().size(); i++) {
            values.put(String.valueOf(i), problem.args().get(i));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + problem.code());
        document.put("title", texts.text(key(problem.code()), locale, values));
        document.put("status", problem.status().value());
        if (texts.has(fixKey(problem.code()), locale)) {
            document.put("detail", texts.text(fixKey(problem.code()), locale, values));
        }
        document.put("code", problem.code());
        if (problem.hasFields()) {
            document.put("errors", errors(problem, locale));
        }
        problem.facts().forEach(document::putIfAbsent);
        return document;
    }

    private List<Map<String, Object>> errors(Problem problem, Locale locale) {
        return problem.fields().stream()
                .map(field -> error(field, problem.facts(), locale))
                .toList();
    }

    /** A field's text may name its own arguments and the facts of its problem. */
    private Map<String, Object> error(Problem.Field field, Map<String, Object> facts, Locale locale) {
        var args = FactWords.of(facts, texts, locale);
        for (var i = 0; i < field.args().size(); i++) {
            args.put(String.valueOf(i), field.args().get(i));
        }
        var error = new LinkedHashMap<String, Object>();
        error.put("field", field.path());
        error.put("code", field.code());
        // A constraint of the standard set comes with its message already in the reader's language.
        error.put(
                "message",
                texts.has(key(field.code()), locale)
                        ? texts.text(key(field.code()), locale, args)
                        : field.args().isEmpty() ? field.code() : field.args().getFirst());
        if (texts.has(fixKey(field.code()), locale)) {
            error.put("fix", texts.text(fixKey(field.code()), locale, args));
        }
        return error;
    }

    private static String key(String code) {
        return "refusal." + code;
    }

    private static String fixKey(String code) {
        return "refusal." + code + ".fix";
    }
}
