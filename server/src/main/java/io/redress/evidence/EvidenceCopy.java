package io.redress.evidence;

import io.redress.proof.ArchivePart;

/**
 * What a reader gets of an item, to take away.
 *
 * @param ending of a file name, such as {@code jpeg}
 */
public record EvidenceCopy(String ending, ArchivePart content) {}
