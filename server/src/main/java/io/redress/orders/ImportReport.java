package io.redress.orders;

import java.io.IOException;
import java.util.List;

/** Who hears how an import goes, batch by batch, in order. */
interface ImportReport {

    /** Inside the batch's transaction: what is written to the database here stands or falls with the batch. */
    void written(ImportSummary soFar, List<RefusedLine> refused) throws IOException;

    /** The batch is safe. */
    default void committed(ImportSummary soFar) {}
}
