package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.DemoAccounts;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** The page of the sign-in form. The form itself is sent to Spring Security, which comes back here when it refuses. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;
    private final Words words;

    SignInController(ObjectProvider<DemoAccounts> demo, Words words) {
        this.demo = demo;
        this.words = words;
    }

    /** @param message why one is here, in words, or null */
    record SignInPage(@Nullable String message, @Nullable DemoAccounts demo) {}

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        @Nullable String refused = RefusedSignIn.username(request);
        if (refused == null && CurrentViewer.of(request).isPresent()) {
            return "redirect:/workspace";
        }
        if (refused != null || request.getParameterMap().containsKey("error")) {
            Instant until = RefusedSignIn.until(request);
            model.addAttribute(
                    "errors",
                    FormErrors.none()
                            .with(
                                    "username",
                                    until == null
                                            ? words.of("signIn.error")
                                            : words.of("signIn.error.tooMany", London.momentInWords(until))));
        }
        model.addAttribute("username", refused);
        model.addAttribute("page", new SignInPage(message(request), demo.getIfAvailable()));
        return "access/sign-in";
    }

    private @Nullable String message(HttpServletRequest request) {
        return List.of("signed-out", "ended", "again", "password-set", "joined").stream()
                .filter(reason -> request.getParameterMap().containsKey(reason))
                .map(reason -> words.of("signIn.message." + reason))
                .findFirst()
                .orElse(null);
    }
}
