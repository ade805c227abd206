package io.redress.orders;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The orders of a file, and how many of its bytes are read. */
final class OrderFileSource implements OrderSource {

    private static final int GZIP = 0x1f8b;

    private final OrderSource source;
    private final @Nullable Counted counted;

    private OrderFileSource(OrderSource source, @Nullable Counted counted) {
        this.source = source;
        this.counted = counted;
    }

    static OrderFileSource of(OrderFile file, JsonMapper json) throws IOException {
        if (file.format() == OrderFile.Format.OLIST) {
            return new OrderFileSource(new OlistOrders(file.path()), null);
        }
        var counted = new Counted(Files.newInputStream(file.path()));
        var in = unzipped(counted);
        return switch (file.format()) {
            case NDJSON -> new OrderFileSource(new NdjsonOrders(in, json), counted);
            case CSV -> new OrderFileSource(new CsvOrders(in, mapping(file.mapping())), counted);
            case OLIST -> throw new IllegalStateException("Expected Olist to be several files");
        };
    }

    @Override
    public @Nullable Entry next() throws IOException {
        return source.next();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Bytes read so far, compressed ones where it is; 0 where it is not known. */
    long position() {
        return counted == null ? 0 : counted.bytes;
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        var magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private static CsvMapping mapping(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return CsvMapping.NONE;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new NotAnOrderFileException(Fault.of(file.get().toString(), "SIDE_FILE_MISSING"));
        }
        return CsvMapping.of(properties);
    }

    /** Written by the reading thread, read by the one that shows progress. */
    private static final class Counted extends FilterInputStream {

        private volatile long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            if (read > 0) {
                add(read);
            }
            return read;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads the file
        private void add(int read) {
            bytes += read;
        }
    }
}
