package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness on HTTP: {@code POST /add-checkpoint}. */
final class WitnessServer implements AutoCloseable {

    /** Without it, every answer waits 40 ms for a packet to fill. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** @param address port 0 takes a free one */
    static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        System.setProperty(NO_DELAY, "true");
        var started = new WitnessServer(witness, HttpServer.create(address, 0));
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::answer);
        started.server.start();
        return started;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                send(exchange, new Witness.Answer(404, "text/plain", "no such page\n"));
            } else if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, new Witness.Answer(405, "text/plain", "POST only\n"));
            } else {
                var body = exchange.getRequestBody().readNBytes(WitnessRequest.MOST_BYTES + 1);
                send(exchange, judge(body));
            }
        }
    }

    private Witness.Answer judge(byte[] body) throws IOException {
        if (body.length > WitnessRequest.MOST_BYTES) {
            return new Witness.Answer(413, "text/plain", "too large\n");
        }
        return witness.add(body);
    }

    private static void send(HttpExchange exchange, Witness.Answer answer) throws IOException {
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
