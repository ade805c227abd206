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
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for operators; and the ties of staff. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts", description = "People and systems, their roles, shops, duty and ties.")
class AccountController {

    private static final int LONGEST = 256;

    private final Parties parties;
    private final Once once;

    AccountController(Parties parties, Once once) {
        this.parties = parties;
        this.once = once;
    }

    @Schema(example = """
            {"name": "wu", "displayName": "吴敏", "password": "a long sentence",
             "roles": ["agent"], "departments": ["front_line"]}
            """)
    record AccountIn(
            @NotNull @Size(max = LONGEST) String name,
            @NotNull @Size(max = LONGEST) String displayName,
            @Nullable @Size(max = LONGEST) String password,
            @NotNull Set<@NotNull Role> roles,
            @Nullable Set<@NotNull ShopId> shops,
            @Nullable Set<@NotNull String> departments,
            @Nullable String locale,
            @Nullable @Size(max = LONGEST) String reference) {

        NewAccount account() {
            return new NewAccount(
                    name,
                    displayName,
                    Optional.ofNullable(password),
                    roles,
                    orEmpty(shops),
                    orEmpty(departments),
                    locale == null ? "zh-CN" : locale,
                    Optional.ofNullable(reference),
                    false);
        }

        /** What a repeat must have in common. Never the password, which is stored nowhere but as Argon2id. */
        List<Object> print() {
            return List.of(
                    name,
                    displayName,
                    roles.stream().sorted().toList(),
                    List.copyOf(orEmpty(shops)),
                    List.copyOf(orEmpty(departments)));
        }

        @Override
        public String toString() {
            return "AccountIn[" + name + "]";
        }
    }

    @Schema(example = """
            {"roles": ["adjudicator"], "departments": ["quality"]}
            """)
    record AccountPatch(
            @Nullable String displayName,
            @Nullable Set<@NotNull Role> roles,
            @Nullable Set<@NotNull ShopId> shops,
            @Nullable Set<@NotNull String> departments,
            @Nullable String locale,
            @Nullable Boolean enabled) {

        AccountChange change() {
            return new AccountChange(
                    Optional.ofNullable(displayName),
                    Optional.ofNullable(roles),
                    Optional.ofNullable(shops),
                    Optional.ofNullable(departments),
                    Optional.ofNullable(locale),
                    Optional.ofNullable(enabled));
        }
    }

    @Schema(example = """
            {"shop": "7d5b6f0e-6a52-4b0a-9a3e-0f8f6f1f2a11", "kind": "interest",
             "reason": "My sister owns this shop"}
            """)
    record TieIn(
            @Nullable AccountId other,
            @Nullable ShopId shop,
            Tie.@Nullable Kind kind,
            @NotNull String reason) {

        TieDeclared of(AccountId account) {
            return new TieDeclared(
                    account,
                    Optional.ofNullable(other),
                    Optional.ofNullable(shop),
                    kind == null ? Tie.Kind.INTEREST : kind,
                    reason);
        }
    }

    @GetMapping
    @Operation(summary = "List accounts", description = "Oldest first.")
    Page<Account> list(Actor actor, Cursor cursor, Limit limit) {
        return parties.page(actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account")
    Account one(Actor actor, @PathVariable AccountId id) {
        return parties.view(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create an account")
    Account create(Actor actor, IdempotencyKey key, @RequestBody @Valid AccountIn wanted) {
        return once.once(
                actor.id().value(), key, wanted.print(), Account.class, () -> parties.create(actor, wanted.account()));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change roles, shops, duty, or disable",
            description = "What is left out stays. What is taken away is gone with the account's next request.")
    Account change(Actor actor, @PathVariable AccountId id, @RequestBody @Valid AccountPatch patch) {
        return parties.change(actor, id, patch.change());
    }

    @GetMapping("/{id}/ties")
    @Operation(summary = "Why this member of staff may not judge certain matters", description = "At most 500.")
    List<Tie> ties(Actor actor, @PathVariable AccountId id) {
        return parties.ties(actor, id);
    }

    @PostMapping("/{id}/ties")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Declare a tie to a person or a shop")
    Tie declare(Actor actor, IdempotencyKey key, @PathVariable AccountId id, @RequestBody @Valid TieIn tie) {
        return once.once(actor.id().value(), key, tie, Tie.class, () -> parties.declare(actor, tie.of(id)));
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }
}
