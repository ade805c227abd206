package io.redress.web;

import io.redress.cases.CaseId;
import io.redress.cases.CaseLine;
import io.redress.cases.Remedy;
import io.redress.cases.ShopQueues;
import io.redress.cases.ShopTab;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.parties.ShopId;
import io.redress.penalties.Penalties;
import io.redress.platform.Cursor;
import io.redress.platform.Ids;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.Tariff;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the workbench of a shop: counters and queue, and the case with its answer beside it. */
@Component
class SellerWorkbench {

    private static final Limit QUEUE = new Limit(30);

    private final ShopQueues queues;
    private final CaseRows rows;
    private final CaseFolder folder;
    private final Penalties penalties;
    private final Rulebooks rulebooks;
    private final Orders orders;
    private final HandedIn files;
    private final Ids ids;
    private final Clock clock;

    SellerWorkbench(
            ShopQueues queues,
            CaseRows rows,
            CaseFolder folder,
            Penalties penalties,
            Rulebooks rulebooks,
            Orders orders,
            HandedIn files,
            Ids ids,
            Clock clock) {
        this.queues = queues;
        this.rows = rows;
        this.folder = folder;
        this.penalties = penalties;
        this.rulebooks = rulebooks;
        this.orders = orders;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** The queue with a case beside it: the one asked for, else the most urgent. */
    String show(ShopTab tab, @Nullable CaseId picked, Actor actor, Cursor cursor, Model model) {
        var lines = queues.page(tab, actor, cursor, QUEUE);
        var first = lines.items().stream().map(CaseLine::id).findFirst();
        var shown = Optional.ofNullable(picked).or(() -> first).map(id -> folder.open(id, actor));
        shown.filter(page -> page.side() != io.redress.cases.Side.SELLER).ifPresent(_ -> {
            throw Problem.notFound();
        });
        fill(tab, lines, picked != null, actor, model);
        shown.ifPresent(page -> model.addAttribute("sheet", sheet(page, Form.EMPTY)));
        return "case-seller";
    }

    /** A case that was opened by its own address. */
    String show(CasePage page, Actor actor, Model model) {
        return show(page, Form.EMPTY, actor, model);
    }

    /** A case with what was typed about it. */
    String show(CasePage page, Form form, Actor actor, Model model) {
        var tab = Workbench.tab(form.text("tab"));
        fill(tab, queues.page(tab, actor, Cursor.START, QUEUE), true, actor, model);
        model.addAttribute("sheet", sheet(page, form));
        return "case-seller";
    }

    private void fill(ShopTab tab, Page<CaseLine> lines, boolean picked, Actor actor, Model model) {
        var reader = LocaleContextHolder.getLocale();
        model.addAttribute(
                "work",
                new Workbench(
                        tab,
                        queues.tally(actor, Dates.endOfDay(clock.instant())),
                        rows.of(lines, actor),
                        queues.demands(lines.items()),
                        actor.shops().stream()
                                .sorted(Comparator.comparing(ShopId::value))
                                .findFirst()
                                .map(shop -> ledger(shop, reader))
                                .orElse(null),
                        shops(actor),
                        picked));
    }

    ShopLedger ledger(ShopId shop, Locale reader) {
        return new ShopLedger(
                penalties.published(shop, reader), rulebooks.at(clock.instant()).penalties());
    }

    Map<ShopId, String> shops(Actor actor) {
        return orders.shops(actor.shops()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    AnswerSheet sheet(CasePage page, Form form) {
        var remedies = RemedyForm.of(page);
        var filled = form.has("version")
                ? form
                : RemedyForm.ticked(form, page.view().matter().demand());
        var since = form.has("version")
                ? form.required("version", Long::valueOf)
                : page.view().version();
        return new AnswerSheet(
                page,
                filled,
                ids.next().toString(),
                remedies,
                readable(remedies, filled),
                files.items(form),
                stakes(page).orElse(null),
                since);
    }

    private static List<Remedy> readable(RemedyForm remedies, Form form) {
        try {
            return remedies.read(form);
        } catch (Problem unreadable) {
            return List.of();
        }
    }

    /** Points at stake while nothing is decided: the heaviest tariff the type may cost. */
    private Optional<Stakes> stakes(CasePage page) {
        if (AnswerSheet.WAYS.stream().noneMatch(page::may)) return Optional.empty();
        var schedule = page.conduct().penalties();
        var tariffs = page.type().tariffs().stream()
                .flatMap(code -> schedule.tariff(code).stream())
                .filter(tariff -> tariff.points() > 0
                        && !schedule.nodes(tariff.category()).isEmpty())
                .sorted(Comparator.comparingInt(Tariff::points))
                .toList();
        if (tariffs.isEmpty()) return Optional.empty();
        var worst = tariffs.getLast();
        var matter = page.view().matter();
        var preview = penalties.preview(
                matter.shop(), page.view().id().value(), matter.conductEdition(), List.of(worst.code()));
        var nodes = schedule.nodes(worst.category()).stream()
                .map(node -> node.points())
                .toList();
        return Optional.of(Stakes.of(tariffs, preview, nodes));
    }
}
