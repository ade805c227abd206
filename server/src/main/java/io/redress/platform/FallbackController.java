package io.redress.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong before or after any controller: still a problem document, never the container's page. */
@Controller
class FallbackController implements ErrorController {

    private final Problems problems;

    FallbackController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            var known = BadInput.problemIn(thrown);
            if (known != null) {
                return known;
            }
            var away = DatabaseAway.problemIn(thrown);
            if (away.isPresent()) {
                return away.get();
            }
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return BadInput.byStatus(HttpStatus.valueOf(code instanceof Integer status ? status : 404));
    }
}
