package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.parties.ShopId;
import io.redress.seals.Amiss;
import io.redress.seals.Fsck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bytes of a file beside the record that seals them. */
@RedressTest
class SealedEvidenceTests {

    @Autowired
    Parties parties;

    @Autowired
    Api anonymous;

    @Autowired
    Evidence evidence;

    @Autowired
    FileStore files;

    @Autowired
    Fsck fsck;

    @Test
    @DisplayName("D4 a file with other bytes, or without any, is named: the original and the copies that are shown")
    void otherBytesAreNamed() throws IOException {
        var buyer = new EvidenceWorld(parties, anonymous).buyer();
        var id = EvidenceWorld.uploaded(buyer.api(), TestFiles.picture("png", 40, 30));
        evidence.attach(
                buyer.actor(),
                Set.of(id),
                Guarded.CASE,
                UUID.randomUUID(),
                Guarded.between(Guarded.CASE, buyer.account().id(), new ShopId(UUID.randomUUID())));
        var stored = evidence.visible(buyer.actor(), id);
        assertThat(amissOf(id)).isEmpty();

        for (var hash : List.of(
                stored.item().sha256(),
                stored.display().orElseThrow().sha256(),
                stored.display().orElseThrow().thumbnailSha256())) {
            var file = files.path(hash);
            var bytes = Files.readAllBytes(file);
            try {
                var other = bytes.clone();
                other[other.length / 2] ^= 1;
                replace(file, other);
                assertThat(amissOf(id))
                        .singleElement()
                        .satisfies(amiss -> assertThat(amiss.why()).contains(hash));
                Files.delete(file);
                assertThat(amissOf(id))
                        .singleElement()
                        .satisfies(amiss -> assertThat(amiss.why()).contains("missing"));
            } finally {
                replace(file, bytes);
            }
        }
        assertThat(amissOf(id)).isEmpty();
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    private List<Amiss> amissOf(EvidenceId id) {
        var amiss = new ArrayList<Amiss>();
        fsck.run(amiss::add);
        return amiss.stream()
                .filter(each -> each.what().contains(id.value().toString()))
                .toList();
    }
}
