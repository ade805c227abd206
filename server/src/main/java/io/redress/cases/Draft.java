package io.redress.cases;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A complaint as far as it has been typed (C5). Private to its owner, and nothing of it is checked before filing.
 *
 * @param content what the form holds, in the shape of a filing, anything missing
 */
public record Draft(UUID id, JsonNode content, long version, Instant updatedAt) {}
