package io.redress.parties;

import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Once;
import io.redress.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys of integrators. */
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "API keys", description = "Send one as `Authorization: Bearer rk_…`.")
class ApiKeyController {

    private final ApiKeys keys;
    private final Once once;

    ApiKeyController(ApiKeys keys, Once once) {
        this.keys = keys;
        this.once = once;
    }

    @Schema(example = """
            {"name": "order sync", "scopes": ["orders_write", "cases_read"]}
            """)
    record KeyIn(
            @NotNull String name,
            @NotNull Set<@NotNull Scope> scopes,
            @Nullable Instant expiresAt,
            @Nullable AccountId owner) {}

    /** The key and, the first time only, its secret: a replayed answer does not hold it. */
    record KeyMade(ApiKey key, @Nullable String secret) {}

    @GetMapping
    @Operation(summary = "List keys", description = "One's own; an operator sees all. Never the secret.")
    Page<ApiKey> list(Actor actor, Cursor cursor, Limit limit) {
        return keys.page(actor, cursor, limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a key",
            description = "The secret is in this answer and never again. Works for 90 days unless `expiresAt` says"
                    + " otherwise, at most 366.")
    KeyMade create(Actor actor, IdempotencyKey key, @RequestBody @Valid KeyIn wanted) {
        var owner = wanted.owner() == null ? actor.id() : wanted.owner();
        var secret = new AtomicReference<@Nullable String>();
        var made = once.once(actor.id().value(), key, wanted, ApiKey.class, () -> {
            var fresh =
                    keys.create(actor, owner, wanted.name(), wanted.scopes(), Optional.ofNullable(wanted.expiresAt()));
            secret.set(fresh.secret());
            return fresh.key();
        });
        return new KeyMade(made, secret.get());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key", description = "It opens nothing from now on. Revoking twice is fine.")
    void revoke(Actor actor, @PathVariable UUID id) {
        keys.revoke(actor, id);
    }
}
