package io.redress.cases;

import java.util.List;

/**
 * What can be said about a complaint before it is filed.
 *
 * @param hints of the description coach (C2)
 * @param notes on the demand (C3)
 */
public record FilingCheck(
        boolean eligible, List<ConditionView> conditions, List<CoachHint> hints, List<DemandNote> notes) {}
