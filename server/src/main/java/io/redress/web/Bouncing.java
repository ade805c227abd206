package io.redress.web;

/** An open case that goes from hand to hand, and how often it was handed over. */
public record Bouncing(CaseRow row, int times) {}
