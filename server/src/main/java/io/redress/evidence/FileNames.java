package io.redress.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a client's file name fit to be shown and saved: no path, nothing invisible, the extension of its content. */
final class FileNames {

    private FileNames() {}

    static String shown(String name, Format format) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceFirst("^\\.+", "");
        return withExtension(visible, format);
    }

    /** Control, format (bidi overrides, zero-width marks), private, unassigned and half characters are left out. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(character) < 0;
        };
    }

    private static String withExtension(String name, Format format) {
        var extension = "." + format.extension;
        var lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith(extension) || (format == Format.JPEG && lower.endsWith(".jpeg"));
        var stem = fits ? name.substring(0, name.lastIndexOf('.')) : name;
        var shown = stem.isBlank() ? "file" : stem;
        int most = EvidenceLimits.NAME_CHARACTERS;
        var cut = shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most));
        return cut + extension;
    }
}
