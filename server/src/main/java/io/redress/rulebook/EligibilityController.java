package io.redress.rulebook;

import io.redress.orders.OrderId;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.platform.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be complained about for an order, condition by condition, in the reader's words. */
@RestController
@Tag(name = "Rulebook")
class EligibilityController {

    private final Rulebooks rulebooks;
    private final Orders orders;
    private final Clock clock;
    private final Texts texts;

    EligibilityController(Rulebooks rulebooks, Orders orders, Clock clock, Texts texts) {
        this.rulebooks = rulebooks;
        this.orders = orders;
        this.clock = clock;
        this.texts = texts;
    }

    /** One type for this order. */
    record TypeView(
            TypeCode type, @Nullable Words name, String edition, boolean eligible, List<ConditionView> conditions) {}

    /** One condition: code and facts for programs, text and help for people. */
    record ConditionView(
            String code,
            boolean met,
            Map<String, String> facts,
            @Nullable Instant since,
            @Nullable Instant until,
            String text,
            @Nullable String help) {}

    @GetMapping("/api/v1/orders/{id}/eligibility")
    @Operation(
            summary = "What may be complained about",
            description = "Every condition, met or not, since and until when, and what would help; all types of the"
                    + " edition in force when no type is named.")
    List<TypeView> eligibility(
            Actor actor,
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable TypeCode type,
            @RequestParam(required = false) @Nullable Instant at,
            Locale locale) {
        var order = orders.find(id).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.VIEW, Guarded.between(Guarded.ORDER, order.buyer(), order.shop()));
        var when = at == null ? clock.instant() : at;
        var edition = rulebooks.at(when);
        var asked = type == null ? new ArrayList<>(edition.types().keySet()) : List.of(type);
        return asked.stream()
                .map(code -> view(edition, rulebooks.eligibility(order, code, when), locale))
                .toList();
    }

    private TypeView view(Edition edition, Eligibility found, Locale locale) {
        return new TypeView(
                found.type(),
                edition.type(found.type()).map(ComplaintType::name).orElse(null),
                found.edition(),
                found.eligible(),
                found.conditions().stream().map(c -> view(c, locale)).toList());
    }

    private ConditionView view(Condition condition, Locale locale) {
        var words = ConditionWords.of(texts, locale);
        return new ConditionView(
                condition.code(),
                condition.met(),
                condition.facts(),
                condition.since(),
                condition.until(),
                words.text(condition),
                condition.met() ? null : words.help(condition));
    }
}
