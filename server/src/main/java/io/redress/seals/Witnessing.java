package io.redress.seals;

import io.redress.proof.NoteKey;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.TileLog;
import io.redress.proof.witness.WitnessAnswer.Cosigned;
import io.redress.proof.witness.WitnessAnswer.Refused;
import io.redress.proof.witness.WitnessAnswer.Unreachable;
import io.redress.proof.witness.WitnessClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has a witness, another process under other hands, cosign each checkpoint. It remembers what it saw, and so refuses a
 * log that was put back or rewritten; its refusal is told loudly and again and again. Without one nothing waits.
 */
@Component
class Witnessing {

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private final TileLog log;
    private final Optional<WitnessClient> witness;
    private Optional<SignedCheckpoint> cosigned = Optional.empty();
    private long troubleAt = System.nanoTime() - PAUSE_AFTER_TROUBLE.toNanos();

    Witnessing(
            TileLog log,
            @Value("${redress.log.witness.url:}") String url,
            @Value("${redress.log.witness.key:}") String key) {
        this.log = log;
        this.witness = url.isEmpty()
                ? Optional.empty()
                : Optional.of(new WitnessClient(URI.create(url.endsWith("/") ? url : url + "/"), NoteKey.parse(key)));
    }

    /** Whose cosignatures are to be believed. */
    List<NoteKey> keys() {
        return witness.map(WitnessClient::key).stream().toList();
    }

    /**
     * Asks for the last checkpoint, unless it has been cosigned or the witness was in trouble; whether it cosigned now.
     */
    boolean step() {
        if (witness.isEmpty() || System.nanoTime() - troubleAt < PAUSE_AFTER_TROUBLE.toNanos()) return false;
        try {
            var head = log.head();
            if (head.isEmpty() || isCosigned(head.get())) return false;
            return switch (witness.get().cosign(log, head.get())) {
                case Cosigned _ -> {
                    cosigned = head;
                    yield true;
                }
                case Refused refused -> {
                    troubleAt = System.nanoTime();
                    LOG.error(
                            "The witness {} refuses the log: {}",
                            witness.get().key().name(),
                            refused.why());
                    yield false;
                }
                case Unreachable unreachable -> {
                    troubleAt = System.nanoTime();
                    LOG.warn("The witness cannot be reached; will try again: {}", unreachable.why());
                    yield false;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the log, but could not", e);
        }
    }

    private boolean isCosigned(SignedCheckpoint head) {
        return cosigned.filter(before -> before.checkpoint().equals(head.checkpoint()))
                .isPresent();
    }
}
