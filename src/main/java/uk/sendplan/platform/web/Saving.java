package uk.sendplan.platform.web;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Answers a form that was sent: 303 when it was saved, 422 and the same page with what to mend, 409 and the same page with both
 * texts when somebody else saved meanwhile.
 */
@Component
public class Saving {

    private final Words words;

    Saving(Words words) {
        this.words = words;
    }

    /**
     * @param href the page to go on to
     * @param notice what is said there
     */
    public record Saved(String href, String notice) {}

    public ModelAndView changing(
            FormErrors errors,
            Supplier<Saved> command,
            Function<FormErrors, ModelAndView> toMend,
            Supplier<ModelAndView> overtaken) {
        if (errors.any()) {
            return toMend(toMend, errors);
        }
        try {
            return goOn(command.get());
        } catch (Refused refusal) {
            return toMend(toMend, words.refused(errors, refusal));
        } catch (StaleVersion | ConcurrencyFailureException late) {
            return withStatus(overtaken.get(), HttpStatus.CONFLICT);
        }
    }

    public ModelAndView adding(FormErrors errors, Supplier<Saved> command, Function<FormErrors, ModelAndView> toMend) {
        Supplier<ModelAndView> again =
                () -> toMend.apply(errors.with(FormErrors.WHOLE_FORM, words.of("edit.error.again")));
        try {
            return changing(errors, command, toMend, again);
        } catch (DataIntegrityViolationException keyOfAnotherThing) {
            return toMend(toMend, errors.with(FormErrors.WHOLE_FORM, words.of("edit.error.key")));
        }
    }

    private static ModelAndView toMend(Function<FormErrors, ModelAndView> page, FormErrors errors) {
        return withStatus(page.apply(errors).addObject("errors", errors), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    /** On to the next page, which says what was done. */
    public static ModelAndView goOn(Saved saved) {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Objects.requireNonNull(RequestContextUtils.getOutputFlashMap(request.getRequest()))
                .put("notice", saved.notice());
        RedirectView redirect = new RedirectView(saved.href(), true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
