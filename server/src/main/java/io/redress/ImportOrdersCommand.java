package io.redress;

import io.redress.orders.ImportSummary;
import io.redress.orders.OrderFile;
import io.redress.orders.OrderFile.Format;
import io.redress.orders.OrderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import orders FILE}: beside a running server, or with the database alone. */
@Command(
        name = "orders",
        mixinStandardHelpOptions = true,
        description = {
            "Brings orders in from NDJSON, CSV or the Olist files. Importing a file again does no harm: the newest word",
            "about an order counts, an import that was stopped goes on, a finished file is not read again.",
            "Lines that cannot be taken are reported in FILE.rejected.csv, and the exit code is 1."
        },
        footer = {
            "",
            "Examples:",
            "  redress import orders orders.ndjson.gz",
            "  redress import orders export.csv --mapping taobao.properties",
            "  redress import orders olist/ --format olist",
            "Formats and mappings: docs/import.md"
        })
final class ImportOrdersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the file, gzipped or not; a folder for olist")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "ndjson, csv or olist (default: by the name)")
    private @Nullable Format format;

    @Option(names = "--mapping", paramLabel = "FILE", description = "how the CSV says what we call an order")
    private @Nullable Path mapping;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where data are kept (default: ./data)")
    private Path data = Path.of("data");

    @Option(names = "--again", description = "read the file again although it was read to its end")
    private boolean again;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file);
        }
        var wanted = new OrderFile(file, formatOf(), Optional.ofNullable(mapping), rejected());
        var outcome = read(wanted);
        return report(outcome, wanted);
    }

    private OrderFiles.Outcome read(OrderFile wanted) throws IOException {
        var bytes = wanted.bytes();
        try (var program = OfflineProgram.start(data);
                var bar = bar(bytes)) {
            var files = program.getBean(OrderFiles.class);
            if (again) {
                files.forget(wanted);
            }
            var outcome = files.read(wanted, (position, soFar) -> show(bar, position, soFar));
            bar.stepTo(bytes);
            return outcome;
        }
    }

    private Format formatOf() {
        if (format != null) {
            return format;
        }
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.contains(".csv") ? Format.CSV : Format.NDJSON;
    }

    private Path rejected() {
        return Path.of(file.toAbsolutePath().normalize() + ".rejected.csv");
    }

    private static ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("Orders")
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private static void show(ProgressBar bar, long position, ImportSummary soFar) {
        bar.stepTo(position);
        var seconds = Math.max(1, bar.getElapsedAfterStart().toMillis()) / 1_000.0;
        bar.setExtraMessage("%,d orders, %,.0f/s".formatted(soFar.entries(), soFar.entries() / seconds));
    }

    private int report(OrderFiles.Outcome outcome, OrderFile wanted) {
        var out = spec.commandLine().getOut();
        var sum = outcome.summary();
        if (outcome.resumedAt() == sum.entries() && sum.entries() > 0) {
            out.println("This file was imported before; --again reads it once more.");
        } else if (outcome.resumedAt() > 0) {
            out.printf("Went on after %,d orders of an earlier run.%n", outcome.resumedAt());
        }
        out.printf(
                "%,d orders: %,d created, %,d updated, %,d unchanged, %,d refused.%n",
                sum.entries(), sum.created(), sum.updated(), sum.unchanged(), sum.refused());
        if (sum.refused() > 0 && Files.exists(wanted.rejected())) {
            out.println("Refused lines and why: " + wanted.rejected());
        }
        out.flush();
        return sum.refused() > 0 ? 1 : 0;
    }
}
