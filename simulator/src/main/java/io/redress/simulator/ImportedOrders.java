package io.redress.simulator;

import io.redress.simulator.Caller.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Orders of a file, played at their own time: the server's clock starts before the earliest date of the file, and goes
 * to the third day after one of its trades succeeded.
 */
final class ImportedOrders {

    /** The first page of orders is enough to find one that succeeded. */
    private static final int PAGE = 100;

    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01])");

    private final Path file;

    ImportedOrders(Path file) {
        this.file = file;
    }

    /** A day before anything in the file happened. */
    Instant beginning() throws IOException {
        var earliest = "9999-12-31";
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                for (var dates = DATE.matcher(line); dates.find(); ) {
                    earliest = earliest.compareTo(dates.group()) < 0 ? earliest : dates.group();
                }
            }
        }
        return LocalDate.parse(earliest).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Puts the file in with the program's own command, and lets the clock reach day 3 of one of its orders. */
    QualityStory.OrderSource source(ThrowAwayServer server) {
        return stage -> {
            load(server);
            var order = succeeded(stage);
            var succeededAt = Instant.parse(order.path("succeededAt").asString());
            var dayThree = succeededAt.plus(Duration.ofDays(3));
            stage.pass(
                    Duration.between(stage.now(), dayThree),
                    "day 3 of order " + order.path("number").asString());
            var paid = order.path("paid");
            return new Bought(
                    order.path("id").asString(),
                    buyer(stage, order),
                    seller(stage, order),
                    new Price(paid.path("minor").asLong(), paid.path("currency").asString()));
        };
    }

    private void load(ThrowAwayServer server) {
        var olist = Files.isDirectory(file);
        var arguments = olist
                ? new String[] {"import", "orders", file.toString(), "--format", "olist"}
                : new String[] {"import", "orders", file.toString()};
        try {
            server.command(arguments);
        } catch (IOException e) {
            throw new Broken("Expected " + file + " to be imported, but: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("Interrupted while importing " + file);
        }
    }

    private JsonNode succeeded(Stage stage) {
        var page = stage.as(Cast.SUPERVISOR).get("/api/v1/orders?limit=" + PAGE);
        for (var order : page.body().path("items")) {
            if (order.path("state").asString().equals("successful")
                    && !order.path("number").asString().startsWith("DEMO")) {
                return order;
            }
        }
        throw new Broken("Expected an order of " + file + " that succeeded, but found none: " + page.status());
    }

    /** Gives the marketplace's buyer a way to sign in. */
    private static String buyer(Stage stage, JsonNode order) {
        var account = stage.as(Cast.OPERATOR)
                .get("/api/v1/accounts/" + order.path("buyer").asString());
        return person(
                stage,
                "imported-buyer",
                Map.of(
                        "reference", account.text("reference"),
                        "roles", List.of("buyer")));
    }

    private static String seller(Stage stage, JsonNode order) {
        return person(
                stage,
                "imported-seller",
                Map.of(
                        "shops", List.of(order.path("shop").asString()),
                        "roles", List.of("seller")));
    }

    private static String person(Stage stage, String name, Map<String, Object> details) {
        var body = new java.util.HashMap<String, Object>(details);
        body.put("name", name);
        body.put("displayName", name);
        body.put("password", Cast.PASSWORD);
        Answer made = stage.as(Cast.OPERATOR).post("/api/v1/accounts", body);
        Stage.expect(made.ok(), name + " to get an account", made);
        return name;
    }

    private InputStream open() throws IOException {
        var source = Files.isDirectory(file) ? file.resolve("orders.csv") : file;
        var bytes = Files.newInputStream(source);
        return source.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
