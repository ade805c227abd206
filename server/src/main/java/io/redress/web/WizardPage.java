package io.redress.web;

import io.redress.cases.CoachHint;
import io.redress.cases.DemandNote;
import io.redress.cases.DescriptionCoach;
import io.redress.cases.FilingCheck;
import io.redress.evidence.EvidenceItem;
import io.redress.kernel.Money;
import io.redress.orders.Order;
import io.redress.rulebook.Bearer;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Eligibility;
import io.redress.rulebook.EvidenceGroup;
import io.redress.rulebook.EvidenceKind;
import io.redress.rulebook.Limits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One step of filing a complaint.
 *
 * @param savedAt when the draft was last kept
 * @param shop name of the shop
 * @param check what there is to say about it so far
 * @param files handed in so far
 * @param key makes a double press one upload
 */
public record WizardPage(
        UUID id,
        WizardStep step,
        Complaint complaint,
        Instant savedAt,
        Order order,
        String shop,
        Edition edition,
        ComplaintType type,
        Eligibility eligibility,
        FilingCheck check,
        List<EvidenceItem> files,
        String key) {

    /** What a browser can send as a file; a number or a snapshot cannot be uploaded. */
    private static final Set<String> UPLOADS = Set.of("photo", "screenshot", "pdf", "audio", "video");

    /** What a description should tell, as the coach asks for it. */
    public static final List<String> TOLD = List.of("MISSING_WHAT", "MISSING_WHEN", "MISSING_WHERE", "MISSING_PROMISE");

    public String path() {
        return "/buyer/complaints/" + id;
    }

    public String path(WizardStep other) {
        return path() + "/" + other.segment();
    }

    /** Where the step before is; the first one goes back to the orders. */
    public String back() {
        return step.before().map(this::path).orElse("/buyer");
    }

    public RemedyForm remedies() {
        var goods = order.lines().stream()
                .flatMap(line -> edition.goodsOf(line.category()).stream())
                .collect(Collectors.toSet());
        return RemedyForm.of(type.demands(), edition.claims(type.code(), goods), order.paid());
    }

    /** The form of the demand with what is in the draft. */
    Form demanded() {
        var form = RemedyForm.ticked(Form.EMPTY, complaint.remedies());
        for (var each : complaint.demand()) {
            var basis = each.basis();
            if (basis != null) form = form.with("basis", List.of(basis));
        }
        return form;
    }

    /** What there is to say about the demand; how many cases are open is said at the end. */
    public List<DemandNote> notes(DemandNote.Weight weight) {
        return check.notes().stream().filter(note -> note.weight() == weight).toList();
    }

    /** The most that is usual or lawful, where a note names it. */
    public Optional<Money> ceiling(DemandNote note) {
        var most = note.facts().get("ceiling");
        if (most == null || note.weight() != DemandNote.Weight.FLAGS) return Optional.empty();
        var parts = most.split(" ", 2);
        return Optional.of(Money.parse(parts[0], parts[1]));
    }

    /** When it happened, as a browser's field for it wants it. */
    public String typedAt() {
        var at = complaint.conductAt();
        return at == null
                ? ""
                : LocalDateTime.ofInstant(at, Dates.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** What its writer may look at once more before filing. */
    public List<Check> checks(Screen screen) {
        var contact = marks().stream().anyMatch(hint -> hint.kind() == CoachHint.Kind.CONTACT);
        return List.of(
                look(!complaint.demand().isEmpty(), screen.t("self.demand")),
                look(notes(DemandNote.Weight.FLAGS).isEmpty(), screen.t("self.usual")),
                look(told() == TOLD.size(), screen.t("self.told")),
                look(!contact, screen.t("self.private")),
                look(complete(), screen.t("self.evidence")));
    }

    /** Not met is no fault here: everything but the demand may stay as it is. */
    private static Check look(boolean met, String text) {
        return new Check(met ? Check.Kind.OK : Check.Kind.OPEN, text);
    }

    /** What stands in the way of the demand itself; that nothing is ticked yet is not said while typing. */
    public List<DemandNote> blocks() {
        return notes(DemandNote.Weight.BLOCKS);
    }

    /** The marks of the coach: what is there and would better be said otherwise. */
    public List<CoachHint> marks() {
        return check.hints().stream()
                .filter(hint -> hint.kind() != CoachHint.Kind.MISSING)
                .toList();
    }

    public boolean told(String missing) {
        return check.hints().stream().noneMatch(hint -> hint.code().equals(missing));
    }

    public long told() {
        return TOLD.stream().filter(this::told).count();
    }

    public String marked(CoachHint hint) {
        return complaint.description().substring(hint.from(), hint.to());
    }

    /** The description with every proposal of the coach taken; nothing is changed unless its writer wants so. */
    public String rewritten() {
        return DescriptionCoach.rewritten(complaint.description(), check.hints());
    }

    public long longestDescription() {
        return edition.limits().at(Limits.Name.DESCRIPTION_MAX);
    }

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

    public List<EvidenceItem> files(EvidenceKind kind) {
        return files.stream()
                .filter(file -> file.category().equals(kind.code()))
                .toList();
    }

    public long satisfied() {
        return wanted().stream().filter(this::satisfied).count();
    }

    /** Whether what the rules ask for is there; it can be filed without, and the platform may ask for it. */
    public boolean complete() {
        return wanted().stream().filter(EvidenceGroup::mandatory).allMatch(this::satisfied);
    }
}
