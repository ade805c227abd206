package io.redress.live;

import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.SessionCookies;
import io.redress.parties.Sessions;
import io.redress.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The stream of a page, {@code GET /live}. A request that stays: each lies on a virtual thread of its own, which costs
 * less than anything that would spare it.
 */
@Controller
class LiveController {

    /** Often enough that proxies keep the line, and that who signed out elsewhere is soon gone. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** So soon a browser tries again when the line broke. */
    private static final String RETRY = "retry: 2000\n\n";

    private final Streams streams;
    private final Sessions sessions;
    private final SessionCookies cookies;

    LiveController(Streams streams, Sessions sessions, SessionCookies cookies) {
        this.streams = streams;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @GetMapping("/live")
    @OpenToAll("each signal is matched with what the reader of the stream may see")
    void live(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var session =
                cookies.session(request).orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED"));
        var stream = new Stream(session, actor);
        streams.open(stream);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            write(stream, response.getOutputStream());
        } finally {
            streams.gone(stream);
        }
    }

    private void write(Stream stream, OutputStream out) throws IOException, InterruptedException {
        send(out, RETRY + LiveEvent.COUNTS.text());
        while (!stream.isClosed()) {
            var events = stream.next(BEAT);
            var actor = sessions.actor(stream.session());
            if (stream.isResting()) {
                send(out, LiveEvent.REST.text());
            }
            if (stream.isClosed() || actor.isEmpty()) {
                return;
            }
            stream.seenAs(actor.get());
            send(
                    out,
                    events.isEmpty()
                            ? ": \n\n"
                            : events.stream().map(LiveEvent::text).collect(Collectors.joining()));
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
