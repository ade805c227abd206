package io.redress.notices;

import io.redress.notices.Envelope.OfAddress;
import io.redress.notices.Envelope.OfNotice;
import io.redress.parties.Account;
import io.redress.parties.Parties;
import io.redress.platform.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A mail that the server took is settled at once and never sent again; one that it
 * refused is tried again ever later, and given up in the end.
 */
@Component
class Postman {

    /** With the waits below a mail server may be away for a working day and a night. */
    static final int MOST_TRIES = 10;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** Longer than the mail server is waited for. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int PORTION = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final OutboxStore outbox;
    private final MailSettings settings;
    private final LetterPaper paper;
    private final ObjectProvider<JavaMailSender> sender;
    private final Parties parties;
    private final Texts texts;
    private final Clock clock;

    Postman(
            OutboxStore outbox,
            MailSettings settings,
            LetterPaper paper,
            ObjectProvider<JavaMailSender> sender,
            Parties parties,
            Texts texts,
            Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.paper = paper;
        this.sender = sender;
        this.parties = parties;
        this.texts = texts;
        this.clock = clock;
    }

    /** Goes one round; says whether there may be more at once. */
    boolean round() {
        if (!settings.isOn()) {
            return false;
        }
        var now = clock.instant();
        var taken = outbox.take(PORTION, now, now.plus(LEASE));
        taken.forEach(this::deliver);
        return taken.size() >= PORTION;
    }

    private void deliver(Envelope envelope) {
        var account = parties.find(envelope.account()).filter(Account::enabled);
        if (account.isEmpty()) {
            outbox.settle(envelope, "DEAD");
            return;
        }
        try {
            send(letter(
                    envelope, Texts.nearest(Locale.forLanguageTag(account.get().locale()))));
        } catch (MailException | MessagingException e) {
            failed(envelope, e);
            return;
        }
        outbox.settle(envelope, "SENT");
    }

    private void failed(Envelope envelope, Exception e) {
        if (envelope.tries() >= MOST_TRIES) {
            LOG.warn("Expected to send a mail, but gave up after {} tries: {}", MOST_TRIES, e.getMessage());
            outbox.settle(envelope, "DEAD");
        } else {
            LOG.debug("Expected to send a mail, but failed; will try again", e);
            outbox.putOff(envelope, clock.instant().plus(wait(envelope.tries())));
        }
    }

    /** Doubles each time. */
    static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Letter letter(Envelope envelope, Locale language) {
        return switch (envelope) {
            case OfNotice of -> {
                var words = NoticeWords.of(of.kind(), of.caseNumber(), of.facts(), texts, language);
                yield new Letter(
                        of.notice().toString(),
                        of.to(),
                        language,
                        words.title(),
                        words.detail(),
                        settings.link("/notices/" + of.notice()));
            }
            case OfAddress of ->
                new Letter(
                        "address-" + of.token(),
                        of.to(),
                        language,
                        texts.text("notices.mail.confirm.subject", language),
                        texts.text("notices.mail.confirm.detail", language),
                        settings.link("/notices/address/" + of.token()));
        };
    }

    private void send(Letter letter) throws MessagingException {
        var mail = sender.getObject();
        var message = new Numbered(mail.createMimeMessage(), "<" + letter.id() + "@redress>");
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(paper.text(letter), paper.html(letter));
        message.setHeader("Auto-Submitted", "auto-generated");
        mail.send(message);
    }

    /** Keeps its number when it is sent again; by itself a message gets a fresh one each time. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(MimeMessage blank, String id) throws MessagingException {
            super(blank.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
