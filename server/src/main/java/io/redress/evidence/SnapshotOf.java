package io.redress.evidence;

import io.redress.orders.Order;
import io.redress.parties.Guarded;
import java.time.Instant;
import java.util.UUID;

/** An order to be frozen for a subject, as it stands at that instant. */
public record SnapshotOf(String subjectKind, UUID subjectId, Guarded subject, Order order, Instant at) {}
