package io.redress.notices;

import io.redress.cases.CaseId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one person was told (通知).
 *
 * @param facts what its words name; instants as ISO text
 * @param readAt null: not read yet
 */
public record Notice(
        UUID id,
        CaseId caseId,
        String caseNumber,
        NoticeKind kind,
        Map<String, String> facts,
        Instant createdAt,
        @Nullable Instant readAt) {}
