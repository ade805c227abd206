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

    /** The body of the answer, which must be a success. */
    String post(String path, String key, String once, String body) {
        try {
            var content = body.getBytes(StandardCharsets.UTF_8);
            var whole = new ByteArrayOutputStream(content.length + 400);
            whole.write(head(path, key, once, content.length).getBytes(StandardCharsets.US_ASCII));
            whole.write(content);
            out.write(whole.toByteArray());
            return answer(path);
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

    private String answer(String path) throws IOException {
        var status = line();
        var length = -1;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).strip());
            }
            chunked |= low.startsWith("transfer-encoding:") && low.contains("chunked");
        }
        var body = chunked ? chunks() : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IllegalStateException("Expected success of " + path + ", but got " + status + " " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
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
