package io.redress.platform;

import io.redress.postgres.PostgresFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns reasons not to start into two sentences instead of a stack trace. Asked before Spring's own analyzers. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PostgresFailure postgres) {
                return new FailureAnalysis(postgres.getMessage(), postgres.action(), failure);
            }
            if (at instanceof PortInUseException taken) {
                return portInUse(taken);
            }
            if (at instanceof StartRefused refused) {
                return new FailureAnalysis(refused.getMessage(), refused.action(), failure);
            }
        }
        return null;
    }

    private static FailureAnalysis portInUse(PortInUseException taken) {
        return new FailureAnalysis(
                "Port " + taken.getPort() + " is in use by another program, perhaps by another Redress.",
                "End that program, or take another port: --port " + (taken.getPort() + 1)
                        + ", or --port 0 for a free one.",
                taken);
    }
}
