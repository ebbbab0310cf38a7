package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.sendplan.access.Viewer;

/** The signed-in person of a request, put there by {@code ViewerFilter}. */
public final class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private CurrentViewer() {}

    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }

    public static void set(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(ATTRIBUTE, viewer);
    }
}
