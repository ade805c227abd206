package io.redress.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.redress.parties.Actor;
import io.redress.parties.SessionCookies;
import io.redress.platform.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.WebUtils;

/** Turns view names into JTE templates, which are compiled with the program, and hands each its {@link Screen}. */
@Component
class Pages implements ViewResolver, Ordered {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final LocaleResolver locales;
    private final SessionCookies cookies;
    private final Clock clock;

    Pages(Texts texts, LocaleResolver localeResolver, SessionCookies cookies, Clock clock) {
        this.texts = texts;
        this.locales = localeResolver;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Before Spring's own "error" view. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains(":") || !templates.hasTemplate(name + ".jte") ? null : new Page(name + ".jte");
    }

    private Screen screen(HttpServletRequest request, HttpServletResponse response) {
        var actor = request.getAttribute(Actor.class.getName()) instanceof Actor known ? known : Actor.ANONYMOUS;
        return new Screen(
                texts,
                locales.resolveLocale(request),
                theme(request),
                actor,
                cookies.formToken(request, response),
                path(request),
                clock.instant());
    }

    private static Theme theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Theme.COOKIE);
        return Theme.of(cookie == null ? null : cookie.getValue());
    }

    private static String path(HttpServletRequest request) {
        for (var way : List.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)) {
            if (request.getAttribute(way) instanceof String original) return original;
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var values = new HashMap<String, @Nullable Object>();
            if (model != null) values.putAll(model);
            values.put("screen", screen(request, response));
            var page = new Utf8ByteOutput();
            templates.render(template, values, page);
            response.setContentType(HTML);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
