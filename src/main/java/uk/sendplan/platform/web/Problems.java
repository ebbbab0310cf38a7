package uk.sendplan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** What no page answers itself: the error page of the status, never the exception's own words. */
@ControllerAdvice
public class Problems {

    private static final String REFUSED = Refused.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Two people pressed the same button; a form answers this itself, with both texts. */
    @ExceptionHandler({StaleVersion.class, OptimisticLockingFailureException.class})
    void stale(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** Two took the same name, or sent the same form, in the same moment; anything else that breaks a rule of the tables is a defect. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    void clash(DataIntegrityViolationException clash, HttpServletResponse response) throws IOException {
        LOG.warn("A rule of the tables refused what no form had refused", clash);
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(Refused.class)
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSED, true);
        response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    /** Whether a rule stood in the way that no form tells of: the page would not have let it be sent. */
    public static boolean wasRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    }
}
