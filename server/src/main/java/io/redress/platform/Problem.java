package io.redress.platform;

import io.redress.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a caller did that cannot be done, as an RFC 9457 problem: a stable code, the fields at fault, and facts.
 *
 * <p>Thrown at the edge only; rules answer with a {@link Refusal}. The words come from the message bundles:
 * {@code refusal.CODE} (what is wrong) and {@code refusal.CODE.fix} (what to do), for the problem and each of its
 * fields. A text may name facts and arguments as {@code {name}} or {@code {0}}.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> args = new ArrayList<>();
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<Field> fields = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** One field at fault: its JSON path, a code with a text of its own, and that text's arguments. */
    public record Field(String path, String code, List<Object> args) {
        public Field {
            args = List.copyOf(args);
        }
    }

    private Problem(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Problem of(HttpStatus status, String code) {
        return new Problem(status, code);
    }

    /** A rule's refusal, with the facts its text names. */
    public static Problem of(HttpStatus status, Refusal reason, Map<String, ?> facts) {
        var problem = new Problem(status, reason.name());
        problem.facts.putAll(facts);
        return problem;
    }

    /** 404 {@code NOT_FOUND}: there is no such thing, or none that the caller may know of. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    /** 422 {@code NOT_VALID}: add the fields at fault with {@link #field}. */
    public static Problem notValid() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_VALID");
    }

    /** Names a field at fault. */
    public Problem field(String path, String fieldCode, Object... fieldArgs) {
        fields.add(new Field(path, fieldCode, List.of(fieldArgs)));
        return this;
    }

    /** Positional arguments of the problem's own text. */
    public Problem args(Object... values) {
        args.addAll(List.of(values));
        return this;
    }

    /** A fact for machines: a member of the problem document, and a name its text may use. */
    public Problem with(String name, @Nullable Object value) {
        facts.put(name, value);
        return this;
    }

    /** A response header, such as {@code Retry-After}. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether any field was named: lets a caller gather all faults first and throw once. */
    public boolean hasFields() {
        return !fields.isEmpty();
    }

    public Map<String, String> headers() {
        return headers;
    }
}
