package io.redress.web;

import io.redress.cases.CaseAudit;
import io.redress.cases.CaseLook;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Parties;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of the staff read which case, when: for supervisors and regulators, by case and by person. */
@Controller
class ReadingPages {

    private static final int LONGEST_NUMBER = 64;

    private final CaseAudit audit;
    private final Parties parties;

    ReadingPages(CaseAudit audit, Parties parties) {
        this.audit = audit;
        this.parties = parties;
    }

    @GetMapping("/readings")
    String readings(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reader,
            Cursor cursor,
            Limit limit,
            Model model) {
        Place.READINGS.require(actor);
        if (number.length() > LONGEST_NUMBER) throw Problem.notValid();
        var by = reader.isBlank() ? Optional.<AccountId>empty() : Optional.of(id(reader));
        var page = audit.looks(actor, Optional.of(number.strip()).filter(text -> !text.isEmpty()), by, cursor, limit);
        model.addAttribute("looks", page);
        model.addAttribute(
                "names",
                parties.names(
                        java.util.stream.Stream.concat(page.items().stream().map(CaseLook::reader), by.stream())
                                .distinct()
                                .toList()));
        model.addAttribute("number", number);
        model.addAttribute("reader", by.orElse(null));
        return "readings";
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
