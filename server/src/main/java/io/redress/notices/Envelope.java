package io.redress.notices;

import io.redress.parties.AccountId;
import java.util.Map;
import java.util.UUID;

/** What is known of a waiting mail: about a notice, or about an address that is to be confirmed. */
sealed interface Envelope {

    AccountId account();

    String to();

    /** How often it has been tried, this time included. */
    int tries();

    record OfNotice(
            UUID notice,
            AccountId account,
            String to,
            UUID caseId,
            String caseNumber,
            NoticeKind kind,
            Map<String, String> facts,
            int tries)
            implements Envelope {}

    record OfAddress(AccountId account, String to, String token, int tries) implements Envelope {}
}
