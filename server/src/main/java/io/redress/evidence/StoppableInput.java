package io.redress.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.stream.FileImageInputStream;

/** A picture file whose reading ends when its time is over, which ends the decoder that reads it. */
final class StoppableInput extends FileImageInputStream {
    private final long end;

    StoppableInput(Path file, Duration time) throws IOException {
        super(file.toFile());
        this.end = System.nanoTime() + time.toNanos();
    }

    /** The time for decoding is over. */
    static final class TimeOver extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        checkTime();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkTime();
        return super.read(target, offset, length);
    }

    private void checkTime() throws TimeOver {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new TimeOver();
        }
    }
}
