package io.redress.cases;

import io.redress.kernel.Refusal;
import io.redress.platform.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** How a refusal of the rules goes out: 409 when the moment is wrong, 422 when what was sent is. */
final class CaseProblems {

    /** Facts that are points in time: machines read them in UTC, people in Beijing time. */
    private static final Set<String> MOMENTS = Set.of("again", "latest");

    private CaseProblems() {}

    static Problem of(Refusal reason, Map<String, String> facts) {
        var status = reason instanceof CaseRefusal refusal && refusal.about() == CaseRefusal.About.MOMENT
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        var known = new HashMap<String, Object>(facts);
        MOMENTS.forEach(name -> known.computeIfPresent(name, (key, at) -> Instant.parse(at.toString())));
        return Problem.of(status, reason, known);
    }
}
