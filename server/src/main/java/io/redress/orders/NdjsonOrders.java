package io.redress.orders;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Orders as NDJSON: one {@link OrderIn} a line, UTF-8; empty lines are skipped. */
final class NdjsonOrders implements OrderSource {

    private final ByteFeed feed;
    private final ByteSlice line = new ByteSlice(MOST_BYTES);
    private final ObjectReader reader;
    private long number;

    NdjsonOrders(InputStream in, JsonMapper json) throws IOException {
        this.feed = new ByteFeed(in);
        this.reader = json.readerFor(OrderIn.class);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (readLine()) {
            if (line.isOverflown()) {
                return broken(Fault.of("", "LINE_TOO_LONG", MOST_BYTES));
            }
            if (!isBlank()) {
                return parse();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    private boolean readLine() throws IOException {
        line.clear();
        if (feed.peek() == ByteFeed.END) {
            return false;
        }
        number++;
        for (var b = feed.next(); b != ByteFeed.END && b != '\n'; b = feed.next()) {
            line.add(b);
        }
        return true;
    }

    private boolean isBlank() {
        for (var i = 0; i < line.length(); i++) {
            if (line.array()[i] > ' ' || line.array()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private Entry parse() {
        try {
            OrderIn order = reader.readValue(line.array(), 0, line.length());
            return order == null ? broken(Fault.of("", "BROKEN_JSON")) : new Entry.Found(number, order);
        } catch (JacksonException e) {
            return broken(fault(e));
        }
    }

    private Entry broken(Fault fault) {
        return new Entry.Broken(number, "", List.of(fault));
    }

    private static Fault fault(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> Fault.of(path(unknown), "UNKNOWN_FIELD");
            case DatabindException wrong -> Fault.of(path(wrong), "WRONG_TYPE");
            default -> Fault.of(path(e), "BROKEN_JSON");
        };
    }

    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
