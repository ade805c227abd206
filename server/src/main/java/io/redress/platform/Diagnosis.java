package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/**
 * Says what problem an exception is. Bad input is never a 500; a 500 is a fault of ours, gets a number and is logged.
 */
@Component
public class Diagnosis {

    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

    private final Ids ids;

    Diagnosis(Ids ids) {
        this.ids = ids;
    }

    /** What to tell whoever asked. */
    public Problem of(Exception fault, HttpServletRequest request) {
        var known = BadInput.problemIn(fault);
        if (known != null) return known;
        var away = DatabaseAway.problemIn(fault);
        if (away.isPresent()) {
            LOG.warn("The database is away at {} {}", request.getMethod(), request.getRequestURI());
            return away.get();
        }
        return switch (fault) {
            case CannotGetJdbcConnectionException busy -> busy(busy);
            case CannotCreateTransactionException busy -> busy(busy);
            case PessimisticLockingFailureException _ ->
                Problem.of(HttpStatus.CONFLICT, "COLLISION").header("Retry-After", "1");
            // A word where an address or a form has a number; Spring gives it no status of its own.
            case TypeMismatchException bad -> BadInput.problem(bad, HttpStatus.BAD_REQUEST);
            // A form that ends in the middle, or whose fields are not text.
            case MultipartException broken -> BadInput.problem(broken, HttpStatus.BAD_REQUEST);
            case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
            case DataIntegrityViolationException bad
            when BadInput.isUnstorableText(bad) -> Problem.of(HttpStatus.BAD_REQUEST, "TEXT_NOT_STORABLE");
            default ->
                fault instanceof ErrorResponse told
                        ? BadInput.problem(fault, told.getStatusCode())
                        : incident(fault, request);
        };
    }

    private static Problem busy(Exception busy) {
        LOG.warn("No database connection: {}", busy.getMessage());
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY").header("Retry-After", "1");
    }

    private Problem incident(Exception fault, HttpServletRequest request) {
        var incident = ids.next();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL").with("incident", incident);
    }
}
