package io.redress.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser loads that comes for the first time: the page with its styles and scripts, images apart. */
final class FirstPage {

    static final long GOAL_BYTES = 150_000;

    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");

    private FirstPage() {}

    /** Bytes as they come over the line. */
    static long bytes(URI server, String path, String cookie) throws IOException {
        try (var line = new HttpLine(server.getHost(), server.getPort())) {
            var page = line.page(path, cookie);
            var parts = new LinkedHashSet<String>();
            var places = PARTS.matcher(text(page.body()));
            while (places.find()) parts.add(places.group(1));
            var bytes = (long) page.body().length;
            for (var part : parts) bytes += line.page(part, cookie).body().length;
            return bytes;
        }
    }

    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || (body[0] & 0xff) != 0x1f) return new String(body, StandardCharsets.UTF_8);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
