package io.redress.notices;

import io.redress.parties.AccountId;
import java.util.Optional;
import java.util.UUID;

/** The word that goes to every server when somebody has new notices, or has read some. */
public record NoticeSignal(AccountId recipient) {

    private static final String START = "notice ";

    String word() {
        return START + recipient.value();
    }

    /** The signal that a word means; empty when it is about something else. */
    public static Optional<NoticeSignal> of(String word) {
        return word.startsWith(START)
                ? Optional.of(new NoticeSignal(new AccountId(UUID.fromString(word.substring(START.length())))))
                : Optional.empty();
    }
}
