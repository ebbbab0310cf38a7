package uk.sendplan.access.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.sendplan.access.CodeSignIn;
import uk.sendplan.access.SecondFactorDuty;
import uk.sendplan.access.SignInEvents;
import uk.sendplan.access.SignedIn;
import uk.sendplan.access.Viewers;
import uk.sendplan.platform.web.Cookies;

/**
 * Two chains: the public site, which knows no session and sets no cookie, and the signed-in area. Both decide by the
 * {@link RouteTable} alone.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private final Cookies cookies;

    SecurityChains(Cookies cookies) {
        this.cookies = cookies;
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
            SignInEvents events,
            Clock clock) {
        RequestCache wanted = new WantedPage(new WantedPages(table), cookies);
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
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> {
                            tellSignedOut(who, events);
                            ViewerFilter.clear(response);
                        })
                        .logoutSuccessUrl("/sign-in?signed-out"))
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

    private static void tellSignedOut(@Nullable Authentication who, SignInEvents events) {
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn && signedIn.accountId() != null) {
            events.signedOut(signedIn.accountId());
        }
    }

    private CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(cookies.named("XSRF-TOKEN"));
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(cookies.onlyOverTls()));
        return repository;
    }

    /** What a browser is told about everything else stands on every answer, before any of these filters. */
    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()));
    }
}
