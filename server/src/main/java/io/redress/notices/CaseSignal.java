package io.redress.notices;

import io.redress.cases.CaseId;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.ShopId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The word that goes to every server when something happened to a case: which case, and who may know of it. Each server
 * finds among those who watch there whom it concerns, without asking the database again.
 */
public record CaseSignal(CaseId caseId, Guarded guard) {

    private static final String NAME = "case";
    private static final String NONE = "-";
    private static final int PARTS = 6;

    public String word() {
        return String.join(
                " ",
                NAME,
                caseId.value().toString(),
                guard.buyer().map(AccountId::value).map(UUID::toString).orElse(NONE),
                guard.shop().map(ShopId::value).map(UUID::toString).orElse(NONE),
                guard.department().orElse(NONE),
                guard.handlers().stream()
                        .map(AccountId::value)
                        .map(UUID::toString)
                        .collect(Collectors.joining(",")));
    }

    /** The signal that a word means; empty when it is about something else. */
    public static Optional<CaseSignal> of(String word) {
        var parts = word.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(NAME)) {
            return Optional.empty();
        }
        var guard = new Guarded(
                Guarded.CASE,
                given(parts[2], text -> new AccountId(UUID.fromString(text))),
                given(parts[3], text -> new ShopId(UUID.fromString(text))),
                handlers(parts[5]),
                given(parts[4], text -> text),
                Optional.empty());
        return Optional.of(new CaseSignal(new CaseId(UUID.fromString(parts[1])), guard));
    }

    private static <T> Optional<T> given(String part, Function<String, T> value) {
        return part.equals(NONE) ? Optional.empty() : Optional.of(value.apply(part));
    }

    private static Set<AccountId> handlers(String part) {
        return Arrays.stream(part.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> new AccountId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }
}
