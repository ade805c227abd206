package io.redress.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Binds columns of rows as array parameters, one after the other. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> void uuids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
        bind("uuid", rows.stream().map(column).toArray(UUID[]::new));
    }

    <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        bind("text", rows.stream().map(column).toArray(String[]::new));
    }

    <T> void longs(List<T> rows, Function<T, @Nullable Long> column) throws SQLException {
        bind("int8", rows.stream().map(column).toArray(Long[]::new));
    }

    <T> void ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
        bind("int4", rows.stream().mapToInt(column).boxed().toArray(Integer[]::new));
    }

    private void bind(String type, Object[] values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, values));
    }
}
