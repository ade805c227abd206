package io.redress.platform;

import io.redress.postgres.PostgresFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns our own reasons not to start into two sentences instead of a stack trace. */
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PostgresFailure postgres) {
                return new FailureAnalysis(postgres.getMessage(), postgres.action(), failure);
            }
            if (at instanceof StartRefused refused) {
                return new FailureAnalysis(refused.getMessage(), refused.action(), failure);
            }
        }
        return null;
    }
}
