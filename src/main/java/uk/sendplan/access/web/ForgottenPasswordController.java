package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Letters;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.SenderAddress;
import uk.sendplan.platform.web.Words;

/** Who forgot their password asks for a link by e-mail. The answer is the same whoever asks and whatever address they type. */
@Controller
class ForgottenPasswordController {

    private static final String ADDRESS = "/forgotten-password";

    private final Letters letters;
    private final MailServer mail;
    private final SenderAddress senders;
    private final Words words;

    ForgottenPasswordController(Letters letters, MailServer mail, SenderAddress senders, Words words) {
        this.letters = letters;
        this.mail = mail;
        this.senders = senders;
        this.words = words;
    }

    /** @param mailed a link can be sent; @param asked one was asked for */
    record ForgottenPage(boolean mailed, boolean asked) {}

    @GetMapping(ADDRESS)
    String ask(Model model) {
        return show("", FormErrors.none(), false, model);
    }

    @PostMapping(ADDRESS)
    String send(
            @RequestParam(required = false) @Nullable String email,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = new Checks(words).email("email", email).errors();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(Checks.line(email), errors, false, model);
        }
        if (mail.isConfigured()) {
            letters.aboutPassword(Checks.line(email), senders.of(request));
        }
        return show("", FormErrors.none(), true, model);
    }

    private String show(String email, FormErrors errors, boolean asked, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        model.addAttribute("page", new ForgottenPage(mail.isConfigured(), asked));
        return "access/forgotten-password";
    }
}
