package io.redress.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API key without its secret.
 *
 * @param start the first characters of the secret, enough to recognise it in a list
 * @param lastUsedOn the UTC day of its last use; no finer, so that use costs one write a day
 */
public record ApiKey(
        UUID id,
        AccountId owner,
        String name,
        String start,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<LocalDate> lastUsedOn) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
