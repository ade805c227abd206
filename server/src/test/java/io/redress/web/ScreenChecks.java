package io.redress.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What has to hold on every screen: accessible to whoever looks, touches, types or magnifies. */
final class ScreenChecks {

    private static final String AXE = text("/axe.min.js");

    private static final String RUN_AXE = """
            ([within, what]) => axe.run(within, {...JSON.parse(what), resultTypes: ['violations'], preload: false})
              .then(answer => answer.violations.map(each => each.id + ' ' + each.nodes.map(node => node.html.slice(0, 180)).join(' | ')))
            """;

    /**
     * Text that is cut off, or stands where nobody can scroll to. One cut short beside a link is whole where that
     * leads.
     */
    private static final String LOST = """
            () => {
              const lost = [];
              const hidden = element => {
                for (let at = element; at; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  if (style.clipPath !== 'none' || clips(style) && at.clientWidth <= 1) return true;
                }
                return false;
              };
              const clips = style => /hidden|clip/.test(style.overflowX);
              for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                if (!own || !element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
                const box = element.getBoundingClientRect();
                if (box.width < 2 || box.height < 2 || element.closest('.rd-vh, .visually-hidden, .rd-skip, svg') || hidden(element)) continue;
                let scrolls = false;
                for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  if (/auto|scroll/.test(style.overflowX)) scrolls = true;
                  if (scrolls) break;
                  if (!clips(style) || at === document.body) continue;
                  const edge = at.getBoundingClientRect();
                  const cut = at === element ? at.scrollWidth > at.clientWidth + 1 : box.right > edge.right + 1 || box.left < edge.left - 1;
                  const whole = element.closest('a[href], [title], tr:has(a[href]), li:has(a[href])');
                  if (cut && !(whole && style.textOverflow === 'ellipsis')) lost.push('cut: ' + element.outerHTML.slice(0, 160));
                  if (cut) break;
                }
                if (!scrolls && (box.right > innerWidth + 1 || box.left < -1)) lost.push('outside: ' + element.outerHTML.slice(0, 160));
              }
              const over = Math.max(document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth ?? 0) - innerWidth;
              if (over > 0) lost.push('sticks out by ' + over);
              return lost;
            }
            """;

    /** Gathers what can be acted on, and writes down how each looks before and while it has the focus. */
    private static final String WATCH_FOCUS = """
            within => {
              const look = element => [element, element.nextElementSibling, element.closest('label'), element.parentElement]
                .filter(Boolean)
                .map(each => { const s = getComputedStyle(each); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join(); })
                .join(';');
              const start = document.querySelector(within);
              const groups = new Set();
              const wanted = [...start.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden'
                  && each.checkVisibility({visibilityProperty: true}) && each.getBoundingClientRect().width > 0)
                .filter(each => {
                  if (each.type !== 'radio') return true;
                  const group = (each.form?.id ?? '') + each.name;
                  const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(each.name)}"]:checked`);
                  if (chosen && chosen !== each) return false;
                  return !groups.has(group) && groups.add(group);
                });
              window.redressFocus = {wanted, before: new Map(wanted.map(each => [each, look(each)])), met: new Map(), count: 0};
              document.addEventListener('focusin', event => {
                const seen = window.redressFocus;
                seen.count++;
                if (!seen.met.has(event.target)) seen.met.set(event.target, look(event.target) !== seen.before.get(event.target));
              });
              // What is fetched anew meanwhile would take the place of what is waited for.
              document.addEventListener('htmx:beforeSwap', event => { event.detail.shouldSwap = false; });
              start.tabIndex = -1;
              start.focus();
              const parts = wanted.filter(each => /^(date|datetime-local|time)$/.test(each.type)).length;
              return wanted.length + 7 * parts;
            }
            """;

    private static final String MET = """
            () => {
              const {wanted, met} = window.redressFocus;
              const say = each => each.outerHTML.slice(0, 160);
              return [
                ...wanted.filter(each => !met.has(each) && !(each.type === 'radio' && [...met.keys()].some(one => one.name === each.name))).map(each => 'not reached by keys: ' + say(each)),
                ...wanted.filter(each => met.get(each) === false).map(each => 'focus cannot be seen: ' + say(each))
              ];
            }
            """;

    /** Pressed and held, which is enough for going on and half the messages. */
    private static final JsonObject TAB = JsonParser.parseString(
                    "{\"type\": \"rawKeyDown\", \"key\": \"Tab\", \"code\": \"Tab\", \"windowsVirtualKeyCode\": 9}")
            .getAsJsonObject();

    private ScreenChecks() {}

    /**
     * What axe finds; its own rule on targets of 24 px knows of links within sentences and of room around small ones.
     */
    static List<String> axe(Page page, String within) {
        return axe(page, within, "{\"rules\": {\"target-size\": {\"enabled\": true}}}");
    }

    /** The same by what is told in the words of its {@code run}. */
    @SuppressWarnings("unchecked") // what the script returns
    static List<String> axe(Page page, String within, String what) {
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN_AXE, List.of(within, what));
    }

    @SuppressWarnings("unchecked") // what the script returns
    static List<String> lost(Page page) {
        return (List<String>) page.evaluate(LOST);
    }

    /** From the top of that part of the page to its end with nothing but the tabulator. */
    @SuppressWarnings("unchecked") // what the script returns
    static List<String> keys(Page page, CDPSession keyboard, String within) {
        var most = ((Number) page.evaluate(WATCH_FOCUS, within)).intValue();
        for (var at = 0; at <= most; at++) keyboard.send("Input.dispatchKeyEvent", TAB);
        return (List<String>) page.evaluate(MET);
    }

    /** As for somebody whose letters are twice as large. */
    static void enlarge(Page page, int percent) {
        page.evaluate("size => { document.documentElement.style.fontSize = size }", percent + "%");
    }

    private static String text(String resource) {
        try (var file = ScreenChecks.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
