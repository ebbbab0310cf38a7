package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a person may not do is not there for them; only a form without a valid key of ours is refused as such. */
class AnswerNotThere implements AccessDeniedHandler {

    private final RefusedForms forms;

    AnswerNotThere(RefusedForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            forms.refuse(request, response, HttpStatus.FORBIDDEN);
        } else {
            RefusalNoting.byRole(request);
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
