package io.redress.web;

import io.redress.cases.Filing;
import io.redress.cases.FilingCheck;
import io.redress.cases.Remedy;
import io.redress.evidence.EvidenceItem;
import io.redress.orders.Order;
import io.redress.rulebook.Bearer;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Eligibility;
import io.redress.rulebook.EvidenceGroup;
import io.redress.rulebook.EvidenceKind;
import io.redress.rulebook.Limits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a buyer files a complaint.
 *
 * @param key makes a double click one filing
 * @param files handed in with an earlier step
 * @param check what there is to say about it before it is filed; null: not looked at yet
 */
public record FilingPage(
        Order order,
        Edition edition,
        ComplaintType type,
        Eligibility eligibility,
        Form form,
        String key,
        List<EvidenceItem> files,
        @Nullable FilingCheck check) {

    /** What a browser can send as a file; a number or a snapshot cannot be uploaded. */
    private static final Set<String> UPLOADS = Set.of("photo", "screenshot", "pdf", "audio", "video");

    FilingPage with(FilingCheck checked) {
        return new FilingPage(order, edition, type, eligibility, form, key, files, checked);
    }

    public String path() {
        return "/buyer/orders/" + order.id().value() + "/filing?type="
                + type.code().value();
    }

    public RemedyForm remedies() {
        var goods = order.lines().stream()
                .flatMap(line -> edition.goodsOf(line.category()).stream())
                .collect(Collectors.toSet());
        return RemedyForm.of(type.demands(), edition.claims(type.code(), goods), order.paid());
    }

    /** What the buyer is asked to bring. */
    public List<EvidenceGroup> wanted() {
        return type.evidenceOf(Bearer.BUYER);
    }

    public List<EvidenceKind> kinds(EvidenceGroup group) {
        return group.evidence().stream()
                .flatMap(code -> Optional.ofNullable(edition.evidence().get(code)).stream())
                .filter(kind -> kind.media().stream().anyMatch(UPLOADS::contains))
                .toList();
    }

    public boolean satisfied(EvidenceGroup group) {
        return group.satisfiedBy(files.stream().map(EvidenceItem::category).collect(Collectors.toSet()));
    }

    public long satisfied() {
        return wanted().stream().filter(this::satisfied).count();
    }

    public long longestDescription() {
        return edition.limits().at(Limits.Name.DESCRIPTION_MAX);
    }

    /** What is demanded so far. */
    public List<Remedy> read() {
        return remedies().read(form);
    }

    Filing filing() {
        var line = order.lines().size() == 1 ? order.lines().getFirst().no() : 0;
        return new Filing(
                order.id(),
                form.value("line", Integer::valueOf).orElse(line),
                type.code(),
                read(),
                form.text("description"),
                form.value("conductAt", Dates::typed).orElse(null),
                form.evidence("evidence"),
                null,
                "web");
    }
}
