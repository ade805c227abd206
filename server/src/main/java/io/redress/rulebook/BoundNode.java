package io.redress.rulebook;

import io.redress.kernel.Money;
import io.redress.kernel.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A group of keys of a rulebook file whose shape has been checked, read as our types. */
record BoundNode(JsonNode json) {

    private static final String CURRENCY = "CNY";

    /** The constant written in lower_snake. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }

    BoundNode group(String key) {
        return new BoundNode(json.path(key));
    }

    boolean has(String key) {
        return json.has(key);
    }

    String text(String key) {
        return json.path(key).asString();
    }

    int count(String key) {
        return json.path(key).asInt();
    }

    Optional<Integer> countIfAny(String key) {
        return has(key) ? Optional.of(count(key)) : Optional.empty();
    }

    boolean yes(String key, boolean ifMissing) {
        return has(key) ? json.path(key).asBoolean() : ifMissing;
    }

    Words words(String key) {
        return words(group(key));
    }

    static Words words(BoundNode node) {
        return new Words(node.text("zh"), node.text("en"));
    }

    Span span(String key) {
        return Span.parse(text(key));
    }

    Term term(String key) {
        return Term.parse(text(key));
    }

    Money money(String key) {
        return Money.parse(text(key).replace(" " + CURRENCY, ""), CURRENCY);
    }

    Optional<Money> moneyIfAny(String key) {
        return has(key) ? Optional.of(money(key)) : Optional.empty();
    }

    <E extends Enum<E>> E one(Class<E> type, String key) {
        return one(type, json.path(key));
    }

    /** This node, when it is a word itself. */
    <E extends Enum<E>> E itself(Class<E> type) {
        return one(type, json);
    }

    private static <E extends Enum<E>> E one(Class<E> type, JsonNode node) {
        return constant(type, node.asString())
                .orElseThrow(
                        () -> new IllegalStateException("Expected a " + type.getSimpleName() + ", but got " + node));
    }

    <E extends Enum<E>> Set<E> some(Class<E> type, String key) {
        return json.path(key).valueStream().map(item -> one(type, item)).collect(Collectors.toUnmodifiableSet());
    }

    List<String> texts(String key) {
        return json.path(key).valueStream().map(JsonNode::asString).toList();
    }

    <T> List<T> list(String key, Function<BoundNode, T> each) {
        return json.path(key)
                .valueStream()
                .map(item -> each.apply(new BoundNode(item)))
                .toList();
    }

    /** The entries of a table in the order of the file. */
    <T> Map<String, T> table(String key, BiFunction<String, BoundNode, T> each) {
        var table = new LinkedHashMap<String, T>();
        json.path(key)
                .properties()
                .forEach(entry ->
                        table.put(entry.getKey(), each.apply(entry.getKey(), new BoundNode(entry.getValue()))));
        return table;
    }

    /** A table whose keys are constants. */
    <K extends Enum<K>, T> Map<K, T> table(Class<K> keys, String key, BiFunction<K, BoundNode, T> each) {
        var table = new LinkedHashMap<K, T>();
        json.path(key).properties().forEach(entry -> {
            var name = constant(keys, entry.getKey())
                    .orElseThrow(() -> new IllegalStateException("Expected a known key, but got " + entry.getKey()));
            table.put(name, each.apply(name, new BoundNode(entry.getValue())));
        });
        return table;
    }
}
