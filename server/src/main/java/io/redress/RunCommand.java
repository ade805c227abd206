package io.redress;

import io.redress.platform.StartupNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code run}: the server, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the server with a PostgreSQL of its own and, on an empty database, a demo marketplace.",
            "Ctrl-C stops it cleanly; data stay in the data folder."
        },
        footer = {
            "",
            "Any setting may be given as --KEY=VALUE, in the environment, or in ./application.yaml:",
            "spring.*, server.*, management.*, logging.*, redress.* (docs/operations.md).",
            "",
            "Examples:",
            "  redress run",
            "  redress run --empty --data /var/lib/redress --port 80 --address 0.0.0.0",
            "  redress run --spring.datasource.url=jdbc:postgresql://db/redress --spring.datasource.username=redress"
        })
class RunCommand implements Callable<Integer> {

    private static final String SETTING = "--(spring|server|management|logging|redress|springdoc)\\.[^=]+=.*";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port to listen on; 0 takes a free one (default: 8080)")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "address to listen on (default: 127.0.0.1)")
    private @Nullable String address;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where data are kept (default: ./data)")
    private @Nullable Path data;

    @Option(names = "--empty", description = "no demo marketplace on an empty database")
    private boolean empty;

    @Option(names = "--ready-file", paramLabel = "FILE", description = "write the URL there once ready, for scripts")
    private @Nullable Path readyFile;

    @Unmatched
    private List<String> rest = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private volatile boolean serving;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = settings(spec.commandLine());
        ConfigurableApplicationContext server;
        // Added before Spring adds its own, so that it runs after all of them.
        SpringApplication.getShutdownHandlers().add(this::endWell);
        try {
            server = SpringApplication.run(RedressApplication.class, settings);
        } catch (RuntimeException alreadyReported) {
            return 1;
        }
        announce(server);
        serving = true;
        new CountDownLatch(1).await(); // the shutdown hook ends the program
        return 0;
    }

    /** Told to stop and stopped is a success, not the death by a signal that the JVM would report. */
    private void endWell() {
        if (serving) {
            Runtime.getRuntime().halt(0);
        }
    }

    private String[] settings(CommandLine line) {
        var unknown = rest.stream().filter(word -> !word.matches(SETTING)).toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(line, unknown);
        }
        var settings = new ArrayList<>(rest);
        put(settings, "server.port", port);
        put(settings, "server.address", address);
        put(settings, "redress.data", data);
        put(settings, "redress.demo", empty ? "false" : null);
        return settings.toArray(String[]::new);
    }

    private static void put(List<String> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.add("--" + key + "=" + value);
        }
    }

    private void announce(ConfigurableApplicationContext server) throws IOException {
        var environment = server.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        var url = "http://" + host + ":" + environment.getProperty("local.server.port");
        var out = spec.commandLine().getOut();
        out.println();
        out.println("Redress is ready:  " + url);
        server.getBeansOfType(StartupNote.class)
                .values()
                .forEach(note -> note.lines().forEach(out::println));
        out.println("Ctrl-C stops it.");
        out.flush();
        if (readyFile != null) {
            Files.writeString(readyFile, url + "\n");
        }
    }
}
