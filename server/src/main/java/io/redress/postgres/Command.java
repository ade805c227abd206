package io.redress.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program to run to its end. */
record Command(List<String> words) {

    static Command of(List<String> prefix, String... words) {
        return new Command(Stream.concat(prefix.stream(), Stream.of(words)).toList());
    }

    /** What it printed and how it ended. */
    record Result(int exit, String output) {}

    /** Runs it. Its output goes through a pipe, so it must not leave children behind that keep the pipe open. */
    Result run() {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to run " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected " + words.getFirst() + " to end, but was interrupted", e);
        }
    }

    boolean succeeds() {
        try {
            return run().exit() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        }
    }
}
