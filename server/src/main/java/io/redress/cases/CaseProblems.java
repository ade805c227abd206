package io.redress.cases;

import io.redress.kernel.Refusal;
import io.redress.platform.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** How a refusal of the rules goes out: 409 when the moment is wrong, 422 when what was sent is. */
final class CaseProblems {

    private CaseProblems() {}

    static Problem of(Refusal reason, Map<String, String> facts) {
        var status = reason instanceof CaseRefusal refusal && refusal.about() == CaseRefusal.About.MOMENT
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return Problem.of(status, reason, facts);
    }
}
