package io.redress;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A little of a working day, played against a throw-away server so that the JVM learns which code is used most: the
 * next starts compile that first. Nothing of what is done is kept.
 */
final class Rehearsal implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/",
            "/buyer",
            "/buyer/cases",
            "/rulebook",
            "/api/v1/orders",
            "/api/v1/cases",
            "/api/v1/me",
            "/actuator/health");

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
    private static final Pattern ORDER = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"number\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String url;

    Rehearsal(String url) {
        this.url = url;
    }

    /** @param rounds how often everything is asked; the compiler counts calls */
    void play(String name, String password, int rounds) throws IOException, InterruptedException {
        ask("/sign-in");
        ask("/openapi.json");
        var me = send("/api/v1/session", "", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
        var token = first(TOKEN, me);
        var order = first(ORDER, ask("/api/v1/orders"));
        for (var round = 0; round < rounds; round++) {
            for (var page : PAGES) {
                ask(page);
            }
            send("/api/v1/cases/check", token, complaint(order));
        }
    }

    private static String complaint(String order) {
        return """
                {"order":"%s","line":1,"type":"quality","demand":[{"kind":"refund_only","amount":\
                {"minor":100,"currency":"CNY"}}],"description":"第三天不再加热，指示灯不亮。"}""".formatted(order);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private String ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String send(String path, String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        http.close();
    }
}
