package io.redress.notices;

import io.redress.cases.CaseId;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices over the API. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "What the caller was told about cases; each sees only their own.")
class NoticeController {

    /** There are fewer kinds. */
    private static final int MOST_PREFERENCES = 20;

    private final Notices notices;
    private final Texts texts;

    NoticeController(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /** A notice with its words in the reader's language. */
    @Schema(example = """
            {"id": "7d5b6f0e-6a52-4b0a-9a3e-0f8f6f1f2a11", "caseId": "0b1f6a52-6a52-4b0a-9a3e-0f8f6f1f2a12",
             "caseNumber": "TS-20261113-0187-K", "kind": "new_turn", "title": "案件 TS-20261113-0187-K 轮到您处理",
             "detail": "请在 2026-11-17 24:00 前处理。", "createdAt": "2026-11-13T06:00:00Z", "readAt": null}
            """)
    record NoticeOut(
            UUID id,
            CaseId caseId,
            String caseNumber,
            NoticeKind kind,
            String title,
            String detail,
            Instant createdAt,
            @Nullable Instant readAt) {

        static NoticeOut of(Notice notice, NoticeWords words) {
            return new NoticeOut(
                    notice.id(),
                    notice.caseId(),
                    notice.caseNumber(),
                    notice.kind(),
                    words.title(),
                    words.detail(),
                    notice.createdAt(),
                    notice.readAt());
        }
    }

    @Schema(example = """
            {"preferences": [{"kind": "deadline_near", "inApp": true, "byMail": false}]}
            """)
    record PreferencesIn(
            @NotNull @Size(max = MOST_PREFERENCES) List<@NotNull @Valid Preference> preferences) {}

    @GetMapping
    @Operation(operationId = "notices", summary = "My notices", description = "Unread first, then the newest first.")
    Page<NoticeOut> list(Actor actor, Locale locale, Cursor cursor, Limit limit) {
        return notices.page(actor, cursor, limit).map(notice -> NoticeOut.of(notice, words(notice, locale)));
    }

    @PostMapping("/{id}/read")
    @Operation(operationId = "readNotice", summary = "Mark a notice as read", description = "Once read it stays so.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable UUID id) {
        notices.read(actor, id);
    }

    @PostMapping("/read")
    @Operation(operationId = "readNotices", summary = "Mark all my notices as read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor) {
        notices.readAll(actor);
    }

    @GetMapping("/preferences")
    @Operation(operationId = "noticePreferences", summary = "How I want to hear of each kind of notice")
    List<Preference> preferences(Actor actor) {
        return notices.preferences(actor);
    }

    @PutMapping("/preferences")
    @Operation(
            operationId = "chooseNotices",
            summary = "Choose how to hear of notices",
            description = "Kinds that are not named stay as they are. Holds for notices to come.")
    List<Preference> choose(Actor actor, @RequestBody @Valid PreferencesIn chosen) {
        return notices.choose(actor, chosen.preferences());
    }

    private NoticeWords words(Notice notice, Locale locale) {
        return NoticeWords.of(notice.kind(), notice.caseNumber(), notice.facts(), texts, locale);
    }
}
