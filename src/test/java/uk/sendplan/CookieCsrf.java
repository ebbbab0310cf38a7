package uk.sendplan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The application keeps the key of its forms in a cookie. From its first use in a context on, {@code csrf()} keeps it in a session
 * instead, also of requests that have nothing to do with it: they would all write a session to the database. This puts the cookie back;
 * what {@code csrf()} sends itself passes as before.
 */
class CookieCsrf extends OncePerRequestFilter implements Ordered {

    /** Listed in META-INF/spring, so that every web context has it. */
    @AutoConfiguration(
            afterName =
                    "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
    @ConditionalOnWebApplication
    public static class Wiring {

        @Bean
        CookieCsrf cookieCsrf(ObjectProvider<SecurityFilterChain> chains) {
            return new CookieCsrf(chains);
        }
    }

    private final ObjectProvider<SecurityFilterChain> chains;

    CookieCsrf(ObjectProvider<SecurityFilterChain> chains) {
        this.chains = chains;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chains.stream()
                .flatMap(one -> one.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(filter -> ReflectionTestUtils.getField(filter, "tokenRepository"))
                .filter(repository -> !(repository instanceof CookieCsrfTokenRepository))
                .forEach(swapped -> ReflectionTestUtils.setField(swapped, "delegate", new CookieCsrfTokenRepository()));
        chain.doFilter(request, response);
    }
}
