package io.redress.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that runs the server, as an operator types it. */
final class Launcher {

    private Launcher() {}

    /**
     * The launcher of this checkout, or the one named by {@code REDRESS_SERVER}. Runs it once first, because it builds
     * the server where that has not been done, and no start should wait for that.
     */
    static List<String> command() throws IOException, InterruptedException {
        var named = System.getenv("REDRESS_SERVER");
        var command = (named == null ? Path.of("..", "redress") : Path.of(named)).toRealPath();
        if (!Files.isExecutable(command)) {
            throw new IOException("Expected the launcher of this checkout, but cannot run " + command);
        }
        var version =
                new ProcessBuilder(command.toString(), "--version").inheritIO().start();
        if (version.waitFor() != 0) {
            throw new IOException("Expected " + command + " to build the server, but it did not");
        }
        return List.of(command.toString());
    }
}
