package io.redress.orders;

/**
 * Where an import stands.
 *
 * @param entries orders found in the stream, good or not
 * @param unchanged known already, in this state or a newer one
 * @param refused orders that were not taken
 */
public record ImportSummary(long entries, long created, long updated, long unchanged, long refused) {

    static final ImportSummary START = new ImportSummary(0, 0, 0, 0, 0);

    ImportSummary plus(int found, Upserted written, int notTaken) {
        return new ImportSummary(
                entries + found,
                created + written.created(),
                updated + written.updated(),
                unchanged + written.unchanged(),
                refused + notTaken);
    }
}
