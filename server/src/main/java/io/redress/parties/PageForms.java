package io.redress.parties;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A form of a page that came too late: its session is over, or its token goes with an earlier one. It is not carried
 * out, but shown again with all that was typed, to be sent once more on purpose.
 */
final class PageForms {

    /** The page that shows a form again. */
    private static final String AGAIN = "/again";

    private PageForms() {}

    /** Whether a person's browser sent this from a page, not a script and not a program. */
    static boolean isForm(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("POST")
                && !request.getRequestURI().startsWith("/api/")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static void again(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.getRequestDispatcher(AGAIN).forward(request, response);
    }
}
