package io.redress.orders;

import io.redress.platform.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The report of lines that were not taken: CSV, UTF-8, safe to open in a spreadsheet (what would be a formula there
 * gets an apostrophe in front). The file comes to be with its first line.
 */
final class RejectedFile implements Closeable {

    private static final String HEADER = "line,number,field,code,reason\r\n";

    /** What makes a spreadsheet calculate (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private final Path path;
    private final Texts texts;
    private @Nullable FileChannel file;
    private long length;

    /** Goes on after so many bytes of an earlier run and forgets what came behind them: it was not committed. */
    RejectedFile(Path path, long length, Texts texts) throws IOException {
        this.path = path;
        this.texts = texts;
        this.length = length;
        if (length == 0) {
            Files.deleteIfExists(path);
        } else {
            open().truncate(length);
        }
    }

    /** Adds the lines and gives the length of the file, which is on its way to the disk. */
    long add(List<RefusedLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return length;
        }
        var text = new StringBuilder(length == 0 ? HEADER : "");
        lines.forEach(line -> text.append(row(line)));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        var channel = open();
        while (bytes.hasRemaining()) {
            length += channel.write(bytes, length);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return file;
    }

    private String row(RefusedLine line) {
        var fault = line.fault();
        var reason = texts.text(
                "refusal." + fault.code(), Locale.getDefault(), fault.args().toArray());
        return "%d,%s,%s,%s,%s\r\n"
                .formatted(line.line(), safe(line.number()), safe(fault.field()), fault.code(), safe(reason));
    }

    static String safe(String text) {
        var calculates = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (calculates ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
