package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.security.KeptForm;
import uk.sendplan.access.security.KeptForm.KeptText;
import uk.sendplan.platform.web.Words;

/** The error page of a form that was refused before it was read: it shows what was typed, to be copied. */
@Component
class KeptFormView implements ErrorViewResolver {

    private final Words words;

    KeptFormView(Words words) {
        this.words = words;
    }

    record KeptFormPage(
            String title,
            String text,
            String next,
            String href,
            List<KeptText> texts,
            boolean shortened,
            boolean withFile) {}

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status != HttpStatus.FORBIDDEN && status != HttpStatus.UNAUTHORIZED) {
            return null;
        }
        return KeptForm.of(request)
                .map(form -> page(form, CurrentViewer.of(request).isPresent()))
                .map(page -> new ModelAndView("access/kept-form", Map.of("page", page), status))
                .orElse(null);
    }

    private KeptFormPage page(KeptForm form, boolean signedIn) {
        String which = signedIn ? "kept.again" : "kept.signIn";
        return new KeptFormPage(
                words.of(which + ".title"),
                words.of(which + ".text"),
                words.of(which + ".next"),
                signedIn ? form.page() : "/sign-in",
                form.texts(),
                form.shortened(),
                form.withFile());
    }
}
