package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where an exception becomes an answer. Bad input is never a 500; a 500 is a fault of ours and is logged.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final ReaderLocale locales;
    private final Diagnosis diagnosis;

    ProblemAdvice(Problems problems, ReaderLocale locales, Diagnosis diagnosis) {
        this.problems = problems;
        this.locales = locales;
        this.diagnosis = diagnosis;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<Object> problem(Problem problem, HttpServletRequest request) {
        var headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        return answer(problem, headers, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anythingElse(Exception fault, HttpServletRequest request) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault; // the security chain knows who asked and answers better
        }
        return problem(diagnosis.of(fault, request), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(BadInput.problem(fault, status), headers, ((ServletWebRequest) request).getRequest());
    }

    private ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.document(problem, locales.resolveLocale(request)));
    }
}
