package io.redress.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Reads what Spring and Jackson say about bad input, and names the code and the field. Stateless. */
final class BadInput {

    /** PostgreSQL: character not in repertoire, untranslatable character. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    /** How Jackson begins to say that a member was named twice; it has no type of its own for that. */
    private static final String DUPLICATE = "Duplicate Object property";

    private BadInput() {}

    static Problem problem(Exception fault, HttpStatusCode status) {
        var wrapped = problemIn(fault);
        if (wrapped != null) {
            return wrapped;
        }
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> constraints(invalid);
            case HandlerMethodValidationException invalid -> constraints(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MultipartException _
            when status.value() == 400 -> Problem.of(HttpStatus.BAD_REQUEST, "BODY_NOT_READABLE");
            case MissingRequestValueException _ -> Problem.of(HttpStatus.BAD_REQUEST, "MISSING");
            default -> byStatus(status);
        };
    }

    /** The problem that a constructor or converter of ours threw, wherever it was wrapped. */
    static @Nullable Problem problemIn(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    static boolean isUnstorableText(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && UNSTORABLE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "BODY_NOT_READABLE");
        return switch (unreadable.getCause()) {
            case PropertyBindingException unknown -> problem.field(path(unknown), "UNKNOWN_FIELD");
            case InvalidFormatException wrong
            when wrong.getTargetType() == String.class -> problem.field(path(wrong), "TEXT_NOT_STORABLE");
            case DatabindException wrong -> problem.field(path(wrong), "WRONG_TYPE");
            case InputCoercionException beyond -> problem.field(path(beyond), "WRONG_TYPE");
            case StreamReadException twice
            when String.valueOf(twice.getOriginalMessage()).startsWith(DUPLICATE) -> duplicate(twice, problem);
            case StreamConstraintsException _ -> Problem.of(HttpStatus.BAD_REQUEST, "JSON_BEYOND_LIMITS");
            case JacksonException _ -> Problem.of(HttpStatus.BAD_REQUEST, "BROKEN_JSON");
            case null, default -> Problem.of(HttpStatus.BAD_REQUEST, "BODY_MISSING");
        };
    }

    /** The reader of JSON does not say whose member it was; its message says which. */
    private static Problem duplicate(StreamReadException twice, Problem problem) {
        var message = twice.getOriginalMessage();
        var name = message.replaceFirst("(?s)^[^\"]*\"(.*)\"[^\"]*$", "$1");
        return problem.field(path(twice).isEmpty() ? name : path(twice), "FIELD_TWICE");
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Problem constraints(MethodArgumentNotValidException invalid) {
        var problem = Problem.notValid();
        invalid.getFieldErrors()
                .forEach(error -> problem.field(
                        error.getField(), constraint(error.getCode()), String.valueOf(error.getDefaultMessage())));
        return problem;
    }

    private static Problem constraints(HandlerMethodValidationException invalid) {
        var problem = Problem.notValid();
        invalid.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors().forEach(error -> {
                    var codes = error.getCodes();
                    var code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                    var name = String.valueOf(result.getMethodParameter().getParameterName());
                    problem.field(name, constraint(code), String.valueOf(error.getDefaultMessage()));
                }));
        return problem;
    }

    /** {@code NotBlank} becomes {@code NOT_BLANK}. */
    private static String constraint(@Nullable String annotation) {
        return annotation == null
                ? "WRONG_TYPE"
                : annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : Problem.of(HttpStatus.BAD_REQUEST, "NOT_VALID").field(mismatch.getName(), "WRONG_TYPE");
    }

    private static Problem missing(String field) {
        return Problem.of(HttpStatus.BAD_REQUEST, "NOT_VALID").field(field, "MISSING");
    }

    static Problem byStatus(HttpStatusCode code) {
        var status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, status.name());
            case CONTENT_TOO_LARGE -> Problem.of(status, "BODY_TOO_LARGE");
            case SERVICE_UNAVAILABLE -> Problem.of(status, "BUSY");
            default -> Problem.of(status, status.is5xxServerError() ? "INTERNAL" : "BAD_REQUEST");
        };
    }
}
