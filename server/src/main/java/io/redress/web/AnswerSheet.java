package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.Remedy;
import io.redress.evidence.EvidenceItem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shop's answer while it is written: three ways, each with what it leads to.
 *
 * @param form what was typed so far
 * @param offered the remedies in the form, as far as they can be read
 * @param files handed in with an earlier try
 * @param stakes what a decision against the shop could cost; null: nothing in points
 * @param since the version the writer had seen; what came later is news to them
 */
public record AnswerSheet(
        CasePage page,
        Form form,
        String key,
        RemedyForm remedies,
        List<Remedy> offered,
        List<EvidenceItem> files,
        @Nullable Stakes stakes,
        long since) {

    /** The ways to answer, in the order in which they are offered. */
    static final List<Action> WAYS = List.of(Action.AGREEMENT, Action.OFFER, Action.REFUSAL);

    public List<Action> ways() {
        return WAYS.stream().filter(page::may).toList();
    }

    /** What is chosen; agreeing and refusing are never chosen for the shop. */
    public boolean isChosen(Action way) {
        if (ways().contains(way) && form.has("answer")) return form.has("answer", way.segment());
        return way == Action.OFFER || ways().size() == 1;
    }

    /** Whether the answer itself offers that, so that no other list has to. */
    public static boolean isWay(Action action) {
        return WAYS.contains(action);
    }

    public List<Remedy> demand() {
        return page.view().matter().demand();
    }

    public List<OfferRow> compared(Screen screen) {
        return new DemandCompared(demand(), offered, screen).rows();
    }

    /** The demand in one line: "退货退款 ¥168.00、道歉". */
    public static String said(List<Remedy> remedies, Screen screen) {
        return String.join(
                screen.t("seller.and"),
                remedies.stream().map(each -> said(each, screen)).toList());
    }

    private static String said(Remedy remedy, Screen screen) {
        var kind = screen.t("demand." + remedy.kind().name());
        var amount = remedy.amount();
        return amount == null ? kind : kind + " " + screen.money(amount);
    }

    /** Which of the shop's people acted on the case last; empty: nobody yet. */
    public String handler() {
        return page.timeline().reversed().stream()
                .filter(entry -> entry.side() == io.redress.cases.Side.SELLER)
                .map(entry -> entry.by())
                .filter(Objects::nonNull)
                .findFirst()
                .map(page::name)
                .orElse("");
    }

    /** What happened since the writer last looked, oldest first. */
    public List<TimelineItem> news(Screen screen) {
        if (since >= page.view().version()) return List.of();
        return page.items(page.timeline().stream().filter(entry -> entry.seq() > since), screen);
    }

    /** What was typed and has no field any more, for copying. */
    public List<String> orphans() {
        if (!ways().isEmpty()) return List.of();
        return Stream.of("statement", "reason")
                .map(form::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
