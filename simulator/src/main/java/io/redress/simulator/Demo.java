package io.redress.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./redress demo}: plays the stories on a throw-away server over the public API, moving its clock. */
@Command(
        name = "redress demo",
        mixinStandardHelpOptions = true,
        description = "Plays the whole story on a throw-away server and checks every step.",
        footer = {
            "",
            "Examples:",
            "  ./redress demo",
            "  ./redress demo --orders my-orders.ndjson",
            "",
            "Exit status: 0 when every step held, 1 otherwise."
        })
public final class Demo implements Callable<Integer> {

    @Option(
            names = "--server",
            paramLabel = "COMMAND",
            defaultValue = "${env:REDRESS_SERVER:-./redress}",
            description = "The command that runs the server (default: this launcher).")
    private String server = "";

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description = "File for story (f), which imports its order: CSV, NDJSON, or an Olist folder"
                    + " (default: a small one of its own).")
    private @Nullable Path orders;

    private final Map<String, Facts> facts = new LinkedHashMap<>();

    public static void main(String... args) {
        System.exit(new CommandLine(new Demo()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var telling = new Telling(System.out);
        try {
            playOnStage(telling);
            playImported(telling, orders == null ? ownOrders() : orders);
        } catch (Broken e) {
            telling.table();
            System.err.println("redress demo: " + e.getMessage());
            return 1;
        }
        telling.table();
        return 0;
    }

    /** What each story came to, by its letter. */
    public Map<String, Facts> facts() {
        return facts;
    }

    private void playOnStage(Telling telling) throws IOException, InterruptedException {
        var stories = List.of(
                QualityStory.onStage(),
                new HarassmentStory(),
                new SilentSellerStory(),
                new AppealStory(),
                new RefusalsStory());
        try (var running = ThrowAwayServer.start(List.of(server))) {
            System.out.println("Server " + running.url() + " with a clock of its own");
            play(running.url(), telling, stories);
        }
    }

    private void playImported(Telling telling, Path file) throws IOException, InterruptedException {
        var imported = new ImportedOrders(file);
        var settings = Map.of("REDRESS_CLOCKSTART", imported.beginning().toString());
        try (var running = ThrowAwayServer.start(List.of(server), settings)) {
            var story = new QualityStory("f", "The same on an order imported from a file", imported.source(running));
            play(running.url(), telling, List.of(story));
        }
    }

    /** Three orders that the demo brings along, as a file like any other. */
    private static Path ownOrders() throws IOException {
        var file = Files.createTempFile("redress-demo-orders-", ".ndjson");
        file.toFile().deleteOnExit();
        try (var shipped = Demo.class.getResourceAsStream("/demo-orders.ndjson")) {
            Files.copy(Objects.requireNonNull(shipped), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Plays the stories against a running server whose clock can be moved. */
    void play(URI url, Telling telling, List<? extends Story> stories) {
        var stage = new Stage(new Cast(url), telling);
        for (var story : stories) {
            telling.begin(story);
            var came = story.play(stage);
            telling.end(story, came);
            facts.put(story.letter(), came);
        }
    }
}
