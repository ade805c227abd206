package io.redress.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rulebook files that come with the product. */
final class ShippedEditions {

    /** Files in {@code resources/rulebook}, by effective date. */
    static final List<String> FILES = List.of("2012-07-16.yaml", "2017-07-25.yaml", "2026-02-01.yaml");

    private ShippedEditions() {}

    /** All of them; a test checks them against the schema, so that starting need not. */
    static List<RulebookFile.Sound> all() {
        return FILES.stream().map(file -> RulebookFile.trusted(text(file))).toList();
    }

    static String text(String file) {
        try (var in = Objects.requireNonNull(ShippedEditions.class.getResourceAsStream("/rulebook/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
