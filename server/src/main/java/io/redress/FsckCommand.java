package io.redress;

import io.redress.seals.Fsck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fsck}: beside a running server, or with the database alone. */
@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        description = {
            "Derives the tamper-evident log anew and names what does not agree: records changed, removed or put in by the",
            "back door, files with other bytes, tiles or a checkpoint that were meddled with. Exit code 1 when anything is",
            "amiss."
        },
        footer = {"", "Examples:", "  redress fsck", "  redress fsck --data /var/lib/redress"})
final class FsckCommand implements Callable<Integer> {

    /** Whoever has a thousand faults needs no more lines. */
    private static final int MOST_LINES = 1_000;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where data are kept (default: ./data)")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private long lines;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        try (var program = OfflineProgram.start(data)) {
            var report = program.getBean(Fsck.class).run(amiss -> {
                if (lines++ < MOST_LINES) {
                    out.printf("AMISS  %s: %s%n", amiss.what(), amiss.why());
                }
            });
            report.records().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> out.printf("%,12d  %s%n", each.getValue(), each.getKey()));
            out.printf("%,12d  entries in the log%n", report.entries());
            out.println(
                    report.amiss() == 0 ? "Everything agrees." : "%,d things do not agree.".formatted(report.amiss()));
            out.flush();
            return report.amiss() == 0 ? 0 : 1;
        }
    }
}
