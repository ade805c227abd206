package io.redress.cases;

import java.util.Map;

/**
 * How complaints against a shop came out.
 *
 * @param filed all that were filed, open ones too; the newest five hundred at most
 * @param outcomes of those that ended; an outcome that did not happen is absent
 */
public record ShopRecord(int filed, Map<Outcome, Integer> outcomes) {

    /** How many ended. */
    public int closed() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
