package io.redress.rulebook;

import io.redress.kernel.Span.CalendarTime;
import io.redress.parties.Role;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes an {@link Edition} of a file in which no problem was found. */
final class EditionBinding {

    private EditionBinding() {}

    static Edition bind(JsonNode root) {
        var file = new BoundNode(root);
        return new Edition(
                file.text("id"),
                file.words("title"),
                LocalDate.parse(file.text("effective_from")),
                LocalDate.parse(file.text("published_on")),
                file.table("sources", EditionBinding::source),
                file.table("clauses", EditionBinding::clause),
                file.table("goods", EditionBinding::goods),
                file.table("evidence", EditionBinding::evidence),
                file.table("departments", (_, words) -> BoundNode.words(words)),
                file.table("grounds", (_, words) -> BoundNode.words(words)),
                file.table("exceptions", (_, words) -> BoundNode.words(words)),
                dispatch(file.group("dispatch")),
                types(file),
                file.table(ClockName.class, "clocks", (_, clock) -> TypeBinding.clock(clock)),
                penalties(file.group("penalties")),
                limits(file),
                file.table(Role.class, "authorities", (_, a) -> new Authority(a.money("up_to"), a.text("source"))),
                file.has("second_look") ? Optional.of(secondLook(file.group("second_look"))) : Optional.empty(),
                List.copyOf(
                        file.table("statutory_claims", EditionBinding::claim).values()),
                freeReturn(file.group("free_return")));
    }

    private static Source source(String id, BoundNode node) {
        return new Source(id, node.text("title"), node.text("where"), node.one(Source.Confidence.class, "confidence"));
    }

    private static Clause clause(String anchor, BoundNode node) {
        return new Clause(anchor, node.words("title"), node.words("text"), node.text("source"));
    }

    private static GoodsGroup goods(String code, BoundNode node) {
        return new GoodsGroup(code, node.words("name"), Set.copyOf(node.texts("categories")), node.text("source"));
    }

    private static EvidenceKind evidence(String code, BoundNode node) {
        return new EvidenceKind(code, node.words("name"), node.words("hint"), node.texts("media"));
    }

    private static DispatchRule dispatch(BoundNode node) {
        if (node.span("within") instanceof CalendarTime(var within)) {
            return new DispatchRule(within, node.text("source"));
        }
        throw new IllegalStateException("Expected hours of dispatch, but got " + node.text("within"));
    }

    private static Map<TypeCode, ComplaintType> types(BoundNode file) {
        var types = new LinkedHashMap<TypeCode, ComplaintType>();
        file.table("types", TypeBinding::type).values().forEach(type -> types.put(type.code(), type));
        return types;
    }

    private static Limits limits(BoundNode file) {
        return new Limits(file.table(
                Limits.Name.class,
                "limits",
                (_, limit) -> new Limits.Limit(limit.count("value"), limit.text("source"))));
    }

    private static SecondLook secondLook(BoundNode node) {
        return new SecondLook(
                node.countIfAny("points_from"),
                node.moneyIfAny("amount_from"),
                Set.copyOf(node.texts("tariffs")),
                node.text("source"));
    }

    private static StatutoryClaim claim(String code, BoundNode node) {
        return new StatutoryClaim(
                code,
                node.words("name"),
                node.texts("types").stream().map(TypeCode::new).collect(Collectors.toSet()),
                Set.copyOf(node.texts("goods")),
                node.count("times"),
                node.money("floor"),
                node.text("clause"));
    }

    private static FreeReturn freeReturn(BoundNode node) {
        return new FreeReturn(
                node.term("term"),
                Set.copyOf(node.texts("excluded")),
                Set.copyOf(node.texts("excluded_if_confirmed")),
                node.text("clause"));
    }

    private static PenaltySchedule penalties(BoundNode node) {
        var measures = node.table("measures", (_, words) -> BoundNode.words(words));
        var nodes = new LinkedHashMap<Category, List<Node>>();
        for (var category : Category.values()) {
            var key = category.name().toLowerCase(Locale.ROOT);
            nodes.put(category, node.group("nodes").list(key, EditionBinding::node));
        }
        return new PenaltySchedule(
                node.table("tariffs", EditionBinding::tariff),
                nodes,
                clearing(node.group("clearing")),
                measures,
                node.some(PenaltySchedule.Release.class, "release"),
                List.copyOf(measures.keySet()));
    }

    private static Node node(BoundNode node) {
        return new Node(node.count("points"), measures(node), node.countIfAny("repeats_every"), node.text("source"));
    }

    private static List<Measure> measures(BoundNode node) {
        return node.list("measures", measure -> new Measure(measure.text("code"), measure.countIfAny("days")));
    }

    private static Tariff tariff(String code, BoundNode node) {
        var pay = node.group("compensation_to_buyer");
        return new Tariff(
                code,
                node.words("name"),
                node.one(Category.class, "category"),
                node.count("points"),
                node.moneyIfAny("fine"),
                pay.has("min")
                        ? Optional.of(new Compensation(pay.count("per_mille"), pay.money("min"), pay.money("max")))
                        : Optional.empty(),
                measures(node),
                node.text("clause"),
                node.text("source"));
    }

    private static ClearingRule clearing(BoundNode node) {
        var kept = node.list(
                "kept",
                k -> new ClearingRule.Kept(
                        k.one(Category.class, "category"),
                        k.count("from"),
                        k.countIfAny("below"),
                        k.countIfAny("carried"),
                        k.countIfAny("clears_if_new_below")));
        return new ClearingRule(MonthDay.parse("--" + node.text("on")), kept, node.text("source"));
    }
}
