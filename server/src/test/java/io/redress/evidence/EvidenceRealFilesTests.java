package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import io.redress.Api;
import io.redress.RedressTest;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Damaged and hostile files that others collected; runs where the shared data lies beside the repository. */
@RedressTest
class EvidenceRealFilesTests {
    private static final Duration FEW_SECONDS = Duration.ofSeconds(20);

    @Autowired
    private Api anonymous;

    @Autowired
    private Parties parties;

    @Test
    @DisplayName("D1 every file of the collection is kept or refused with code and field, and none does harm")
    void takesOrRefusesEveryFile() throws Exception {
        var outcomes = new TreeMap<String, Integer>();
        int taken = 0;
        var api = uploader(0);
        for (var file : files()) {
            if (taken == EvidenceLimits.DRAFTS_PER_UPLOADER - 1) {
                api = uploader(taken);
                taken = 0;
            }
            var bytes = Files.readAllBytes(file);
            long start = System.nanoTime();
            var answer = EvidenceWorld.upload(api, bytes);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("%s", file)
                    .isLessThan(FEW_SECONDS);
            if (answer.status() == 201) {
                taken++;
                checkTaken(api, answer, bytes, file);
            } else {
                checkRefused(answer, file);
            }
            outcomes.merge(answer.status() + " " + answer.code(), 1, Integer::sum);
        }
        assertThat(outcomes.get("201 ")).as("%s", outcomes).isGreaterThan(100);
        System.out.println("real files: " + outcomes);
    }

    private static void checkTaken(Api api, Api.Answer answer, byte[] bytes, Path file) throws Exception {
        assertThat(answer.text("/items/0/sha256")).as("%s", file).isEqualTo(Workspace.hash(bytes));
        assertThat(api.get(answer.text("/items/0/links/original")).expect(200).bytes())
                .isEqualTo(bytes);
        if (answer.text("/items/0/mediaType").startsWith("image/")) {
            for (var link : List.of("content", "thumbnail")) {
                var copy = api.get(answer.text("/items/0/links/" + link))
                        .expect(200)
                        .bytes();
                var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
                assertThat(metadata.getDirectoriesOfType(GpsDirectory.class))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    private static void checkRefused(Api.Answer answer, Path file) {
        assertThat(answer.status()).as("%s: %s", file, answer.body()).isBetween(400, 499);
        assertThat(answer.code()).as("%s", file).isNotBlank();
        assertThat(answer.text("/errors/0/field")).as("%s", file).isEqualTo("file");
        assertThat(answer.text("/errors/0/fix")).as("%s", file).isNotBlank();
    }

    private Api uploader(int number) {
        return new EvidenceWorld(parties, anonymous)
                .person("collector " + number, Set.of(Role.BUYER), Set.of(), Set.of())
                .api();
    }

    private static List<Path> files() throws IOException {
        var folder = Stream.of("../shared/data/files", "../../shared/data/files")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "../shared/data/files is not here");
        try (Stream<Path> all = Files.walk(folder.get())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
