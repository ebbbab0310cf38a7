package uk.sendplan.publishing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What anybody may send is small and says how large it is: nobody fills the memory with a form of the public site. It comes before
 * everything that reads the form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallForms extends OncePerRequestFilter {

    /** Some times the longest comment, so that one that is too long gets its page back with every word. */
    static final int LARGEST_BYTES = 100_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/areas/")
                || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked || request.getContentLengthLong() > LARGEST_BYTES) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
