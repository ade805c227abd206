package io.redress.web;

import com.microsoft.playwright.Page;
import io.redress.Api;
import io.redress.web.ScreenCatalogue.Spot;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at screens full of hostile text, and notes what acts and what is not shown as it was said. */
final class HostileOnlooker {

    /** Before any script of the page: what would tell that something ran, or that the policy had to step in. */
    private static final String WATCH = """
            window.redressSeen = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              window[name] = () => window.redressSeen.push('called ' + name);
            }
            addEventListener('securitypolicyviolation', event =>
              window.redressSeen.push('policy ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    /**
     * What ran; markup that is not ours (the calendar names its sources); and every marked text as the page has it, in
     * text and attributes.
     */
    private static final String INSPECT = """
            () => {
              const acts = [...window.redressSeen];
              if ('hostile' in window) acts.push('a script ran');
              const texts = new Map();
              const gather = text => {
                for (const [, number, words] of text.matchAll(/⟦(\\d+)⟧([^]*?)⟧\\d+⟦/g)) texts.set(number + ' ' + words, [number, words]);
              };
              gather(document.documentElement.textContent);
              for (const element of document.querySelectorAll('*')) {
                for (const {name, value} of element.attributes) {
                  if (name.startsWith('on') || name.startsWith('hx-on')) acts.push('attribute ' + element.outerHTML.slice(0, 200));
                  if (/^(src|href|action|formaction|srcset|data|poster|hx-get|hx-post)$/.test(name)
                      && new URL(value, document.baseURI).origin !== location.origin && !value.startsWith('https://www.gov.cn/')) acts.push('address ' + element.outerHTML.slice(0, 200));
                  if (value.includes('⟦')) gather(value);
                }
                if (/^(IFRAME|OBJECT|EMBED|BASE|FRAME|MARQUEE|MATH|STYLE|APPLET)$/.test(element.tagName)) acts.push('element ' + element.outerHTML.slice(0, 200));
              }
              return {acts, texts: [...texts.values()]};
            }
            """;

    /** Where each form that sends something leads, ids left out: a field may be called as a property of its form. */
    private static final String FORMS = """
            () => [...document.querySelectorAll('main form[method=post]')].map(form => [form,
              new URL(form.getAttribute('action') ?? '', document.baseURI).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')])
            """;

    private static final String ADDRESSES = "() => (" + FORMS.strip() + ")().map(([form, address]) => address)";

    private static final String FILL = "([wanted, text]) => { const form = (" + FORMS.strip()
            + ")().find(([form, address]) => address === wanted)[0];"
            + """
              for (const field of form.elements) {
                if (!field.matches('textarea, input:not([type]), [type=text], [type=search], [type=email], [type=password]') || field.readOnly) continue;
                field.value = text;
                field.dispatchEvent(new Event('input', {bubbles: true}));
              }
              window.redressTyped = true;
              document.addEventListener('htmx:afterRequest', event => {
                if (event.detail.requestConfig.triggeringEvent?.type === 'submit') window.redressTyped = false;
              });
              form.noValidate = true;
              form.requestSubmit();
            }
            """;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Either another page, or this one with the answer in its place. */
    private static final String ANSWERED = "() => !window.redressTyped && document.readyState === 'complete'";

    /** Long enough to get out of wherever it is put, short enough to be shown again. */
    private static final int LONGEST_TYPED = 250;

    private final Api api;
    private final HostileWording wording;
    private final SharedWindow window;
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> shown = new TreeSet<>();

    HostileOnlooker(SharedWindow window, Api api, HostileWording wording) {
        this.window = window;
        this.api = api;
        this.wording = wording;
        watched(window.page());
    }

    /** What was found since this was asked last. */
    List<String> found() {
        var all = List.copyOf(found);
        found.clear();
        return all;
    }

    /** The places whose words were seen somewhere. */
    Set<String> shown() {
        return shown;
    }

    void look(Spot spot) {
        var page = as(spot.who());
        page.navigate(api.base() + spot.path());
        inspect(page, spot.name());
    }

    /**
     * Types hostile text into every field of the form that leads there and sends it, whatever it asks for.
     *
     * @param meanwhile happens while it is being typed
     * @return false if no such form is there (any more)
     */
    boolean type(Spot spot, String address, Runnable meanwhile) {
        var page = as(spot.who());
        page.navigate(api.base() + spot.path());
        if (!forms(page).contains(address)) return false;
        meanwhile.run();
        page.waitForResponse(
                response -> response.request().method().equals("POST") && leadsTo(response.url(), address),
                () -> page.evaluate(FILL, List.of(address, wording.anywhere("typed", LONGEST_TYPED))));
        page.waitForFunction(ANSWERED);
        inspect(page, spot.name() + " form " + address);
        return true;
    }

    private static boolean leadsTo(String url, String address) {
        return ID.matcher(URI.create(url).getRawPath()).replaceAll("{id}").equals(address);
    }

    /** Where the forms lead of the page this screen's reader is at, ids left out. */
    List<String> forms(Spot spot) {
        return forms(as(spot.who()));
    }

    @SuppressWarnings("unchecked") // what the script returns
    private static List<String> forms(Page page) {
        return (List<String>) page.evaluate(ADDRESSES);
    }

    Page as(String who) {
        return window.as(who, "zh-CN");
    }

    private void watched(Page page) {
        page.context().addInitScript(WATCH);
        page.context().route(Pattern.compile("^(?!" + Pattern.quote(api.base()) + "/).*"), route -> {
            found.add(page.url() + " asked " + route.request().url());
            route.abort();
        });
        page.onDialog(dialog -> {
            // A form that warns before it is left does so.
            if (!dialog.type().equals("beforeunload")) found.add(page.url() + " dialog " + dialog.message());
            dialog.accept();
        });
        page.onPopup(popup -> found.add(page.url() + " popup " + popup.url()));
    }

    @SuppressWarnings("unchecked") // what the script returns
    void inspect(Page page, String name) {
        var seen = (Map<String, List<Object>>) page.evaluate(INSPECT);
        seen.getOrDefault("acts", List.of()).forEach(act -> found.add(name + " " + act));
        for (var each : seen.getOrDefault("texts", List.of())) {
            var text = (List<String>) each;
            var said = wording.said().get(Integer.parseInt(text.getFirst()));
            shown.add(said.place());
            if (!said.place().endsWith("name of a file") && !isAsSaid(said.words(), text.getLast())) {
                found.add(name + " shows otherwise than said: " + said.place() + " "
                        + difference(said.words(), text.getLast()));
            }
        }
    }

    /** The coach proposes the same with numbers of people made unreadable. */
    private static boolean isAsSaid(String said, String shown) {
        var one = asRead(said);
        var other = asRead(shown);
        return one.length() == other.length()
                && IntStream.range(0, one.length())
                        .allMatch(at -> one.charAt(at) == other.charAt(at)
                                || other.charAt(at) == '*' && Character.isDigit(one.charAt(at)));
    }

    private static String difference(String said, String shown) {
        var at = Arrays.mismatch(asRead(said).toCharArray(), asRead(shown).toCharArray());
        return "at %d: %s / %s".formatted(at, around(asRead(said), at), around(asRead(shown), at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(at - 40, text.length())), Math.min(text.length(), at + 40));
    }

    /** Line ends are the one thing a page may change. */
    private static String asRead(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
