package io.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what over HTTP, as people read it: {@code src/test/resources/permission-matrix.txt}. */
record MatrixTable(List<Row> rows) {

    private static final Path FILE = Path.of("src/test/resources/permission-matrix.txt");

    /** Parts of the path of one object, with the empty one before the first slash. */
    private static final int OBJECT = 5;

    /** What a caller is to be answered. */
    enum Cell {
        /** Let in: whatever the answer says, it is not about permission. */
        YES("yes"),
        /** Let in, but finds and changes nothing of the object: somebody else's list, a harmless delete. */
        NONE("none"),
        SIGN_IN("401"),
        FORBIDDEN("403"),
        HIDDEN("404");

        private final String word;

        Cell(String word) {
            this.word = word;
        }

        boolean isDenial() {
            return this == SIGN_IN || this == FORBIDDEN || this == HIDDEN;
        }

        int status() {
            return Integer.parseInt(word);
        }

        @Override
        public String toString() {
            return word;
        }

        static Cell of(String word) {
            return Arrays.stream(values())
                    .filter(cell -> cell.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Expected a cell, but got " + word));
        }
    }

    /**
     * One operation on one sort of object.
     *
     * @param operation method and path template, as in the API's description
     * @param sort which object, where it matters; empty: the usual one
     * @param scope what a key needs; empty: no key may at all, or every key may
     */
    record Row(String operation, String sort, String scope, Map<String, Cell> cells) {

        /** {@code /api/v1/cases/{}} of every operation on one case. */
        String object() {
            return parts().limit(OBJECT)
                    .map(part -> part.replaceAll("\\{.*}", "{}"))
                    .collect(Collectors.joining("/"));
        }

        boolean looksAt(String object) {
            return operation.startsWith("GET ") && parts().count() == OBJECT && object().equals(object);
        }

        /** A key that another row is about has other scopes than the one of this row. */
        boolean letsIn(String caller, String otherScope) {
            var asked = switch (caller) {
                case "key" -> otherScope.isEmpty() || otherScope.equals(scope) ? "key" : "anonymous";
                case "narrow-key" -> otherScope.equals(scope) ? "narrow-key" : "key";
                default -> caller;
            };
            return cells.get(asked) == Cell.YES;
        }

        private Stream<String> parts() {
            return Arrays.stream(operation.split(" ", -1)[1].split("/", -1));
        }

        @Override
        public String toString() {
            return sort.isEmpty() ? operation : operation + " [" + sort + "]";
        }
    }

    static MatrixTable read() {
        try {
            return new MatrixTable(Files.readAllLines(FILE).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(MatrixTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code METHOD path [sort] scope} and a word for each caller, in the order of {@link MatrixCast#CALLERS}. */
    private static Row row(String line) {
        var words = List.of(line.split("\\s+", -1));
        var sorted = words.get(2).startsWith("[");
        var sort = sorted ? words.get(2).substring(1, words.get(2).length() - 1) : "";
        var rest = words.subList(sorted ? 3 : 2, words.size());
        if (rest.size() != MatrixCast.CALLERS.size() + 1) {
            throw new IllegalArgumentException(
                    "Expected %d cells, but got %d: %s".formatted(MatrixCast.CALLERS.size(), rest.size() - 1, line));
        }
        var cells = new LinkedHashMap<String, Cell>();
        for (var at = 0; at < MatrixCast.CALLERS.size(); at++) {
            cells.put(MatrixCast.CALLERS.get(at), Cell.of(rest.get(at + 1)));
        }
        return new Row(words.get(0) + " " + words.get(1), sort, rest.get(0).replace("-", ""), cells);
    }

    List<String> operations() {
        return rows.stream().map(Row::operation).distinct().sorted().toList();
    }

    /**
     * Whether the caller may look at the object that this operation is about, and so may know that it is there. An id
     * that callers choose themselves is no secret either.
     */
    boolean mayKnow(Row row, String caller) {
        return row.operation().startsWith("PUT ")
                || rows.stream()
                        .filter(each ->
                                each.looksAt(row.object()) && each.sort().equals(row.sort()))
                        .anyMatch(each -> each.letsIn(caller, row.scope()));
    }

    /** A line as it would stand in the file. */
    static String line(String operation, String sort, String scope, Map<String, Cell> cells) {
        var head = sort.isEmpty() ? operation : operation + " [" + sort + "]";
        return "%-66s %-14s %s"
                .formatted(
                        head,
                        scope.isEmpty() ? "-" : scope,
                        cells.values().stream().map("%-8s"::formatted).collect(Collectors.joining(" ")));
    }
}
