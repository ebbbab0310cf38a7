package uk.sendplan.access.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.sendplan.access.CodeSignIn;
import uk.sendplan.access.SecondFactorDuty;
import uk.sendplan.access.Viewers;

/**
 * Two chains: the public site, which knows no session and sets no cookie, and the signed-in area. Both decide by the
 * {@link RouteTable} alone.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final boolean onlyOverTls;

    /** @param onlyOverTls as the session's cookie: a proxy before us speaks TLS, so a request itself does not tell */
    SecurityChains(@Value("${server.servlet.session.cookie.secure:false}") boolean onlyOverTls) {
        this.onlyOverTls = onlyOverTls;
    }

    @Bean
    @Order(1)
    SecurityFilterChain publicSite(HttpSecurity http, RouteTable table, RouteAuthorization routes) {
        RequestMatcher isPublic = new PublicRequests(table);
        http.securityMatcher(isPublic)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.accessDeniedHandler(new AnswerMethods(table)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/assets/**", "/favicon.ico", "/robots.txt")
                                .permitAll()
                                .anyRequest()
                                .access(routes));
        // A public page says itself how long it may be kept; what says nothing (an error) is not kept.
        headers(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedInArea(
            HttpSecurity http,
            RouteTable table,
            RouteAuthorization routes,
            Viewers viewers,
            SignInDevices devices,
            CodeSignIn codes,
            SecondFactorDuty duty,
            Clock clock) {
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(new WantedPages(table));
        wanted.setCookieCustomizer(cookie -> cookie.setSecure(onlyOverTls || cookie.getSecure()));
        RefusedForms forms = new RefusedForms(table, wanted);
        ReturnAfterSignIn signedIn = new ReturnAfterSignIn(table, wanted, devices);
        http.securityContext(context -> context.securityContextRepository(new SignedInSessions()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(
                                request -> devices.of(request, Objects.toString(request.getParameter("username"), "")))
                        .successHandler(signedIn)
                        .failureHandler(new SignInRefused("/sign-in", clock))
                        .permitAll(false))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new AskToSignIn(table, wanted, forms))
                        .accessDeniedHandler(new AnswerNotThere(forms)))
                .addFilterAfter(
                        new CodeFilter(codes, devices, signedIn, new CodeRefused(clock)),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ViewerFilter(viewers, duty), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(routes));
        headers(http);
        return http.build();
    }

    private CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (onlyOverTls) {
                cookie.secure(true);
            }
        });
        return repository;
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
            headers.referrerPolicy(referrer -> referrer.policy(
                    org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                            .SAME_ORIGIN));
            headers.permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
        });
    }
}
