package uk.sendplan.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.savedrequest.RequestCache;

/** Refuses a form that came without a valid key of ours, or from nobody, and keeps what was typed into it for the answer. */
class RefusedForms {

    private final RouteTable table;
    private final RequestCache wanted;

    RefusedForms(RouteTable table, RequestCache wanted) {
        this.table = table;
        this.wanted = wanted;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (isTooLarge(request)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        String page = pageOf(request.getRequestURI());
        KeptForm.keep(request, page);
        // Who has to sign in first comes back to the form; others never see this cookie's page.
        wanted.saveRequest(new Asking(request, page), response);
        response.sendError(status.value());
    }

    /** The container gives up a body that is too large, and with it the key that was in it. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        if (!KeptForm.isMultipart(request)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        } catch (ServletException unreadable) {
            return false;
        }
    }

    /** Where a form is, by where it is sent; never what the request says about where it came from. */
    String pageOf(String sentTo) {
        return page(sentTo + "/new")
                .filter(page -> page.pattern().getPatternString().endsWith("/new"))
                .map(page -> sentTo + "/new")
                .or(() -> page(sentTo).map(page -> sentTo))
                .orElse("/workspace");
    }

    private Optional<Route> page(String path) {
        return table.find("GET", PathContainer.parsePath(path));
    }

    /** The page of the form, as if it were asked for. */
    private static class Asking extends HttpServletRequestWrapper {

        private final String page;

        Asking(HttpServletRequest request, String page) {
            super(request);
            this.page = page;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return page;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }
    }
}
