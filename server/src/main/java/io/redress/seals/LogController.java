package io.redress.seals;

import io.redress.parties.OpenToAll;
import io.redress.platform.Problem;
import io.redress.proof.TileStore;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log for everybody, as C2SP tlog-tiles wants it: {@code /log/checkpoint} and {@code /log/tile/…}. It holds salted
 * hashes only, so there is nothing in it to keep from anybody.
 */
@OpenToAll("a log that only its keeper may read proves nothing to anybody")
@RestController
@RequestMapping("/log")
class LogController {

    private static final Pattern TILE =
            Pattern.compile("(?:[0-9]{1,2}|entries)(?:/x[0-9]{3})*/[0-9]{3}(?:\\.p/[0-9]{1,3})?");

    private final TileStore store;
    private final Seals seals;

    LogController(TileStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> checkpoint() {
        var head = seals.checkpoint().orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(head.note().bytes());
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    String key() {
        return seals.key() + "\n";
    }

    /** A full tile never changes. */
    @GetMapping("/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) throws IOException {
        var wanted = path.substring(1);
        if (!TILE.matcher(wanted).matches()) {
            throw Problem.notFound();
        }
        var bytes = store.read("tile/" + wanted).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }
}
