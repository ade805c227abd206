package io.redress.penalties;

import io.redress.parties.AccountId;
import io.redress.rulebook.Category;
import java.time.Instant;
import java.util.UUID;

/** The shop passed the rule exam (规则考试) that a node of this category asks for; recorded by staff. */
public record Exam(UUID id, Category category, Instant at, AccountId by) {}
