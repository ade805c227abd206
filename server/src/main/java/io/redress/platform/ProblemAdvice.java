package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where an exception becomes an answer. Bad input is never a 500; a 500 is a fault of ours and is logged.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final ReaderLocale locales;
    private final Ids ids;

    ProblemAdvice(Problems problems, ReaderLocale locales, Ids ids) {
        this.problems = problems;
        this.locales = locales;
        this.ids = ids;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<Object> problem(Problem problem, HttpServletRequest request) {
        var headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        return answer(problem, headers, request);
    }

    @ExceptionHandler({CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> databaseBusy(Exception busy, HttpServletRequest request) {
        LOG.warn("No database connection: {}", busy.getMessage());
        var away = DatabaseAway.problemIn(busy);
        if (away.isPresent()) {
            return problem(away.get(), request);
        }
        return problem(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY").header("Retry-After", "1"), request);
    }

    @ExceptionHandler(PessimisticLockingFailureException.class)
    ResponseEntity<Object> collided(PessimisticLockingFailureException collision, HttpServletRequest request) {
        return problem(Problem.of(HttpStatus.CONFLICT, "COLLISION").header("Retry-After", "1"), request);
    }

    /** A form that ends in the middle. One that is too large is a subtype that the parent answers. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> brokenForm(MultipartException broken, HttpServletRequest request) {
        return problem(BadInput.problem(broken, HttpStatus.BAD_REQUEST), request);
    }

    /** A form whose fields are not text. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableForm(InvalidParameterException unreadable, HttpServletRequest request) {
        return problem(Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST"), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anythingElse(Exception fault, HttpServletRequest request) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault; // the security chain knows who asked and answers better
        }
        var wrapped = BadInput.problemIn(fault);
        if (wrapped != null) {
            return problem(wrapped, request);
        }
        if (fault instanceof DataIntegrityViolationException && BadInput.isUnstorableText(fault)) {
            return problem(Problem.of(HttpStatus.BAD_REQUEST, "TEXT_NOT_STORABLE"), request);
        }
        var away = DatabaseAway.problemIn(fault);
        if (away.isPresent()) {
            LOG.warn("The database is away at {} {}", request.getMethod(), request.getRequestURI());
            return problem(away.get(), request);
        }
        var incident = ids.next();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        return problem(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL").with("incident", incident), request);
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
