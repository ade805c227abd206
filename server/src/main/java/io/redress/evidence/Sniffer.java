package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.FILE_EMPTY;
import static io.redress.evidence.EvidenceRefusal.IMAGE_FORMAT_NOT_SHOWN;
import static io.redress.evidence.EvidenceRefusal.MEDIA_DAMAGED;
import static io.redress.evidence.EvidenceRefusal.TYPE_NOT_ACCEPTED;

import io.redress.evidence.Inspection.Bad;
import io.redress.evidence.Inspection.Good;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Tells a file's format from its bytes alone; name and client header have no say. An accepted format needs its magic at
 * the very first byte and a sound structure behind it, so a page or script with a picture's first bytes gets no further
 * than the decoder. Tika only puts a name to what is refused.
 */
final class Sniffer {
    private static final int HEAD = 64;
    /** Pictures that are well known but that the server can't draw, so nobody but staff could look at them. */
    private static final Set<String> NOT_SHOWN =
            Set.of("image/heic", "image/heif", "image/avif", "image/webp", "image/tiff", "image/jp2", "image/jxl");

    private Sniffer() {}

    static Inspection inspect(Path file) throws IOException {
        try (var bytes = Bytes.of(file)) {
            if (bytes.length() == 0) {
                return Bad.because(FILE_EMPTY);
            }
            var format = magic(bytes.head(HEAD));
            return format.isPresent() ? check(format.get(), bytes) : unknown(bytes);
        } catch (EOFException _) {
            return Bad.because(MEDIA_DAMAGED);
        }
    }

    private static Inspection check(Format format, Bytes bytes) throws IOException {
        return switch (format) {
            case JPEG, PNG, GIF, BMP -> new Good(format);
            case PDF -> PdfCheck.inspect(bytes);
            case MP4, MOV, THREE_GP, M4A -> sound(format, Containers.isSoundIsoMedia(bytes));
            case WEBM -> sound(format, Containers.isSoundWebm(bytes));
            case MP3 -> sound(format, AudioFrames.isSoundMp3(bytes));
            case AAC -> sound(format, AudioFrames.isSoundAdts(bytes));
            case AMR -> sound(format, AudioFrames.isSoundAmr(bytes));
            case WAV -> sound(format, Containers.isSoundWav(bytes));
            case OGG -> sound(format, Containers.isSoundOgg(bytes));
        };
    }

    private static Inspection sound(Format format, boolean isSound) {
        return isSound ? new Good(format) : new Bad(MEDIA_DAMAGED, Map.of("found", format.mediaType));
    }

    private static Optional<Format> magic(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Format.JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Format.PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(Format.GIF);
        }
        if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
            return Optional.of(Format.BMP);
        }
        return text.startsWith("%PDF-") ? Optional.of(Format.PDF) : mediaMagic(text);
    }

    private static Optional<Format> mediaMagic(String text) {
        if (text.startsWith("ftyp", 4) && text.length() >= 12) {
            return isoBrand(text.substring(8, 12));
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(Format.WEBM);
        }
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return Optional.of(Format.WAV);
        }
        if (text.startsWith("OggS")) {
            return Optional.of(Format.OGG);
        }
        return text.startsWith("#!AMR") ? Optional.of(Format.AMR) : frameMagic(text);
    }

    private static Optional<Format> isoBrand(String brand) {
        return switch (brand) {
            case "M4A ", "M4B " -> Optional.of(Format.M4A);
            case "qt  " -> Optional.of(Format.MOV);
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash" ->
                Optional.of(Format.MP4);
            default -> brand.startsWith("3g") ? Optional.of(Format.THREE_GP) : Optional.empty();
        };
    }

    private static Optional<Format> frameMagic(String text) {
        if (text.startsWith("ID3")) {
            return Optional.of(Format.MP3);
        }
        if (text.length() < 2 || text.charAt(0) != 0xff) {
            return Optional.empty();
        }
        int second = text.charAt(1);
        if ((second & 0xf6) == 0xf0) {
            return Optional.of(Format.AAC);
        }
        return (second & 0xe6) == 0xe2 ? Optional.of(Format.MP3) : Optional.empty();
    }

    private static Inspection unknown(Bytes bytes) throws IOException {
        var found = Named.TIKA.detect(bytes.head(64 * 1024));
        return new Bad(NOT_SHOWN.contains(found) ? IMAGE_FORMAT_NOT_SHOWN : TYPE_NOT_ACCEPTED, Map.of("found", found));
    }

    /** Loaded with the first refused file: Tika's table of 1,500 types costs time a start should not pay. */
    private static final class Named {
        static final Tika TIKA = new Tika();
    }
}
