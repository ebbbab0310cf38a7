package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A sign-in form that was refused, on its way back to its page: what was typed as username stays, in this answer only. */
public final class RefusedSignIn {

    private static final String ATTRIBUTE = RefusedSignIn.class.getName();

    private static final int LONGEST = 254;

    private RefusedSignIn() {}

    public static void mark(HttpServletRequest request, @Nullable String username) {
        String typed = username == null ? "" : username;
        request.setAttribute(ATTRIBUTE, typed.substring(0, Math.min(typed.length(), LONGEST)));
    }

    /** Null where no sign-in was refused in this request. */
    public static @Nullable String username(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
