package io.redress.orders;

import static io.redress.parties.Guarded.ORDER;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.platform.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Many orders in one request, read as they arrive: memory does not grow with the body. */
@RestController
@RequestMapping("/api/v1/orders/import")
@Tag(name = "Orders")
class OrderImportController {

    /** Enough to see what is wrong; a file with more faults is better imported by the command, which reports all. */
    private static final int MOST_SHOWN = 1_000;

    private final OrderImport imports;
    private final JsonMapper json;
    private final Texts texts;

    OrderImportController(OrderImport imports, JsonMapper json, Texts texts) {
        this.imports = imports;
        this.json = json;
        this.texts = texts;
    }

    /** A fault as people read it. */
    @Schema(name = "RejectedLine")
    record Rejection(long line, String number, String field, String code, String message) {}

    /**
     * How it went.
     *
     * @param rejections the first {@value #MOST_SHOWN} faults
     */
    @Schema(example = """
            {"summary": {"entries": 2, "created": 1, "updated": 0, "unchanged": 0, "refused": 1},
             "rejections": [{"line": 2, "number": "20261113000188", "field": "paid", "code": "MISSING",
                             "message": "此项必填。"}]}
            """)
    record Imported(ImportSummary summary, List<Rejection> rejections) {}

    @PostMapping(consumes = "application/x-ndjson")
    @Operation(
            summary = "Import orders as NDJSON",
            description = "One order a line. Sending it again is harmless. Good lines are taken, bad ones reported.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(OrderExamples.NDJSON)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(OrderExamples.CSV))
                            }))
    Imported ndjson(Actor actor, Locale locale, InputStream body) throws IOException {
        require(actor);
        return run(new NdjsonOrders(body, json), locale);
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            summary = "Import orders as CSV",
            description = "One record a line of an order, UTF-8, columns as in docs/import.md.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(OrderExamples.NDJSON)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(OrderExamples.CSV))
                            }))
    Imported csv(
            Actor actor,
            Locale locale,
            @Parameter(description = "where times without an offset are", example = "Asia/Shanghai")
                    @RequestParam(defaultValue = "Asia/Shanghai")
                    String zone,
            InputStream body)
            throws IOException {
        require(actor);
        var mapping = new CsvMapping(Map.of(), Map.of(), Map.of(), zone(zone), StandardCharsets.UTF_8);
        try {
            return run(new CsvOrders(body, mapping), locale);
        } catch (NotAnOrderFileException e) {
            throw Problem.notValid()
                    .field(e.fault().field(), e.fault().code(), e.fault().args().toArray());
        }
    }

    private static void require(Actor actor) {
        Permissions.require(actor, Verb.IMPORT, Guarded.any(ORDER));
    }

    private Imported run(OrderSource source, Locale locale) throws IOException {
        var rejections = new ArrayList<Rejection>();
        var summary = imports.run(
                source,
                ImportSummary.START,
                (soFar, refused) -> refused.stream()
                        .limit(MOST_SHOWN - rejections.size())
                        .forEach(line -> rejections.add(rejection(line, locale))));
        return new Imported(summary, rejections);
    }

    private Rejection rejection(RefusedLine refused, Locale locale) {
        var fault = refused.fault();
        var message = texts.text("refusal." + fault.code(), locale, fault.args().toArray());
        return new Rejection(refused.line(), refused.number(), fault.field(), fault.code(), message);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "NOT_VALID").field("zone", "WRONG_TYPE");
        }
    }
}
