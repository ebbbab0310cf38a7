package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.AwaitingCode;
import uk.sendplan.access.security.SignedInSessions;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** The page for the code, after the password. Its form is taken by {@code CodeFilter}, which comes back here when it refuses. */
@Controller
class SignInCodeController {

    private final Clock clock;
    private final Words words;

    SignInCodeController(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/sign-in/code")
    String ask(HttpServletRequest request, Model model) {
        Optional<AwaitingCode> awaiting = SignedInSessions.awaiting(request).filter(one -> one.holds(clock.instant()));
        if (awaiting.isEmpty()) {
            return "redirect:/sign-in";
        }
        if (RefusedSignIn.username(request) != null) {
            Instant until = RefusedSignIn.until(request);
            model.addAttribute(
                    "errors",
                    FormErrors.none()
                            .with(
                                    "code",
                                    until == null
                                            ? words.of("signIn.code.error")
                                            : words.of("signIn.code.error.tooMany", London.momentInWords(until))));
        }
        return "access/sign-in-code";
    }
}
