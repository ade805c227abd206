package io.redress.notices;

import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice about to be written.
 *
 * @param cause the event or deadline it comes from; with case, recipient and kind it is told once
 */
record NewNotice(
        UUID id,
        AccountId recipient,
        UUID caseId,
        String caseNumber,
        NoticeKind kind,
        String cause,
        Map<String, String> facts,
        Instant at) {}
