package io.redress.cases;

import java.util.UUID;

/** Names one case file. Random, and no key to access; people use the case number. */
public record CaseId(UUID value) {}
