/**
 * A witness (见证方): a second process with a key of its own that looks whether a log only grows, and says so by cosigning
 * its checkpoints (C2SP tlog-witness, tlog-cosignature).
 *
 * <p>It keeps one checkpoint of each log and nothing else, so that it is no part of the server, its database or its
 * backups: a server put back to an older state is found out here. {@link io.redress.proof.witness.WitnessClient} is
 * what the log uses.
 */
@NullMarked
package io.redress.proof.witness;

import org.jspecify.annotations.NullMarked;
