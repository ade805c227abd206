package io.redress.web;

import java.time.Instant;
import java.util.UUID;

/** A draft, and what is in it. */
public record TypedComplaint(UUID id, Complaint complaint, Instant savedAt) {}
