package io.redress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redress.ApiOperations.Operation;
import io.redress.MatrixTable.Cell;
import io.redress.MatrixTable.Row;
import io.redress.orders.Orders;
import io.redress.parties.ApiKeys;
import io.redress.parties.Parties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation of the API, by everybody: {@code permission-matrix.txt} says who is answered how, and this tries it.
 * The operations come from the API's own description, so that one without a row fails the build.
 */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTests {

    private final MatrixTable table = MatrixTable.read();
    private Map<String, Operation> operations = Map.of();
    private MatrixTrial trial;

    @BeforeAll
    void gather(
            @Autowired Api api,
            @Autowired Parties parties,
            @Autowired ApiKeys keys,
            @Autowired Orders orders,
            @Autowired Clock clock,
            @Autowired JdbcClient db,
            @Autowired People people) {
        RoomyRulebook.inForce(db, people.as(people.operator()), clock);
        operations = new ApiOperations(api.get("/openapi.json").expect(200).json())
                .all().stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        trial = MatrixTrial.with(table, new MatrixCast(parties, keys, api), orders, clock, new Footprints(db));
    }

    @Test
    @DisplayName("A1 every operation of the API has a row in the matrix, and every row its operation")
    void everyOperationHasARow() {
        assertThat(table.operations())
                .containsExactlyElementsOf(operations.keySet().stream().sorted().toList());
    }

    @TestFactory
    @DisplayName("A1 whoever asks is answered as the matrix says; a denial tells nothing and changes nothing")
    Stream<DynamicTest> everyRowHolds() {
        return table.rows().stream()
                .filter(row -> operations.containsKey(row.operation()))
                .sorted(Comparator.comparingInt(row -> endsSessions(row.operation())))
                .map(row -> dynamicTest(row.toString(), () -> holds(row)));
    }

    /** Whoever leaves cannot be asked again. */
    private static int endsSessions(String operation) {
        return switch (operation) {
            case "DELETE /api/v1/session" -> 1;
            case "POST /api/v1/session" -> 2;
            default -> 0;
        };
    }

    private void holds(Row row) {
        var faults = new ArrayList<String>();
        var answered = trial.run(requireNonNull(operations.get(row.operation())), row, faults);
        assertThat(MatrixTable.line(row.operation(), row.sort(), row.scope(), answered))
                .as("who is answered how (%s)", String.join(", ", MatrixCast.CALLERS))
                .isEqualTo(MatrixTable.line(row.operation(), row.sort(), row.scope(), row.cells()));
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("A1 no operation hides from the description, and so from the matrix")
    void everyHandlerIsDescribed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var handled = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)));

        assertThat(handled).isNotEmpty().isSubsetOf(operations.keySet());
    }

    @Test
    @DisplayName("A1 what somebody brought for a shop stays with the case when they leave the shop")
    void leaversKeepNothing() {
        assertThat(trial.leftBehind()).isEqualTo(404);
    }

    @Test
    @DisplayName("A1 the description asks nobody for what the server knows of them")
    void nobodyIsAskedWhoTheyAre() {
        assertThat(operations.values()).filteredOn(Operation::asksForTheActor).isEmpty();
    }

    /** For whoever adds an operation: a row as the server answers today, to be checked by thinking. */
    @TestFactory
    @DisplayName("A1 an operation without a row is tried, so that a row can be written")
    Stream<DynamicTest> operationsWithoutARow() {
        var known = List.copyOf(table.operations());
        return operations.values().stream()
                .filter(operation -> !known.contains(operation.name()))
                .sorted(Comparator.comparing(operation -> endsSessions(operation.name()) + operation.path()))
                .map(operation -> dynamicTest(operation.name(), () -> propose(operation)));
    }

    private void propose(Operation operation) {
        var cells = new LinkedHashMap<String, Cell>();
        MatrixCast.CALLERS.forEach(caller -> cells.put(caller, Cell.YES));
        var faults = new ArrayList<String>();
        var answered = trial.run(operation, new Row(operation.name(), "", "", cells), faults);
        throw new AssertionError("Expected a row, which might be:\n"
                + MatrixTable.line(operation.name(), "", "", answered) + "\n" + String.join("\n", faults));
    }
}
