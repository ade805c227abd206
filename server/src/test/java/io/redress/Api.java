package io.redress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tiny client of the HTTP API, for tests: {@code api.as("lin", "…").post("/api/v1/cases", json).expect(201)}.
 * Immutable; every {@code as}, {@code key} and {@code with} gives another client.
 */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        // Seconds; less than the server's, so that no request goes out on a connection that is just being closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final String base;
    private final HttpClient http;
    private final Map<String, String> headers;

    private Api(String base, HttpClient http, Map<String, String> headers) {
        this.base = base;
        this.http = http;
        this.headers = headers;
    }

    /** An anonymous client that keeps its own cookies. */
    public static Api at(String base) {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        return new Api(base, http, Map.of());
    }

    /** Another client of the same server, with no cookies yet. */
    public Api anonymous() {
        return at(base);
    }

    public String base() {
        return base;
    }

    /** Anonymous, with no cookies of this one. */
    public Api stranger() {
        return at(base);
    }

    /** Signed in by name and password, with session cookie and CSRF token. */
    public Api as(String name, String password) {
        var fresh = at(base);
        var body = JSON.createObjectNode().put("name", name).put("password", password);
        var session = fresh.post("/api/v1/session", body.toString()).expectSuccess();
        return fresh.with("X-CSRF-Token", session.text("/csrfToken"));
    }

    /** With an API key. */
    public Api key(String key) {
        return at(base).with("Authorization", "Bearer " + key);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, http, more);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Any body of any type by any method: for bad input and for files. */
    public Answer send(String method, String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** A POST that does not say how long its body is. */
    public Answer stream(String path, String contentType, byte[] body) {
        var pieces = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return send(request(path).header("Content-Type", contentType).POST(pieces));
    }

    /** Lines of an answer that goes on, as they come. */
    public HttpResponse<Stream<String>> lines(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected an answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but was interrupted", e);
        }
    }

    /** The same caller, cookies and all, at another server. */
    public Api through(String otherBase) {
        return new Api(otherBase, http, headers);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected an answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but was interrupted", e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text at a JSON pointer such as {@code /errors/0/code}; empty if there is none. */
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The problem's code. */
        public String code() {
            return text("/code");
        }

        /** This answer, if it has the status; else fails and shows the body. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected %d from %s %s, but got %d: %s"
                        .formatted(status, response.request().method(), response.uri(), status(), body()));
            }
            return this;
        }

        public Answer expectSuccess() {
            return status() / 100 == 2 ? this : expect(200);
        }
    }
}
