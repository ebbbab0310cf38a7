package uk.sendplan.platform.web;

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
 * A form with parts that is larger than the server takes is answered 413. Tomcat says so itself for other forms; of one with parts it
 * throws in the middle of whoever asks for a parameter first, which would be answered 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TooLargeForms extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Only the plain exception is a matter of size; Tomcat's own subclasses of it carry their status. */
    private static boolean isTooLarge(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return false;
        } catch (IllegalStateException thrown) {
            if (thrown.getClass() != IllegalStateException.class) {
                throw thrown;
            }
            return true;
        }
    }
}
