package io.redress.cases;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What comes with a command besides its content.
 *
 * @param key makes a repeated request harmless
 * @param version act only if the case has exactly this version ({@code If-Match}); else on whatever it has now
 */
public record Request(Optional<RequestKey> key, OptionalLong version) {

    public static final Request PLAIN = new Request(Optional.empty(), OptionalLong.empty());
}
