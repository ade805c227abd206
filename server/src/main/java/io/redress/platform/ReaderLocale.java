package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: {@code ?lang=}, else the cookie {@code lang}, else the browser's wish, else Chinese. */
@Component("localeResolver")
class ReaderLocale implements LocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = asked(request);
        if (asked != null) {
            return Texts.nearest(Locale.forLanguageTag(asked));
        }
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie != null) {
            return Texts.nearest(Locale.forLanguageTag(cookie.getValue()));
        }
        return request.getHeader("Accept-Language") == null ? Texts.CHINESE : Texts.nearest(request.getLocale());
    }

    /** A request that cannot be read is answered, too; its language is then what the browser wishes. */
    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter(NAME);
        } catch (IllegalStateException _) {
            return null;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("Expected the reader to choose by ?lang= or the cookie");
    }
}
