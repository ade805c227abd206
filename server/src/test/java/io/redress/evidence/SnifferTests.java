package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.Inspection.Bad;
import io.redress.evidence.Inspection.Good;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file's format comes from its bytes. */
class SnifferTests {

    @TempDir
    Path folder;

    @TestFactory
    @DisplayName("D1 each accepted format is known by its bytes")
    Stream<DynamicTest> knowsEachFormatByItsBytes() {
        return good().entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey().name(),
                        () -> assertThat(inspect(it.getValue())).isEqualTo(new Good(it.getKey()))));
    }

    @TestFactory
    @DisplayName("D1 a recording or document cut in the middle is refused")
    Stream<DynamicTest> refusesWhatIsCutShort() {
        return good().entrySet().stream()
                .filter(it -> !it.getKey().isPicture() && it.getKey() != Format.WAV)
                .map(it -> DynamicTest.dynamicTest(it.getKey().name(), () -> {
                    var half = Arrays.copyOf(it.getValue(), it.getValue().length / 3);

                    assertThat(inspect(half)).isInstanceOf(Bad.class);
                }));
    }

    @Test
    @DisplayName("D1 pages, drawings with scripts, archives, programs and unshown pictures are refused by name")
    void namesWhatItRefuses() throws IOException {
        assertThat(found("<html><script>alert(1)</script></html>")).isEqualTo("text/html");
        assertThat(found("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))
                .isEqualTo("image/svg+xml");
        assertThat(found("PK\u0003\u0004 and so on")).isEqualTo("application/zip");
        assertThat(found("MZ\u0090\0\u0003 and so on")).isEqualTo("application/x-msdownload");
        assertThat(inspect(TestFiles.latin("RIFF\0\0\0\0WEBPVP8 ")))
                .isEqualTo(new Bad(EvidenceRefusal.IMAGE_FORMAT_NOT_SHOWN, Map.of("found", "image/webp")));
        assertThat(inspect(TestFiles.latin("\0\0\0\u0018ftypheic\0\0\0\0heicmif1")))
                .isEqualTo(new Bad(EvidenceRefusal.IMAGE_FORMAT_NOT_SHOWN, Map.of("found", "image/heic")));
    }

    @Test
    @DisplayName("D1 an empty file, and a PDF that needs a password, are refused for that reason")
    void givesTheReason() throws IOException {
        var locked =
                new String(TestFiles.pdf(), StandardCharsets.ISO_8859_1).replace("/Size 3", "/Size 3 /Encrypt 9 0 R");

        assertThat(inspect(new byte[0])).isEqualTo(Bad.because(EvidenceRefusal.FILE_EMPTY));
        assertThat(inspect(TestFiles.latin(locked))).isEqualTo(Bad.because(EvidenceRefusal.PDF_ENCRYPTED));
        assertThat(inspect(TestFiles.latin("%PDF-1.4 and no more")))
                .isEqualTo(Bad.because(EvidenceRefusal.PDF_DAMAGED));
    }

    private static Map<Format, byte[]> good() {
        return Map.ofEntries(
                Map.entry(Format.JPEG, TestFiles.jpeg()),
                Map.entry(Format.PNG, TestFiles.picture("png", 9, 9)),
                Map.entry(Format.GIF, TestFiles.picture("gif", 9, 9)),
                Map.entry(Format.BMP, TestFiles.picture("bmp", 9, 9)),
                Map.entry(Format.PDF, TestFiles.pdf()),
                Map.entry(Format.MP4, TestFiles.mp4("isom")),
                Map.entry(Format.MOV, TestFiles.mp4("qt  ")),
                Map.entry(Format.THREE_GP, TestFiles.mp4("3gp5")),
                Map.entry(Format.M4A, TestFiles.mp4("M4A ")),
                Map.entry(Format.WEBM, TestFiles.webm()),
                Map.entry(Format.MP3, TestFiles.mp3()),
                Map.entry(Format.AAC, TestFiles.aac()),
                Map.entry(Format.AMR, TestFiles.amr()),
                Map.entry(Format.WAV, TestFiles.wav()),
                Map.entry(Format.OGG, TestFiles.ogg()));
    }

    private String found(String text) throws IOException {
        var bad = (Bad) inspect(TestFiles.latin(text));
        assertThat(bad.reason()).isEqualTo(EvidenceRefusal.TYPE_NOT_ACCEPTED);
        return String.valueOf(bad.facts().get("found"));
    }

    private Inspection inspect(byte[] bytes) throws IOException {
        return Sniffer.inspect(Files.write(folder.resolve("file"), bytes));
    }
}
