package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;

/** Asks somebody who is signed in for the password again, and for a code where they have a second factor, before how they sign in is changed. */
@Component
class AskAgain {

    private final OwnAccount own;
    private final SignInDevices devices;
    private final Words words;

    AskAgain(OwnAccount own, SignInDevices devices, Words words) {
        this.own = own;
        this.devices = devices;
        this.words = words;
    }

    /** @param withCode there is a second factor */
    record AskPage(
            String title,
            String text,
            String action,
            String submit,
            boolean withCode,
            String email,
            List<Link> crumbs) {}

    /**
     * The page that asks.
     *
     * @param key its words begin with it
     * @param about what its text names
     */
    ModelAndView page(Viewer viewer, String key, String action, FormErrors errors, Object... about) {
        return new ModelAndView(
                        "access/ask-again",
                        "page",
                        new AskPage(
                                words.of(key + ".title"),
                                words.of(key + ".text", about),
                                action,
                                words.of(key + ".submit"),
                                viewer.secondFactor(),
                                viewer.email(),
                                OwnSecurityController.crumbs(words)))
                .addObject("errors", errors);
    }

    /**
     * Does it once they are right.
     *
     * @param toMend the page again, where they are not, or what is done is refused
     */
    ModelAndView checked(
            Viewer viewer,
            String password,
            String code,
            HttpServletRequest request,
            Supplier<ModelAndView> done,
            Function<FormErrors, ModelAndView> toMend) {
        SignInDevice device = devices.of(request, viewer.email());
        try {
            own.requirePassword(viewer, "password", password, device);
            if (viewer.secondFactor()) {
                own.requireCode(viewer, code, device);
            }
            return done.get();
        } catch (Refused refusal) {
            ModelAndView page = toMend.apply(words.refused(FormErrors.none(), refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
