package io.redress.evidence;

import java.util.UUID;

/** Identifies one evidence item (证据). Says nothing about the file; the same bytes twice are two items. */
public record EvidenceId(UUID value) {}
