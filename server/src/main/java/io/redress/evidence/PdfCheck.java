package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.PDF_DAMAGED;
import static io.redress.evidence.EvidenceRefusal.PDF_ENCRYPTED;

import io.redress.evidence.Inspection.Bad;
import io.redress.evidence.Inspection.Good;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Checks the frame of a PDF: version line first, a cross-reference, an end mark near the end, and no password. It does
 * not parse or draw the document: that is left to the reader's own program, after a download.
 *
 * <p>A document with a password is refused even if it opens without one: the other side and a court must be able to
 * read and print it for years, and an owner password forbids just that.
 */
final class PdfCheck {
    private static final Pattern VERSION = Pattern.compile("%PDF-[12]\\.[0-9]");
    /** Readers look for the end mark in the last 1,024 bytes (ISO 32000-1, annex H.3, note 18). */
    private static final int END_WITHIN = 1024;

    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(?:<<|[0-9]+\\s+[0-9]+\\s+R)");

    private PdfCheck() {}

    static Inspection inspect(Bytes bytes) throws IOException {
        // at most EvidenceLimits.FILE_BYTES, so the whole text fits in memory; one char a byte in a Latin-1 string
        var text = new String(bytes.head((int) EvidenceLimits.FILE_BYTES), StandardCharsets.ISO_8859_1);
        var end = text.lastIndexOf("%%EOF");
        if (!VERSION.matcher(text).lookingAt() || end < text.length() - END_WITHIN || !hasCrossReference(text)) {
            return Bad.because(PDF_DAMAGED);
        }
        return ENCRYPT.matcher(text).find() ? Bad.because(PDF_ENCRYPTED) : new Good(Format.PDF);
    }

    private static boolean hasCrossReference(String text) {
        return text.contains("startxref") && text.contains(" obj");
    }
}
