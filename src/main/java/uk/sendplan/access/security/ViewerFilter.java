package uk.sendplan.access.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.sendplan.access.SecondFactorDuty;
import uk.sendplan.access.SignedIn;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.Viewers;
import uk.sendplan.access.web.CurrentViewer;
import uk.sendplan.shared.Scope;

/** Turns the session's account into the person with today's memberships, and works in their scope until the answer is sent. */
class ViewerFilter extends OncePerRequestFilter {

    /** What somebody reaches who still has to set up a second factor; signing out is answered before. */
    private static final String SET_UP = "/account/security/second-factor";

    private static final String ENDED = ViewerFilter.class.getName() + ".ended";

    private static final AnonymousAuthenticationToken NOBODY =
            new AnonymousAuthenticationToken("ended", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    /** Not cookies: those of the session are taken back by name, and a device goes on being known. */
    private static final String CLEARED = "\"cache\", \"storage\"";

    private final Viewers viewers;
    private final SecondFactorDuty duty;

    ViewerFilter(Viewers viewers, SecondFactorDuty duty) {
        this.viewers = viewers;
        this.duty = duty;
    }

    /** Whether somebody was signed in a moment ago: their session ended at this request, or is not there any more. */
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** Tells the browser to keep nothing of what somebody saw who is signed in no more. */
    static void clear(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", CLEARED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Viewer> viewer = viewers.find(signedIn);
        if (viewer.isEmpty()) {
            signOut(request);
            chain.doFilter(request, response);
            return;
        }
        if (duty.isOpen(viewer.get())
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !request.getRequestURI().equals(SET_UP)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, SET_UP);
            return;
        }
        CurrentViewer.set(request, viewer.get());
        try (Scope.Open open = viewer.get().scope().open()) {
            chain.doFilter(request, response);
        }
    }

    /** The account stands for something else than when it signed in, or that is too long ago. */
    private static void signOut(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
        SecurityContextHolder.setContext(new SecurityContextImpl(NOBODY));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** An error page is rendered for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
