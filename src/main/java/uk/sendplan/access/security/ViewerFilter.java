package uk.sendplan.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.sendplan.access.SignedIn;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.Viewers;
import uk.sendplan.access.web.CurrentViewer;
import uk.sendplan.shared.Scope;

/** Turns the session's account into the person with today's memberships, and works in their scope until the answer is sent. */
class ViewerFilter extends OncePerRequestFilter {

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
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
        CurrentViewer.set(request, viewer.get());
        try (Scope.Open open = viewer.get().scope().open()) {
            chain.doFilter(request, response);
        }
    }

    /** The account was closed, or got a new password, while it was signed in. */
    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
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
