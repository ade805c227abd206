package io.redress.rulebook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All editions by effective date. Pure: tests and offline commands use it without a database. */
public record Shelf(List<Edition> editions) {

    public Shelf {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one edition, but there is none");
        }
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::effectiveFrom))
                .toList();
    }

    /** The editions that come with the product. */
    public static Shelf shipped() {
        return new Shelf(
                ShippedEditions.all().stream().map(RulebookFile.Sound::edition).toList());
    }

    /** The edition in force at an instant; before the first one, the first one. */
    public Edition at(Instant instant) {
        return editions.reversed().stream()
                .filter(edition -> !edition.inForceFrom().isAfter(instant))
                .findFirst()
                .orElseGet(editions::getFirst);
    }

    public Optional<Edition> find(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }
}
