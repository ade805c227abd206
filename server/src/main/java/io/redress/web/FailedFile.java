package io.redress.web;

/** A file that could not be taken, why, and what would help. */
public record FailedFile(String name, String reason, String fix) {}
