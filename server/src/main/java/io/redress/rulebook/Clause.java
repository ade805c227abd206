package io.redress.rulebook;

/**
 * One clause of the rules or of a law that a decision can cite.
 *
 * @param anchor stable id within the edition, also the anchor of the published page
 */
public record Clause(String anchor, Words title, Words text, String source) {}
