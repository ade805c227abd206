package io.redress.web;

import io.redress.cases.Side;
import java.time.Instant;

/**
 * One entry of a timeline: who, what, when, and at most one line more.
 *
 * @param name of whoever did it, as far as the reader may know; empty otherwise
 * @param said what was written with it; empty where nothing was
 */
public record TimelineItem(Side side, String head, String name, Instant at, String said) {}
