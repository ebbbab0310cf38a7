package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import uk.sendplan.access.AwaitingCode;
import uk.sendplan.access.SignedIn;

/** Keeps in the session who is signed in, and nothing of the framework's own classes, which change from version to version. */
public class SignedInSessions implements SecurityContextRepository {

    private static final String ATTRIBUTE = "signedIn";
    private static final String AWAITING = "awaitingCode";

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder requestAndResponse) {
        return read(requestAndResponse.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Later(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            request.getSession().setAttribute(ATTRIBUTE, signedIn);
            request.getSession().removeAttribute(AWAITING);
            return;
        }
        if (authentication != null && authentication.getPrincipal() instanceof AwaitingCode awaiting) {
            request.getSession().setAttribute(AWAITING, awaiting);
            request.getSession().removeAttribute(ATTRIBUTE);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    /** Somebody whose password was right and whose code is still asked for: not signed in. */
    public static Optional<AwaitingCode> awaiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(AWAITING) instanceof AwaitingCode awaiting
                ? Optional.of(awaiting)
                : Optional.empty();
    }

    private static SecurityContext read(HttpServletRequest request) {
        SignedIn signedIn = signedIn(request);
        return signedIn == null
                ? SecurityContextHolder.createEmptyContext()
                : new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    private static @Nullable SignedIn signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
    }

    /** Read when it is first asked for, and once. */
    private static final class Later implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Later(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = read(request);
                generated = known.getAuthentication() == null;
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
