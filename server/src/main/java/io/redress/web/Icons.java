package io.redress.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The drawings of Tabler's icons, to be written into a page's own {@code <svg>}: no font, no request, any colour. Each
 * is read from the WebJar when first drawn and then kept; a page draws a few dozen of them at most.
 */
public final class Icons {

    private static final String FOLDER = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/";
    private static final Pattern AROUND = Pattern.compile("(?s)^.*?<svg[^>]*>|</svg>.*$");
    private static final Pattern FRAME =
            Pattern.compile("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"\\s*/>");
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * What stands between {@code <svg>} and {@code </svg>}.
     *
     * @param name of the icon; with "!" at its end the filled one
     */
    public static String drawing(String name) {
        return DRAWN.computeIfAbsent(name, Icons::read);
    }

    public static boolean isFilled(String name) {
        return name.endsWith("!");
    }

    private static String read(String name) {
        var file = FOLDER + (isFilled(name) ? "filled/" + name.substring(0, name.length() - 1) : "outline/" + name)
                + ".svg";
        try (var svg = Icons.class.getResourceAsStream(file)) {
            if (svg == null) throw new IllegalArgumentException("Expected an icon of Tabler, but got " + name);
            var text = new String(svg.readAllBytes(), StandardCharsets.UTF_8);
            var inner = FRAME.matcher(AROUND.matcher(text).replaceAll("")).replaceAll("");
            return inner.replaceAll("\\s*\\n\\s*", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
