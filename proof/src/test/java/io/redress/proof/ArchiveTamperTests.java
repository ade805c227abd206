package io.redress.proof;

import static io.redress.proof.SampleArchive.SIGNER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.proof.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes archives clumsily and cleverly, and looks whether the verifier finds and names it. */
class ArchiveTamperTests {

    private static byte[] clean = new byte[0];
    private static Map<String, byte[]> parts = Map.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void export() throws IOException {
        clean = SampleArchive.bytes();
        parts = SampleArchive.parts(clean);
    }

    private List<String> problems(byte[] archive) throws IOException {
        return Verify.problems(Files.write(folder.resolve("archive.zip"), archive));
    }

    @Test
    @DisplayName("T4 T7 random changes of an archive are all found")
    void findsEveryChangeOfTheFile() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < Tampering.TIMES; i++) {
            assertThat(problems(Tampering.change(clean, random)))
                    .as("change %d", i)
                    .isNotEmpty();
        }
        assertThat(problems(clean)).isEmpty();
    }

    @Test
    @DisplayName("T4 T7 every single byte of the first header and of the directory counts")
    void findsEveryChangedHeaderByte() throws IOException {
        for (int at = 0; at < clean.length; at = at == 99 ? clean.length - 2_000 : at + 1) {
            var changed = clean.clone();
            changed[at] ^= 0x20;
            assertThat(problems(changed)).as("byte %d", at).isNotEmpty();
        }
    }

    @Test
    @DisplayName("T4 T7 parts changed in archives put together again in the right form are found and named")
    void findsAndNamesChangedParts() throws IOException {
        var random = new Random(77);
        var names = List.copyOf(parts.keySet());
        for (int i = 0; i < Tampering.TIMES; i++) {
            var name = names.get(random.nextInt(names.size()));
            var changed = new LinkedHashMap<>(parts);
            changed.put(name, Tampering.change(parts.get(name), random));

            assertThat(problems(SampleArchive.zip(changed)))
                    .as("change %d of %s", i, name)
                    .anyMatch(problem -> names(problem, name));
        }
    }

    private static boolean names(String problem, String name) {
        return problem.startsWith(name)
                || (name.startsWith("manifest") && problem.startsWith("signature of the manifest"));
    }

    @Test
    @DisplayName("T4 T7 parts taken out, put in, exchanged and renamed are found")
    void findsMovedParts() throws IOException {
        for (var name : parts.keySet()) {
            var without = new LinkedHashMap<>(parts);
            without.remove(name);
            assertThat(problems(SampleArchive.zip(without)))
                    .as("without " + name)
                    .isNotEmpty();
        }
        var more = new LinkedHashMap<>(parts);
        more.put("files/more.txt", "planted".getBytes(UTF_8));
        assertThat(problems(SampleArchive.zip(more))).containsExactly("files: not in the manifest: [files/more.txt]");
        var exchanged = new LinkedHashMap<>(parts);
        exchanged.put("records/297.json", parts.get("records/298.json"));
        exchanged.put("records/298.json", parts.get("records/297.json"));
        assertThat(problems(SampleArchive.zip(exchanged)))
                .anySatisfy(problem -> assertThat(problem).startsWith("records/297.json"))
                .anySatisfy(problem -> assertThat(problem).startsWith("records/298.json"));
    }

    /**
     * The operator himself, with the log's key, tries to export another record, salt, place or time than was logged.
     */
    @Test
    @DisplayName("T4 T5 what the operator signs anew still has to be what was logged and witnessed")
    void findsWhatTheOperatorChanged() throws IOException {
        assertThat(resigned(record -> record.put("index", 298L))).anySatisfy(starts("records/297.json"));
        assertThat(resigned(
                        record -> record.put("salt", Hash.sha256(new byte[1]).base64())))
                .anySatisfy(starts("records/297.json"));
        assertThat(resigned(record -> record.put("path", "records/299.json"))).isNotEmpty();
        assertThat(resigned(record -> record.put("proof", List.of()))).anySatisfy(starts("records/297.json"));
        assertThat(resigned(record -> {})).isEmpty();
    }

    @Test
    @DisplayName(
            "T4 T7 a manifest that lacks something or has another kind of thing there is refused calmly, even if it is signed")
    void refusesOddManifests() throws IOException {
        var manifest = CanonicalRecord.parse(parts.get("manifest.json")).members();
        for (var name : manifest.keySet()) {
            for (Object odd : List.of(7L, true, "odd", List.of("odd"), List.of(Map.of()), Map.of())) {
                var changed = new TreeMap<>(manifest);
                changed.put(name, odd);
                if (!name.equals("subject") || !(odd instanceof String)) {
                    assertThat(problems(SampleArchive.zip(sign(new LinkedHashMap<>(parts), changed))))
                            .as("%s is %s", name, odd)
                            .isNotEmpty();
                }
            }
            var without = new TreeMap<>(manifest);
            without.remove(name);
            assertThat(problems(SampleArchive.zip(sign(new LinkedHashMap<>(parts), without))))
                    .as("without " + name)
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("T4 a record written anew, back-dated and signed by the operator, is not what the log holds")
    void findsBackDatedRecords() throws IOException {
        var back = new String(parts.get("records/297.json"), UTF_8)
                .replace("2026-11-27", "2026-11-17")
                .getBytes(UTF_8);
        var changed = new LinkedHashMap<>(parts);
        changed.put("records/297.json", back);
        var manifest =
                new TreeMap<>(CanonicalRecord.parse(parts.get("manifest.json")).members());
        manifest.put(
                "files",
                ((List<?>) manifest.get("files"))
                        .stream().map(file -> relisted(file, back)).toList());

        assertThat(problems(SampleArchive.zip(sign(changed, manifest))))
                .containsExactly("records/297.json: the log does not hold it at 297");
    }

    private static Object relisted(Object file, byte[] content) {
        var listed = new TreeMap<String, Object>();
        ((Map<?, ?>) file).forEach((name, value) -> listed.put((String) name, value));
        if (listed.get("path").equals("records/297.json")) {
            listed.put("sha256", Hash.sha256(content).hex());
            listed.put("size", content.length);
        }
        return listed;
    }

    private static Consumer<String> starts(String name) {
        return problem -> assertThat(problem).startsWith(name);
    }

    private List<String> resigned(Consumer<Map<String, Object>> change) throws IOException {
        var manifest =
                new TreeMap<>(CanonicalRecord.parse(parts.get("manifest.json")).members());
        var records = new ArrayList<Object>((List<?>) manifest.get("records"));
        var first = new TreeMap<String, Object>();
        ((Map<?, ?>) records.getFirst()).forEach((name, value) -> first.put((String) name, value));
        change.accept(first);
        records.set(0, first);
        manifest.put("records", records);
        return problems(SampleArchive.zip(sign(new LinkedHashMap<>(parts), manifest)));
    }

    private static Map<String, byte[]> sign(Map<String, byte[]> changed, Map<String, Object> manifest) {
        var bytes = CanonicalRecord.of(manifest).bytes();
        changed.put("manifest.json", bytes);
        var text = ArchiveWriter.FORMAT + "\n" + Hash.sha256(bytes) + "\n";
        changed.put("manifest.sig", new SignedNote(text, List.of(SIGNER.sign(text, SampleArchive.NOW))).bytes());
        return changed;
    }

    @Test
    @DisplayName("T4 clean archives raise no alarm")
    void raisesNoFalseAlarm() throws IOException {
        for (int size = 3; size < 3 + Tampering.TIMES / 20; size++) {
            assertThat(problems(SampleArchive.bytes(SIGNER, size)))
                    .as("size %d", size)
                    .isEmpty();
        }
    }
}
