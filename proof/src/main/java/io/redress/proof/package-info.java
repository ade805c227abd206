/**
 * Evidence that proves itself: a tamper-evident log in open formats, evidence numbers, and archives that anyone can
 * check.
 *
 * <p>Plain Java, no dependency at run time, no database and no clock. The way in is {@link io.redress.proof.TileLog};
 * what goes into it is made by {@link io.redress.proof.SaltedRecord}. Who may see a record, and when it goes, is
 * decided elsewhere.
 */
@NullMarked
package io.redress.proof;

import org.jspecify.annotations.NullMarked;
