package io.redress.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Which problems an operation may answer with: those that follow from what it takes (a body, an id, a page, a key), and
 * those of {@code api/problems.txt}, where the rules of the modules stand.
 */
record ProblemCatalogue(List<Line> lines) {

    /** Nobody has to sign in for these; everything else begins with who asks. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/session",
            "DELETE /api/v1/session",
            "GET /api/v1/reason-codes",
            "GET /api/v1/sandbox/clock",
            "POST /api/v1/sandbox/clock",
            "GET /api/v1/shops/{id}",
            "GET /api/v1/shops/{shop}/penalties");

    /** Codes of one status, for the operations whose method and address match. */
    record Line(Pattern operations, int status, List<String> codes) {}

    static ProblemCatalogue read() {
        var lines = new ArrayList<Line>();
        try {
            var text = new ClassPathResource("api/problems.txt").getContentAsString(StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var words = line.trim().split("\\s+");
                        lines.add(new Line(
                                pattern(words[0], words[1]),
                                Integer.parseInt(words[2]),
                                Arrays.asList(words).subList(3, words.length)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemCatalogue(List.copyOf(lines));
    }

    /** A star stands for any method, or for any rest of an address. */
    private static Pattern pattern(String method, String address) {
        var all = method.equals("*") ? "[A-Z]+" : method;
        return Pattern.compile(all + " " + Pattern.quote("/api/v1" + address).replace("*", "\\E.*\\Q"));
    }

    /** The codes by status. */
    SortedMap<Integer, Set<String>> of(HttpMethod method, String path, Operation operation) {
        var codes = new TreeMap<Integer, Set<String>>();
        var name = method + " " + path;
        if (!OPEN.contains(name)) add(codes, 401, "UNAUTHENTICATED", "KEY_NOT_VALID");
        if (!OPEN.contains(name)) add(codes, 403, "FORBIDDEN");
        if (!OPEN.contains(name) && method != HttpMethod.GET) add(codes, 403, "FORGERY_TOKEN");
        if (path.contains("{")) add(codes, 404, "NOT_FOUND");
        body(codes, operation);
        if (takes(operation, "cursor")) add(codes, 400, "CURSOR_NOT_VALID", "LIMIT_NOT_VALID");
        if (takes(operation, IdempotencyKey.HEADER)) once(codes);
        if (takes(operation, "If-Match")) {
            add(codes, 400, "VERSION_NOT_VALID");
            add(codes, 412, "CASE_MOVED_ON");
            add(codes, 503, "CASE_BUSY");
        }
        lines.stream()
                .filter(line -> line.operations().matcher(name).matches())
                .forEach(line -> add(codes, line.status(), line.codes().toArray(String[]::new)));
        return codes;
    }

    private static void body(SortedMap<Integer, Set<String>> codes, Operation operation) {
        if (operation.getRequestBody() == null) return;
        add(codes, 413, "BODY_TOO_LARGE");
        add(codes, 415, "UNSUPPORTED_MEDIA_TYPE");
        if (operation.getRequestBody().getContent().containsKey("application/json")) {
            add(codes, 400, "BODY_MISSING", "BROKEN_JSON", "JSON_BEYOND_LIMITS", "NOT_VALID", "TEXT_NOT_STORABLE");
            add(codes, 422, "NOT_VALID");
        }
    }

    private static void once(SortedMap<Integer, Set<String>> codes) {
        add(codes, 400, "IDEMPOTENCY_KEY_NOT_VALID");
        add(codes, 409, "IDEMPOTENCY_IN_FLIGHT");
        add(codes, 422, "IDEMPOTENCY_KEY_REUSED");
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> parameter.equals(each.getName()));
    }

    private static void add(SortedMap<Integer, Set<String>> codes, int status, String... more) {
        codes.computeIfAbsent(status, _ -> new TreeSet<>()).addAll(List.of(more));
    }
}
