package io.redress.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept HTTP/1.1 connection, as thin as can be: the load shares its cores with what it measures. */
final class HttpLine implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String host;

    HttpLine(String host, int port) throws IOException {
        this.socket = new Socket(host, port);
        this.socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.host = host + ":" + port;
    }

    /** What came back; the body as it came over the line, compressed if the server did so. */
    static final class Answer {
        private final int status;
        private final String location;
        private final byte[] body;

        Answer(int status, String location, byte[] body) {
            this.status = status;
            this.location = location;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** Where a redirection leads; else empty. */
        String location() {
            return location;
        }

        byte[] body() {
            return body;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The body of the answer, which must be a success. */
    String post(String path, String key, String once, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var answer = send(head(path, key, once, content.length), content);
        var text = answer.text();
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(
                    "Expected success of " + path + ", but got " + answer.status() + " " + text);
        }
        return text;
    }

    /** A page as a browser asks for it; {@code cookie} may be empty. */
    Answer page(String path, String cookie) {
        return send("""
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: text/html, */*\r
                Accept-Language: zh-CN\r
                Accept-Encoding: gzip\r
                Cookie: %s\r
                \r
                """.formatted(path, host, cookie), new byte[0]);
    }

    /** What a program reads. */
    Answer read(String path, String key) {
        return send("""
                GET %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                \r
                """.formatted(path, host, key), new byte[0]);
    }

    /** A form as a browser sends it. */
    Answer form(String path, String cookie, String fields) {
        var content = fields.getBytes(StandardCharsets.UTF_8);
        return send("""
                POST %s HTTP/1.1\r
                Host: %s\r
                Accept: text/html\r
                Cookie: %s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                """.formatted(path, host, cookie, content.length), content);
    }

    private Answer send(String head, byte[] content) {
        try {
            var whole = new ByteArrayOutputStream(content.length + 400);
            whole.write(head.getBytes(StandardCharsets.US_ASCII));
            whole.write(content);
            out.write(whole.toByteArray());
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head(String path, String key, String once, int length) {
        return """
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(path, host, key, once, length);
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        var length = 0;
        var chunked = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).strip());
            }
            if (low.startsWith("location:")) {
                location = header.substring(9).strip();
            }
            chunked |= low.startsWith("transfer-encoding:") && low.contains("chunked");
        }
        return new Answer(status, location, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Expected a line, but the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
