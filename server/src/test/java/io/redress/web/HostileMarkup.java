package io.redress.web;

import io.redress.HostileStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Texts that would act if a page took them for markup: always those here, and public lists where they lie beside us.
 */
final class HostileMarkup {

    /** One chosen seed, so that a failure comes back. */
    private static final long SEED = 20_261_113;

    /** The same payloads as another list, each with a number. */
    private static final String TWICE = "xss_alert_identifiable.txt";

    private static final Path LISTS =
            Path.of(System.getProperty("redress.shared.data", "../../shared/data"), "strings", "xss");

    /**
     * A way out of every place a page puts text into: element, attribute, comment, script, style, title, textarea, URL.
     */
    private static final List<String> ALWAYS = List.of(
            "<script>window.hostile=1</script>",
            "<img src=x onerror=window.hostile=1>",
            "\"><img src=//elsewhere.example/x onerror=window.hostile=1>",
            "' autofocus onfocus=window.hostile=1 x='",
            "\" autofocus onfocus=window.hostile=1 x=\"",
            "` onmouseover=window.hostile=1 x=`",
            "</textarea><script>window.hostile=1</script>",
            "</title><script>window.hostile=1</script>",
            "</script><script>window.hostile=1</script>",
            "</style><svg onload=window.hostile=1>",
            "--><script>window.hostile=1</script><!--",
            "]]><script>window.hostile=1</script>",
            "<svg><animate onbegin=window.hostile=1 attributeName=x dur=1s>",
            "<details open ontoggle=window.hostile=1>",
            "<iframe srcdoc=\"<script>parent.hostile=1</script>\"></iframe>",
            "<base href=//elsewhere.example/>",
            "<link rel=stylesheet href=//elsewhere.example/x.css>",
            "<meta http-equiv=refresh content=\"0;url=//elsewhere.example/\">",
            "<form action=//elsewhere.example/><button>ok</button></form>",
            "<button form=decision formaction=//elsewhere.example/>",
            "<div hx-get=\"//elsewhere.example/\" hx-trigger=load>",
            "<div hx-on:load=\"window.hostile=1\">",
            "<p data-hx-get=/sign-out hx-trigger=\"load\" id=main>",
            "<style>@import url(//elsewhere.example/x.css);</style>",
            "<math><mtext></mtext><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                    + " onerror=window.hostile=1&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hostile=1>\">",
            "javascript:window.hostile=1",
            "JaVaScRiPt&colon;window.hostile=1",
            "data:text/html,<script>parent.hostile=1</script>",
            "&lt;script&gt;window.hostile=1&lt;/script&gt;",
            "&#60;script&#62;window.hostile=1&#60;/script&#62;",
            "+ADw-script+AD4-window.hostile=1+ADw-/script+AD4-",
            "\u202e<script>1=elitsoh.wodniw</script>\u202c",
            "<\u200bscript>window.hostile=1</script>",
            "${7*7} #{7*7} {{7*7}} <%= 7*7 %> {0} %s");

    private HostileMarkup() {}

    /** All of them, each once, in an order that is the same every time; none with what no database keeps. */
    static List<String> all() {
        var all = new LinkedHashSet<>(ALWAYS);
        all.addAll(HostileStrings.all());
        if (Files.isDirectory(LISTS)) {
            try (var lists = Files.list(LISTS)) {
                lists.filter(list -> !list.endsWith(TWICE)).sorted().forEach(list -> all.addAll(lines(list)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var texts =
                new ArrayList<>(all.stream().filter(HostileMarkup::isStorable).toList());
        Collections.shuffle(texts, new Random(SEED));
        return List.copyOf(texts);
    }

    private static List<String> lines(Path list) {
        try {
            return new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStorable(String text) {
        return !text.isBlank()
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
