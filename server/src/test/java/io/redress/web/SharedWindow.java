package io.redress.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;

/**
 * One window in which people take turns: a browser that has seen the style sheets, scripts and letters once shows the
 * next page in half the time. Who has been there stays signed in.
 */
final class SharedWindow {

    /** Of this server, so that the browser keeps what it has; and without a script. */
    private static final String NOBODYS = "/assets/tokens.css";

    private final Browsers browsers;
    private final Page page;

    /** By name; kept by whoever opens the next window for the same people. */
    private final Map<String, List<Cookie>> sessions;

    private String who = "";
    private String language = "";

    SharedWindow(Browsers browsers, Map<String, List<Cookie>> sessions) {
        this.browsers = browsers;
        this.page = browsers.window();
        this.sessions = sessions;
    }

    Page page() {
        return page;
    }

    /** Where that person finds that page. */
    String address(String name, String lang, String path) {
        as(name, lang);
        return browsers.base() + path;
    }

    /** The window in the hands of that person, nobody if empty; what it shows is still the page before. */
    Page as(String name, String lang) {
        if (name.equals(who) && lang.equals(language)) return page;
        // What the last one had open would go on asking, in the name of the next.
        if (!name.equals(who)) page.navigate(browsers.base() + NOBODYS);
        var context = page.context();
        context.clearCookies();
        if (!name.isEmpty() && !sessions.containsKey(name)) {
            browsers.signIn(page, name);
            sessions.put(name, context.cookies());
        } else if (!name.isEmpty()) {
            context.addCookies(sessions.get(name));
        }
        context.addCookies(List.of(new Cookie("lang", lang).setUrl(browsers.base())));
        who = name;
        language = lang;
        return page;
    }
}
