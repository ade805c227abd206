package io.redress.rulebook;

import io.redress.kernel.Refusal;

/** Why an edition was not published. The editions in force stay as they are. */
enum RulebookRefusal implements Refusal {
    /** The file has problems; they are listed with their lines. */
    RULEBOOK_BROKEN,
    RULEBOOK_ID_TAKEN,
    RULEBOOK_DATE_TAKEN,
    /** Order 116 art. 12: 7 days, 15 for major changes. */
    RULEBOOK_NOTICE_TOO_SHORT,
    /** {@code published_on} is not today. */
    RULEBOOK_PUBLISHED_ON_WRONG
}
