package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.PasswordRules;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;

/** Sets a password through a one-time link. Whoever has the link may; what does not work is told apart by nobody. */
@Controller
class SetPasswordController {

    private final PasswordLinks links;
    private final SignInDevices devices;
    private final Words words;

    SetPasswordController(PasswordLinks links, SignInDevices devices, Words words) {
        this.links = links;
        this.devices = devices;
        this.words = words;
    }

    record PasswordPage(String email, String action, int shortest, int longest) {}

    @GetMapping("/set-password/{secret}")
    String ask(@PathVariable String secret, Model model, HttpServletResponse response) {
        return show(secret, FormErrors.none(), model, response);
    }

    @PostMapping("/set-password/{secret}")
    String set(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Looked up before the password is hashed, which takes a while: who guesses links is answered cheaply.
        Optional<Viewer> owner = links.accountOf(secret);
        if (owner.isEmpty()) {
            return ended(response);
        }
        try {
            if (!links.setPassword(secret, password)) {
                return ended(response);
            }
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(secret, words.refused(FormErrors.none(), refusal), model, response);
        }
        // Known from now on: whoever used up the tries of this account before does not keep its owner out.
        devices.remember(request, response, owner.get().accountId(), owner.get().email());
        leaveNoTrace(response);
        return "redirect:/sign-in?password-set";
    }

    private String show(String secret, FormErrors errors, Model model, HttpServletResponse response) {
        Optional<Viewer> owner = links.accountOf(secret);
        if (owner.isEmpty()) {
            return ended(response);
        }
        leaveNoTrace(response);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "page",
                new PasswordPage(
                        owner.get().email(),
                        "/set-password/" + secret,
                        PasswordRules.shortest(owner.get().secondFactor()),
                        PasswordRules.LONGEST));
        return "access/set-password";
    }

    private static String ended(HttpServletResponse response) {
        leaveNoTrace(response);
        response.setStatus(HttpStatus.GONE.value());
        return "access/password-link-ended";
    }

    /** The address is the secret: it is told to no other page. */
    private static void leaveNoTrace(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
