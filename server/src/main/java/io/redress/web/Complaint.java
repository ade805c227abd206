package io.redress.web;

import io.redress.cases.Filing;
import io.redress.cases.Remedy;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.orders.Order;
import io.redress.orders.OrderId;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as far as it has been typed, in the shape in which the API takes a filing: a draft begun here can be
 * filed there.
 *
 * @param line number of the order line; 0: the order as a whole
 * @param conductAt when it happened; null: not said
 */
public record Complaint(
        OrderId order,
        int line,
        TypeCode type,
        List<Demanded> demand,
        String description,
        @Nullable Instant conductAt,
        List<EvidenceId> evidence) {

    /**
     * One thing asked for.
     *
     * @param basis code of the statutory claim the amount rests on; null: none
     */
    public record Demanded(
            DemandKind kind,
            @Nullable Money amount,
            @Nullable String basis) {}

    public Complaint {
        // A draft may lack what has not been typed yet.
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(type, "type");
        demand = List.copyOf(Objects.requireNonNullElse(demand, List.of()));
        description = Objects.requireNonNullElse(description, "");
        evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
    }

    static Complaint about(Order order, TypeCode type) {
        var only = order.lines().size() == 1 ? order.lines().getFirst().no() : 0;
        return new Complaint(order.id(), only, type, List.of(), "", null, List.of());
    }

    /** Of another type: what that does not allow to be asked for is dropped, everything else stays. */
    Complaint of(ComplaintType other, int about) {
        var kept = demand.stream()
                .filter(each -> other.demands().contains(each.kind()))
                .toList();
        return new Complaint(order, about, other.code(), kept, description, conductAt, evidence);
    }

    Complaint asking(List<Remedy> remedies) {
        var asked = remedies.stream()
                .map(each -> new Demanded(each.kind(), each.amount(), each.basis()))
                .toList();
        return new Complaint(order, line, type, asked, description, conductAt, evidence);
    }

    Complaint told(String text, @Nullable Instant at) {
        return new Complaint(order, line, type, demand, text, at, evidence);
    }

    Complaint with(List<EvidenceId> more) {
        var all = new LinkedHashSet<>(evidence);
        all.addAll(more);
        return new Complaint(order, line, type, demand, description, conductAt, new ArrayList<>(all));
    }

    Complaint without(String id) {
        var left = evidence.stream()
                .filter(each -> !each.value().toString().equals(id))
                .toList();
        return new Complaint(order, line, type, demand, description, conductAt, left);
    }

    public List<Remedy> remedies() {
        return IntStream.range(0, demand.size())
                .mapToObj(at -> {
                    var each = demand.get(at);
                    return new Remedy(at + 1, each.kind(), each.amount(), each.basis(), null);
                })
                .toList();
    }

    Filing filing() {
        return new Filing(
                order, line, type, remedies(), description, conductAt, new LinkedHashSet<>(evidence), null, "web");
    }
}
