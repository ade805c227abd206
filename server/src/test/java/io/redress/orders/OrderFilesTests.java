package io.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.RedressTest;
import io.redress.orders.OrderFile.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RedressTest
class OrderFilesTests {

    /** Real orders, where they lie beside the project; never part of it. */
    private static final Path OLIST = Path.of("../../shared/data/olist_sample");

    private static final int BATCH = OrderWriter.MOST_ORDERS;

    @TempDir
    private Path folder;

    @Autowired
    private OrderFiles files;

    @Autowired
    private Orders orders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    @DisplayName(
            "O2 an import that was killed goes on after the last batch that was safe, and counts as if it never was")
    void goesOnWhereItStopped() throws IOException {
        var file = ndjson("kill", 3 * BATCH, false);

        assertThatThrownBy(() -> files.read(file, (position, soFar) -> {
                    if (soFar.entries() == BATCH) throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        var safe = count("kill-");
        assertThat(safe).isEqualTo(BATCH);

        var outcome = files.read(file, (position, soFar) -> {});
        assertThat(outcome.resumedAt()).isEqualTo(safe);
        assertThat(outcome.summary()).isEqualTo(new ImportSummary(3L * BATCH + 2, 3L * BATCH, 0, 0, 2));
        assertThat(count("kill-")).isEqualTo(3 * BATCH);
        assertThat(Files.readAllLines(file.rejected())).hasSize(3).first().isEqualTo("line,number,field,code,reason");
    }

    @Test
    @DisplayName("O2 a finished file is not read again unless told to, and then changes nothing")
    void readsAFileOnce() throws IOException {
        var file = ndjson("once", 10, true);
        files.read(file, (position, soFar) -> {});

        assertThat(files.read(file, (position, soFar) -> {}).resumedAt()).isEqualTo(12);
        files.forget(file);
        assertThat(files.read(file, (position, soFar) -> {}))
                .isEqualTo(new OrderFiles.Outcome(new ImportSummary(12, 0, 0, 10, 2), 0));
    }

    @Test
    @DisplayName("O2 refused lines are reported with line, number, field, code and reason")
    void reportsRefusedLines() throws IOException {
        var file = ndjson("refused", 1, false);
        files.read(file, (position, soFar) -> {});

        var report = Files.readAllLines(file.rejected());
        assertThat(report.get(1)).startsWith("2,\"refused-bad\",\"paid\",MISSING,");
        assertThat(report.get(2)).startsWith("3,\"\",\"\",BROKEN_JSON,");
    }

    @Test
    @DisplayName("O2 real orders of a marketplace import without a refusal, and their amounts add up to the file's")
    void importsRealOrders() throws IOException {
        assumeTrue(Files.isDirectory(OLIST), "the real sample is not here");
        var file = new OrderFile(OLIST, Format.OLIST, Optional.empty(), folder.resolve("olist.rejected.csv"));

        var summary = files.read(file, (position, soFar) -> {}).summary();

        assertThat(summary.refused()).isZero();
        var read = Files.readAllLines(OLIST.resolve("orders.csv")).size() - 1;
        assertThat(jdbc.sql("SELECT count(*) FROM orders.purchase WHERE currency = 'BRL' AND number NOT LIKE '%-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(read);
        assertThat(total("sum(paid)")).isEqualTo(column("order_payments.csv", 4));
        assertThat(total("sum(freight)")).isEqualTo(column("order_items.csv", 6));
    }

    private long total(String sum) {
        return jdbc.sql("SELECT " + sum + " FROM orders.purchase WHERE currency = 'BRL'")
                .query(Long.class)
                .single();
    }

    /** The sum of a column in centavos. These files have no quoted field after the ids. */
    private static long column(String name, int column) throws IOException {
        return Files.readAllLines(OLIST.resolve(name)).stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[column]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
    }

    private int count(String prefix) {
        return jdbc.sql("SELECT count(*) FROM orders.purchase WHERE number LIKE ?")
                .param(prefix + "%")
                .query(Integer.class)
                .single();
    }

    /** So many good orders, then one without an amount and a line that is no JSON. */
    private OrderFile ndjson(String prefix, int count, boolean zipped) throws IOException {
        var path = folder.resolve(prefix + ".ndjson");
        try (var out = open(path, zipped)) {
            for (var no = 0; no < count; no++) {
                var order = SampleOrders.kettle(prefix + "-" + no);
                out.write((json.writeValueAsString(order) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write(("{\"number\":\"" + prefix + "-bad\",\"shop\":\"s\",\"buyer\":\"b\",\"state\":\"paid\","
                            + "\"placedAt\":\"2026-03-01T00:00:00Z\",\"updatedAt\":\"2026-03-01T00:00:00Z\","
                            + "\"lines\":[{\"title\":\"x\",\"price\":{\"minor\":1,\"currency\":\"CNY\"}}]}\n{\"num\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return new OrderFile(path, Format.NDJSON, Optional.empty(), folder.resolve(prefix + ".rejected.csv"));
    }

    private static OutputStream open(Path path, boolean zipped) throws IOException {
        var out = Files.newOutputStream(path);
        return zipped ? new GZIPOutputStream(out) : out;
    }
}
