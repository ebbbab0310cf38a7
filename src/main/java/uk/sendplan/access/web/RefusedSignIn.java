package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in form that was refused, on its way back to its page: what was typed as username stays, in this answer only. */
public final class RefusedSignIn {

    private static final String ATTRIBUTE = RefusedSignIn.class.getName();

    private static final String UNTIL = ATTRIBUTE + ".until";

    private static final int LONGEST = 254;

    private RefusedSignIn() {}

    /** @param until when the next try is looked at, or null where it was looked at and was wrong */
    public static void mark(HttpServletRequest request, @Nullable String username, @Nullable Instant until) {
        String typed = username == null ? "" : username;
        request.setAttribute(UNTIL, until);
        request.setAttribute(ATTRIBUTE, typed.substring(0, Math.min(typed.length(), LONGEST)));
    }

    /** When the next try is looked at; null where too many tries were not the reason. */
    static @Nullable Instant until(HttpServletRequest request) {
        return (Instant) request.getAttribute(UNTIL);
    }

    /** Null where no sign-in was refused in this request. */
    public static @Nullable String username(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
