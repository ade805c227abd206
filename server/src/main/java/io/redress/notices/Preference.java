package io.redress.notices;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** How somebody wants to hear of a kind of notice. By mail needs an address besides. */
@Schema(example = """
        {"kind": "deadline_near", "inApp": true, "byMail": false}
        """)
public record Preference(@NotNull NoticeKind kind, boolean inApp, boolean byMail) {

    static Preference usual(NoticeKind kind) {
        return new Preference(kind, true, true);
    }
}
