package io.redress.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the server over its public API: nobody yet, a signed-in person, or a program with a key. */
public final class Caller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final Supplier<Map<String, String>> signIn;
    private volatile Map<String, String> headers;

    private Caller(URI server, Supplier<Map<String, String>> signIn) {
        this.server = server;
        this.signIn = signIn;
        this.headers = signIn.get();
    }

    /** Someone who has not signed in. */
    public static Caller nobody(URI server) {
        return new Caller(server, Map::of);
    }

    /** A program with an API key. */
    public static Caller key(URI server, String key) {
        return new Caller(server, () -> Map.of("Authorization", "Bearer " + key));
    }

    /** Signs a person in, and again whenever the session has ended because days were skipped. */
    public static Caller signIn(URI server, String name, String password) {
        return new Caller(server, () -> session(server, name, password));
    }

    private static Map<String, String> session(URI server, String name, String password) {
        var answer = nobody(server).post("/api/v1/session", Map.of("name", name, "password", password));
        if (!answer.ok()) {
            throw new IllegalStateException("Expected " + name + " to sign in, but got " + answer);
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cookie", answer.cookies());
        headers.put("X-CSRF-Token", answer.body().path("csrfToken").asString(""));
        return headers;
    }

    public Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts under a chosen idempotency key, so that a story can send the same thing twice. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(
                path,
                request -> request.header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Object body) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts bytes as they are. */
    public Answer postBytes(String path, String contentType, byte[] body) {
        return postBytes(path, contentType, body, UUID.randomUUID().toString());
    }

    /** Posts bytes under a chosen idempotency key. */
    public Answer postBytes(String path, String contentType, byte[] body, String idempotencyKey) {
        return send(
                path,
                request -> request.header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The bytes that lie there. */
    public byte[] download(String path) {
        var response = exchange(request(path).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Expected bytes at " + path + ", but got " + Answer.of(response));
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        headers.forEach(builder::header);
        return builder;
    }

    private Answer send(String path, UnaryOperator<HttpRequest.Builder> ask) {
        var answer = send(ask.apply(request(path)));
        if (answer.status() != 401 || headers.isEmpty()) {
            return answer;
        }
        headers = signIn.get();
        return send(ask.apply(request(path)));
    }

    private static Answer send(HttpRequest.Builder request) {
        return Answer.of(exchange(request));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but was interrupted", e);
        }
    }

    /** What the server said. */
    public record Answer(int status, JsonNode body, String cookies) {

        static Answer of(HttpResponse<byte[]> response) {
            var text = response.body();
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") && text.length > 0 ? JSON.readTree(text) : JSON.createObjectNode();
            var cookies = response.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
            return new Answer(response.statusCode(), body, cookies);
        }

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The problem's code, or nothing. */
        public String code() {
            return body.path("code").asString("");
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }
}
