package io.redress.orders;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV file (RFC 4180): commas, quotes doubled inside quotes, lines ended by LF or CRLF, quoted line
 * breaks. Works on bytes, so it reads any charset whose commas, quotes and line ends are ASCII (UTF-8, GBK, GB18030,
 * Latin-1).
 *
 * <p>Not a general CSV library: those read a record whole, and one forgotten quote would take the rest of the file into
 * memory. Here such a record is cut off at {@link OrderSource#MOST_BYTES} and reading goes on at the next line.
 */
final class CsvRecords implements Closeable {

    /** One record: its fields, or what is wrong with it. */
    record Row(long line, List<String> fields, @Nullable Fault fault) {}

    private final ByteFeed feed;
    private final Charset charset;
    private final ByteSlice field = new ByteSlice(OrderSource.MOST_BYTES);
    private long line = 1;
    private int size;
    private boolean undecodable;

    CsvRecords(InputStream in, Charset charset) throws IOException {
        this.feed = new ByteFeed(in);
        this.charset = charset;
    }

    /** The next record that is not an empty line, or null at the end. */
    @Nullable
    Row next() throws IOException {
        while (feed.peek() == '\n' || feed.peek() == '\r') {
            line += feed.next() == '\n' ? 1 : 0;
        }
        return feed.peek() == ByteFeed.END ? null : record();
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    private Row record() throws IOException {
        var start = line;
        var fields = new ArrayList<String>();
        size = 0;
        undecodable = false;
        var more = true;
        while (more) {
            field.clear();
            size++;
            more = readField();
            if (size > OrderSource.MOST_BYTES) {
                skipLine(more);
                return new Row(start, List.of(), Fault.of("", "LINE_TOO_LONG", OrderSource.MOST_BYTES));
            }
            fields.add(text());
        }
        return new Row(start, fields, undecodable ? Fault.of("", "NOT_IN_CHARSET", charset.name()) : null);
    }

    private String text() {
        var text = field.text(0, charset);
        undecodable |= text == null;
        return text == null ? "" : text;
    }

    /** Reads one field; true if another one follows on this record. */
    private boolean readField() throws IOException {
        if (feed.peek() == '"') {
            feed.next();
            readQuoted();
        }
        for (var b = feed.next(); b != ','; b = feed.next()) {
            if (b == ByteFeed.END || b == '\n') {
                line += b == '\n' ? 1 : 0;
                return false;
            }
            if (b != '\r' || feed.peek() != '\n') {
                take(b);
            }
        }
        return true;
    }

    private void readQuoted() throws IOException {
        while (size <= OrderSource.MOST_BYTES) {
            var b = feed.next();
            if (b == ByteFeed.END) {
                return;
            }
            if (b == '"') {
                if (feed.peek() != '"') {
                    return;
                }
                feed.next();
            }
            line += b == '\n' ? 1 : 0;
            take(b);
        }
    }

    private void take(int b) {
        size++;
        field.add(b);
    }

    private void skipLine(boolean more) throws IOException {
        if (!more) {
            return;
        }
        for (var b = feed.next(); b != ByteFeed.END; b = feed.next()) {
            if (b == '\n') {
                line++;
                return;
            }
        }
    }
}
