package io.redress;

import io.redress.ApiOperations.Operation;
import io.redress.MatrixRequests.Request;
import io.redress.MatrixTable.Cell;
import io.redress.MatrixTable.Row;
import io.redress.orders.Orders;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets everybody try an operation: first those who are to be refused, then the others, each on a fresh object. */
final class MatrixTrial {

    /** Permission has been passed when the rules or the state of the object answer; anything else here is a mistake. */
    private static final Set<Integer> RULES = Set.of(409, 422);

    private static final Set<String> BAD_REQUEST = Set.of("NOT_VALID", "NOT_READABLE", "NOT_JSON");

    /** No list is longer in a test. */
    private static final int MOST_PAGES = 500;

    private final MatrixTable table;
    private final MatrixCast cast;
    private final Orders orders;
    private final Clock clock;
    private final Footprints footprints;
    private final MatrixRequests requests;
    private final String left;
    private MatrixWorld untouched;

    private MatrixTrial(
            MatrixTable table,
            MatrixCast cast,
            Orders orders,
            Clock clock,
            Footprints footprints,
            MatrixRequests requests,
            String left) {
        this.left = left;
        this.table = table;
        this.cast = cast;
        this.orders = orders;
        this.clock = clock;
        this.footprints = footprints;
        this.requests = requests;
        this.untouched = new MatrixWorld(cast, orders, clock.instant(), false);
    }

    static MatrixTrial with(MatrixTable table, MatrixCast cast, Orders orders, Clock clock, Footprints footprints) {
        cast.buyers();
        var world = new MatrixWorld(cast, orders, clock.instant(), false);
        var buyer = cast.account("buyer").name();
        var shop = world.sell("first", MatrixWorld.shopCode(), buyer).shop();
        var otherBuyer = cast.account("other-buyer").name();
        var otherShop = world.sell("second", "other-shop", otherBuyer).shop();
        cast.others(shop, otherShop);
        var left = world.refusedBy("ex-clerk");
        cast.leave(otherShop);
        var requests = new MatrixRequests(cast, shop.value().toString());
        return new MatrixTrial(table, cast, orders, clock, footprints, requests, left);
    }

    /** How the clerk who left is answered about the file they brought to a case of the shop. */
    int leftBehind() {
        return cast.client("ex-clerk", "").get("/api/v1/evidence/" + left).status();
    }

    /** How everybody was answered; what else was wrong goes to {@code faults}. */
    Map<String, Cell> run(Operation operation, Row row, List<String> faults) {
        var answered = new LinkedHashMap<String, Cell>();
        row.cells().forEach((caller, cell) -> answered.put(caller, cell));
        var denied = row.cells().entrySet().stream()
                .filter(each -> each.getValue().isDenial())
                .map(Map.Entry::getKey)
                .toList();
        answered.putAll(deny(operation, row, denied, faults));
        untouched = world(operation);
        for (var caller : row.cells().keySet()) {
            if (!denied.contains(caller)) {
                answered.put(caller, allow(operation, row, caller, untouched, faults));
            }
        }
        return answered;
    }

    private MatrixWorld world(Operation operation) {
        var wantsEvidence = isListing(operation) || operation.path().contains("/evidence");
        return new MatrixWorld(cast, orders, clock.instant(), wantsEvidence);
    }

    private Map<String, Cell> deny(Operation operation, Row row, List<String> callers, List<String> faults) {
        var world = world(operation);
        if (operation.path().startsWith("/api/v1/cases/{id}")) {
            world.consultTheOneWhoLeft(row.sort().equals("screening") ? world.screening() : world.caseId());
        }
        var ready = new LinkedHashMap<String, List<Request>>();
        callers.forEach(caller -> ready.put(caller, requests.of(operation, row, caller, world)));
        var before = footprints.now();
        var answered = new LinkedHashMap<String, Cell>();
        ready.forEach((caller, sent) -> {
            for (var at = 0; at < sent.size(); at++) {
                var answer = sent.get(at).send();
                answered.merge(caller, cell(operation, List.of(answer), world), MatrixTrial::worse);
                denial(caller, answer, world, faults);
                if (answer.status() != 401 && !table.mayKnow(row, caller)) {
                    var nowhere = requests.nowhere(operation, row, caller, world, sent.get(at));
                    compare(caller, answer, nowhere.send(), faults);
                }
            }
        });
        if (!footprints.now().equals(before)) {
            faults.add("denied requests left something in the database:\n" + before + "\n" + footprints.now());
        }
        return answered;
    }

    /** Whoever may not look at the object hears the same whether it is there or not. */
    private static void compare(String caller, Api.Answer answer, Api.Answer nowhere, List<String> faults) {
        if (nowhere.status() != answer.status() || !nowhere.body().equals(answer.body())) {
            faults.add("%s can tell an object from none: %s / %s".formatted(caller, answer.body(), nowhere.body()));
        }
    }

    private static void denial(String caller, Api.Answer answer, MatrixWorld world, List<String> faults) {
        var body = answer.body();
        var code = switch (answer.status()) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> answer.code().equals("ONLY_PEOPLE") ? "ONLY_PEOPLE" : "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            default -> "";
        };
        if (!code.isEmpty() && !answer.code().equals(code)) {
            faults.add("%s is denied for another reason: %s".formatted(caller, body));
        }
        var leaks = body.contains(MatrixWorld.MARK)
                || body.contains(Long.toString(MatrixWorld.PAID_FEN))
                || world.traces().stream().anyMatch(body::contains);
        if (leaks) {
            faults.add("%s is denied, but learns something: %s".formatted(caller, body));
        }
    }

    private Cell allow(Operation operation, Row row, String caller, MatrixWorld world, List<String> faults) {
        var answered = Cell.YES;
        var harmless = row.cells().get(caller) == Cell.NONE && !operation.isReading();
        for (var request : requests.of(operation, row, caller, world)) {
            var before = harmless ? footprints.now() : "";
            var answers =
                    isListing(operation) ? new MatrixPages(request, MOST_PAGES).until(world) : List.of(request.send());
            answered = cell(operation, answers, world);
            if (answered.isDenial()) {
                return answered;
            }
            if (!isAnswerOfTheRules(operation, answers.getFirst())) {
                faults.add("%s: %s to %s".formatted(caller, answers.getFirst().body(), request));
            }
            if (harmless && footprints.now().equals(before) && !tells(answers.getFirst(), world)) {
                answered = Cell.NONE;
            } else if (!operation.isReading() && answers.getFirst().status() / 100 == 2) {
                untouched = world(operation);
            }
        }
        return answered;
    }

    private static boolean isAnswerOfTheRules(Operation operation, Api.Answer answer) {
        return answer.status() / 100 == 2
                || (!operation.isReading() && RULES.contains(answer.status()) && !BAD_REQUEST.contains(answer.code()));
    }

    private static boolean isListing(Operation operation) {
        return operation.isReading() && !operation.path().contains("{");
    }

    private static Cell cell(Operation operation, List<Api.Answer> answers, MatrixWorld world) {
        return switch (answers.getFirst().status()) {
            case 401 -> Cell.SIGN_IN;
            case 403 -> Cell.FORBIDDEN;
            case 404 -> Cell.HIDDEN;
            default ->
                isListing(operation) && answers.stream().noneMatch(each -> tells(each, world)) ? Cell.NONE : Cell.YES;
        };
    }

    static boolean tells(Api.Answer answer, MatrixWorld world) {
        var body = answer.body();
        return world.traces().stream().anyMatch(body::contains);
    }

    private static Cell worse(Cell one, Cell other) {
        return one.isDenial() ? other : one;
    }
}
