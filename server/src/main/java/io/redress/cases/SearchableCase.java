package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.ShopId;
import java.time.Instant;
import java.util.List;

/**
 * Everything of a case that staff may look for.
 *
 * @param shop also while the shop has not been told; who may know is in {@code guard}
 * @param text what was written in it, the newest last, cut to a limit
 * @param evidence numbers of what was brought
 */
public record SearchableCase(
        CaseId id,
        String number,
        String orderNumber,
        String title,
        AccountId buyer,
        ShopId shop,
        Guarded guard,
        Instant openedAt,
        String text,
        List<String> evidence) {}
