package io.redress.web;

/**
 * One step of a way: its name and, below it, a date or a word.
 *
 * @param note empty where there is nothing to say
 */
public record Step(String name, String note) {}
