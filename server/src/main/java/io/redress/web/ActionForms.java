package io.redress.web;

import static io.redress.web.Field.Kind.AMOUNT;
import static io.redress.web.Field.Kind.DEPARTMENT;
import static io.redress.web.Field.Kind.FILES;
import static io.redress.web.Field.Kind.PERSON;
import static io.redress.web.Field.Kind.REMEDIES;
import static io.redress.web.Field.Kind.TEXT;
import static io.redress.web.Field.Kind.TIME;
import static io.redress.web.Field.may;
import static io.redress.web.Field.must;

import io.redress.cases.Action;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.Offer.Nature;
import io.redress.cases.Side;
import io.redress.cases.Turn;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.platform.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields an action takes, and the command they make. Who may do what when is not here but in the rules. */
final class ActionForms {

    private ActionForms() {}

    static List<Field> fields(Action action, Side side) {
        return switch (action) {
            case ADMISSION -> List.of(may("note", TEXT), may("department", DEPARTMENT));
            case REJECTION -> List.of(must("ground", Field.Kind.GROUND), must("reason", TEXT));
            case QUESTION -> List.of(must("what", TEXT));
            case SUPPLEMENT -> List.of(must("statement", TEXT), may("evidence", FILES));
            case AGREEMENT -> List.of(may("statement", TEXT));
            case OFFER -> List.of(must("remedies", REMEDIES), may("statement", TEXT), may("evidence", FILES));
            case REFUSAL, PERFORMANCE_DISPUTE, REOPENING -> List.of(must("reason", TEXT), may("evidence", FILES));
            case SIGN_OFF -> List.of(must("offer", Field.Kind.OFFER));
            case INTERVENTION, RESUMPTION -> List.of(must("reason", TEXT));
            case MESSAGE ->
                side == Side.PLATFORM
                        ? List.of(must("audience", Field.Kind.AUDIENCE), must("text", TEXT))
                        : List.of(must("text", TEXT));
            case EVIDENCE -> List.of(must("evidence", FILES), may("note", TEXT));
            case PROPOSAL -> List.of(must("remedies", REMEDIES), must("reason", TEXT));
            case EXPLANATION ->
                List.of(must("nature", Field.Kind.NATURE), must("text", TEXT), may("remedies", REMEDIES));
            case ASSIGNMENT -> List.of(must("adjudicator", PERSON));
            case CONSULTATION -> List.of(must("colleague", PERSON), must("question", TEXT));
            case HAND_OVER -> List.of(must("to", PERSON), may("department", DEPARTMENT), must("reason", TEXT));
            case AUTHORITY_REQUEST -> List.of(must("amount", AMOUNT), must("reason", TEXT));
            case AUTHORITY_GRANT -> List.of(must("amount", AMOUNT), may("note", TEXT));
            case EXTENSION -> List.of(must("decideBy", TIME), must("appointment", TIME), must("reason", TEXT));
            case PAUSE -> List.of(must("until", TIME), must("reason", TEXT));
            case EVIDENCE_REQUEST -> List.of(must("from", Field.Kind.PARTY), must("what", TEXT));
            case APPEAL -> List.of(must("grounds", TEXT), may("evidence", FILES));
            case PERFORMANCE ->
                List.of(must("performed", Field.Kind.PERFORMED), may("statement", TEXT), may("evidence", FILES));
            case PERFORMANCE_CONFIRMATION -> List.of(may("note", TEXT));
            case WITHDRAWAL -> List.of(may("reason", TEXT));
            case DECISION_RETURN -> List.of(must("reason", TEXT));
            case RATING -> List.of(must("mark", Field.Kind.MARK), may("reason", TEXT));
            case REMINDER, DECISION, DECISION_CONFIRMATION, EXPIRY, RECOUNT -> List.of();
        };
    }

    static CaseCommand command(Action action, Form form, RemedyForm remedies, Set<EvidenceId> evidence) {
        return switch (action) {
            case SUPPLEMENT -> new CaseCommand.Supplement(form.text("statement"), evidence);
            case AGREEMENT -> new CaseCommand.Agree(form.text("statement"));
            case OFFER -> new CaseCommand.MakeOffer(remedies.read(form), form.text("statement"), evidence);
            case REFUSAL -> new CaseCommand.Refuse(form.text("reason"), evidence);
            case SIGN_OFF -> new CaseCommand.SignOff(form.required("offer", Integer::valueOf));
            case INTERVENTION -> new CaseCommand.AskPlatform(form.text("reason"));
            case MESSAGE -> new CaseCommand.Say(audience(form), form.text("text"));
            case EVIDENCE -> new CaseCommand.AddEvidence(evidence, form.text("note"));
            case APPEAL -> new CaseCommand.Appeal(form.text("grounds"), evidence);
            case PERFORMANCE ->
                new CaseCommand.ReportPerformance(form.numbers("performed"), form.text("statement"), evidence);
            case PERFORMANCE_CONFIRMATION -> new CaseCommand.ConfirmPerformance(form.text("note"));
            case PERFORMANCE_DISPUTE -> new CaseCommand.DisputePerformance(form.text("reason"), evidence);
            case WITHDRAWAL -> new CaseCommand.Withdraw(form.text("reason"));
            case REOPENING -> new CaseCommand.Reopen(form.text("reason"), evidence);
            case REMINDER -> new CaseCommand.Remind();
            case RATING -> new CaseCommand.Rate(form.required("mark", Integer::valueOf), form.text("reason"));
            default -> desk(action, form, remedies);
        };
    }

    private static CaseCommand desk(Action action, Form form, RemedyForm remedies) {
        return switch (action) {
            case ADMISSION -> new CaseCommand.Admit(form.text("note"), department(form));
            case REJECTION -> new CaseCommand.Reject(form.text("ground"), form.text("reason"));
            case QUESTION -> new CaseCommand.AskMore(form.text("what"));
            case PROPOSAL -> new CaseCommand.Propose(remedies.read(form), form.text("reason"));
            case EXPLANATION ->
                new CaseCommand.Explain(form.choice("nature", Nature.class), remedies.read(form), form.text("text"));
            case ASSIGNMENT -> new CaseCommand.Assign(form.account("adjudicator"));
            case CONSULTATION -> new CaseCommand.Consult(form.account("colleague"), form.text("question"));
            case HAND_OVER -> new CaseCommand.HandOver(form.account("to"), department(form), form.text("reason"));
            case AUTHORITY_REQUEST -> new CaseCommand.AskAuthority(money(form, remedies), form.text("reason"));
            case AUTHORITY_GRANT -> new CaseCommand.GrantAuthority(money(form, remedies), form.text("note"));
            case EXTENSION ->
                new CaseCommand.Extend(form.time("decideBy"), form.time("appointment"), form.text("reason"));
            case PAUSE -> new CaseCommand.StopClock(form.time("until"), form.text("reason"));
            case RESUMPTION -> new CaseCommand.RestartClock(form.text("reason"));
            case EVIDENCE_REQUEST ->
                new CaseCommand.RequestEvidence(form.choice("from", Turn.class), form.text("what"));
            case DECISION_CONFIRMATION -> confirmation(form);
            case DECISION_RETURN ->
                new CaseCommand.ReturnDecision(form.required("proposed", Integer::valueOf), form.text("reason"));
            default -> throw Problem.notFound();
        };
    }

    /** Whoever confirms says to have read it: the box is there without JavaScript, too. */
    private static CaseCommand confirmation(Form form) {
        form.required("read", text -> text);
        return new CaseCommand.ConfirmDecision(form.required("proposed", Integer::valueOf));
    }

    private static Money money(Form form, RemedyForm remedies) {
        return form.money("amount", remedies.paid().currency());
    }

    private static Audience audience(Form form) {
        return form.has("audience") ? form.choice("audience", Audience.class) : Audience.EVERYBODY;
    }

    private static @Nullable String department(Form form) {
        return form.has("department") ? form.text("department") : null;
    }
}
