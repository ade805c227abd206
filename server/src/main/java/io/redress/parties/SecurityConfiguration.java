package io.redress.parties;

import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer door: who is let in at all, and the headers every answer carries. What a signed-in person may do with an
 * object is not decided here but in {@link Permissions}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/sign-in",
        "/demo",
        "/language",
        "/theme",
        "/error",
        "/problems/**",
        "/openapi.json",
        "/openapi.json/**",
        "/docs",
        "/docs/**",
        "/actuator/health",
        "/actuator/health/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/rulebook.schema.json",
        ForgeryFilter.SIGN_IN_API
    };

    /** What a shop publishes may be read without an account; writing the same addresses may not. */
    private static final String[] OPEN_TO_READ = {
        "/api/v1/shops/*", "/api/v1/shops/*/penalties", "/api/v1/reason-codes", "/shops/*", "/rulebook", "/log/**"
    };

    /**
     * Pages carry no inline script or style, so that not even a nonce is needed; {@code data:} is for the marks inside
     * checkboxes and selects. Scripts may turn text into markup only as the one policy in {@code theme.js} lets them.
     */
    private static final String CONTENT_SECURITY =
            "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
                    + "require-trusted-types-for 'script'; trusted-types default";

    @Bean
    SecurityFilterChain door(HttpSecurity http, ActorFilter actor, ForgeryFilter forgery, Problems problems)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                        .permitAll()
                        .requestMatchers("/api/v1/sandbox/**")
                        .access(onLoopbackOr(null))
                        .requestMatchers("/actuator/**")
                        .access(onLoopbackOr(Role.OPERATOR))
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(actor, AuthorizationFilter.class)
                .addFilterAfter(forgery, ActorFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, _) -> askToSignIn(request, response, problems))
                        .accessDeniedHandler((request, response, _) ->
                                problems.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"))))
                .headers(SecurityConfiguration::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // ForgeryFilter: keys need none, and sessions are ours
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Each filter of the chain would otherwise be timed on its own: half the cost of a request, and nobody looks. */
    @Bean
    SecurityObservationSettings noTimersInTheDoor() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring Boot would otherwise make up a user with a printed password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Expected sign-in through Sessions");
        };
    }

    /** The chain calls these filters; the container must not call them a second time. */
    @Bean
    FilterRegistrationBean<Filter> actorFilterOnlyInChain(ActorFilter filter) {
        return onlyInChain(filter);
    }

    @Bean
    FilterRegistrationBean<Filter> forgeryFilterOnlyInChain(ForgeryFilter filter) {
        return onlyInChain(filter);
    }

    private static FilterRegistrationBean<Filter> onlyInChain(Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * From this machine, or signed in (with this role). Both ends of the connection must be loopback: the near end
     * cannot be forged by a header.
     */
    private static AuthorizationManager<RequestAuthorizationContext> onLoopbackOr(@Nullable Role role) {
        return (_, context) -> {
            var request = context.getRequest();
            var local = Exposure.isLoopback(request.getLocalAddr()) && Exposure.isLoopback(request.getRemoteAddr());
            var actor = ActorFilter.actor(request);
            return new AuthorizationDecision(local || (role == null ? !actor.isAnonymous() : actor.is(role)));
        };
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Problems problems)
            throws IOException, ServletException {
        var accept = request.getHeader("Accept");
        var page = !request.getRequestURI().startsWith("/api/")
                && request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
        if (page) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(
                    "/sign-in?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
        } else if (PageForms.isForm(request)) {
            PageForms.again(request, response);
        } else {
            problems.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED"));
        }
    }
}
