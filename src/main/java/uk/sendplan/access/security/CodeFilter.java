package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import uk.sendplan.access.AwaitingCode;
import uk.sendplan.access.CodeSignIn;
import uk.sendplan.access.SignInDevice;

/** Takes the code that is asked for after the password. */
class CodeFilter extends AbstractAuthenticationProcessingFilter {

    private final CodeSignIn codes;
    private final SignInDevices devices;

    CodeFilter(CodeSignIn codes, SignInDevices devices, ReturnAfterSignIn success, CodeRefused failure) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"));
        this.codes = codes;
        this.devices = devices;
        setAuthenticationManager(checked -> checked);
        setSecurityContextRepository(new SignedInSessions());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler(success);
        setAuthenticationFailureHandler(failure);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        AwaitingCode awaiting = SignedInSessions.awaiting(request)
                .orElseThrow(() -> new CredentialsExpiredException("no password was entered"));
        SignInDevice device = devices.of(request, awaiting.getName());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                codes.complete(awaiting, Objects.toString(request.getParameter("code"), ""), device), null, List.of());
        signedIn.setDetails(device);
        return signedIn;
    }
}
