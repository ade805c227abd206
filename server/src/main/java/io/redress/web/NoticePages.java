package io.redress.web;

import io.redress.notices.MailAddresses;
import io.redress.notices.Notice;
import io.redress.notices.NoticeKind;
import io.redress.notices.NoticeWords;
import io.redress.notices.Notices;
import io.redress.notices.Preference;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own notices: the list, the number on the bell, and how one wants to hear of them. */
@Controller
class NoticePages {

    private final Notices notices;
    private final MailAddresses addresses;
    private final Texts texts;

    NoticePages(Notices notices, MailAddresses addresses, Texts texts) {
        this.notices = notices;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/notices")
    String list(Actor actor, Cursor cursor, Limit limit, Locale locale, Model model) {
        model.addAttribute(
                "notices",
                notices.page(actor, cursor, limit).map(notice -> new NoticeLine(notice, words(notice, locale))));
        model.addAttribute("unread", notices.unread(actor));
        return "notices";
    }

    private NoticeWords words(Notice notice, Locale locale) {
        return NoticeWords.of(notice.kind(), notice.caseNumber(), notice.facts(), texts, locale);
    }

    /** What stands on the bell; nothing when there is nothing new. */
    @GetMapping("/notices/count")
    String count(Actor actor, Model model) {
        model.addAttribute("unread", notices.unread(actor));
        return "notice-count";
    }

    /** To the case, by way of marking the notice as read: a link like any other, also without JavaScript. */
    @GetMapping("/notices/{id}")
    String open(@PathVariable UUID id, Actor actor) {
        return "redirect:/cases/" + notices.open(actor, id).caseId().value();
    }

    @PostMapping("/notices/{id}/read")
    String read(@PathVariable UUID id, Actor actor) {
        notices.read(actor, id);
        return "redirect:/notices";
    }

    @PostMapping("/notices/read")
    String readAll(Actor actor) {
        notices.readAll(actor);
        return "redirect:/notices";
    }

    @GetMapping("/notices/preferences")
    String preferences(Actor actor, @RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("preferences", notices.preferences(actor));
        model.addAttribute("saved", saved);
        model.addAttribute("mailing", addresses.isMailing());
        model.addAttribute("addresses", addresses.of(actor));
        return "notice-preferences";
    }

    /** A box that is not ticked is not sent: the form is the whole choice. */
    @PostMapping("/notices/preferences")
    String choose(Actor actor, HttpServletRequest request) {
        var chosen = Arrays.stream(NoticeKind.values())
                .map(kind -> new Preference(
                        kind,
                        request.getParameter("app." + kind) != null,
                        request.getParameter("mail." + kind) != null))
                .toList();
        notices.choose(actor, chosen);
        return "redirect:/notices/preferences?saved=true";
    }

    /** Sends a link there; an empty address takes the one in force away. */
    @PostMapping("/notices/address")
    String address(Actor actor, @RequestParam(defaultValue = "") String address) {
        if (address.isBlank()) {
            addresses.forget(actor);
        } else {
            addresses.want(actor, address);
        }
        return "redirect:/notices/preferences?saved=true";
    }

    /** The link of that letter, followed by whoever is signed in as the one who asked for it. */
    @GetMapping("/notices/address/{token}")
    String confirm(@PathVariable String token, Actor actor) {
        addresses.confirm(actor, token);
        return "redirect:/notices/preferences?saved=true";
    }
}
