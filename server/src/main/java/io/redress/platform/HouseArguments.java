package io.redress.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IdempotencyKey}, {@link Cursor} and {@link Limit} from a request. */
class HouseArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == IdempotencyKey.class || type == Cursor.class || type == Limit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Expected a servlet request, but there is none");
        }
        if (type == IdempotencyKey.class) {
            var key = request.getHeader(IdempotencyKey.HEADER);
            return key == null ? IdempotencyKey.NONE : new IdempotencyKey(key);
        }
        return type == Cursor.class ? cursor(request.getParameter("cursor")) : limit(request.getParameter("limit"));
    }

    private static Cursor cursor(@Nullable String text) {
        return text == null || text.isEmpty() ? Cursor.START : Cursor.decode(text);
    }

    private static Limit limit(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Limit.USUAL : new Limit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "LIMIT_NOT_VALID").args(Limit.MAX);
        }
    }
}
