package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Account;
import uk.sendplan.access.Invitations;
import uk.sendplan.access.Invitations.Invited;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.ProviderFault;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Accepts an invitation by its link. Opening it changes nothing: mail programs open links by themselves. */
@Controller
class AcceptInvitationController {

    private static final String ADDRESS = "/invitations/{secret}";

    private final Invitations invitations;
    private final PasswordLinks links;
    private final OrganisationRegistrations registrations;
    private final AskedCookie cookie;
    private final Words words;

    AcceptInvitationController(
            Invitations invitations,
            PasswordLinks links,
            OrganisationRegistrations registrations,
            AskedCookie cookie,
            Words words) {
        this.invitations = invitations;
        this.links = links;
        this.registrations = registrations;
        this.cookie = cookie;
        this.words = words;
    }

    record AcceptPage(
            String action,
            String area,
            String organisation,
            String role,
            String by,
            String email,
            String until,
            boolean hasAccount,
            boolean hasProvider) {}

    @GetMapping(ADDRESS)
    String ask(@PathVariable String secret, Model model, HttpServletResponse response) {
        return show(secret, "", FormErrors.none(), model, response);
    }

    @PostMapping(ADDRESS)
    String accept(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response) {
        Optional<Invited> invited = invitations.ofLink(secret);
        if (invited.isEmpty()) {
            return over(response);
        }
        FormErrors errors = invited.get().hasAccount()
                ? FormErrors.none()
                : new Checks(words)
                        .name("name", name, AccountForm.LONGEST_NAME, "account.name")
                        .errors();
        if (!errors.any()) {
            try {
                Optional<Account> account = invitations.accept(secret, Checks.line(name));
                return account.map(each -> goOn(each, response)).orElseGet(() -> over(response));
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(secret, Checks.line(name), errors, model, response);
    }

    /** On to the provider of the area; who comes back from there has accepted. */
    @PostMapping(ADDRESS + "/organisation-account")
    ModelAndView acceptAtProvider(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response) {
        Optional<Invited> invited = invitations.ofLink(secret);
        if (invited.isEmpty()) {
            return new ModelAndView(over(response));
        }
        Registration registration = provider(invited.get()).orElseThrow(() -> new NotThere("sign-in of an area"));
        FormErrors errors = new Checks(words)
                .name("name", name, AccountForm.LONGEST_NAME, "account.name")
                .errors();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new ModelAndView(show(secret, Checks.line(name), errors, model, response), model.asMap());
        }
        try {
            return cookie.go(registration, Asked.Purpose.accept(secret, Checks.line(name)), response);
        } catch (ProviderFault fault) {
            return OrganisationSignInController.unreachable(words, registration);
        }
    }

    /** Only whoever has no account yet: others link it themselves, signed in. */
    private Optional<Registration> provider(Invited invited) {
        return invited.hasAccount() ? Optional.empty() : registrations.ofAreaWith(invited.areaId());
    }

    /** Who has a password signs in with it; who has none sets one. */
    private String goOn(Account account, HttpServletResponse response) {
        leaveNoTrace(response);
        return account.hasPassword()
                ? "redirect:/sign-in?joined"
                : "redirect:/set-password/" + links.afterInvitation(account.id());
    }

    private String show(String secret, String name, FormErrors errors, Model model, HttpServletResponse response) {
        Optional<Invited> invited = invitations.ofLink(secret);
        if (invited.isEmpty()) {
            return over(response);
        }
        leaveNoTrace(response);
        Invited to = invited.get();
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "page",
                new AcceptPage(
                        "/invitations/" + secret,
                        to.areaName(),
                        to.organisation(),
                        words.of("role." + to.role()),
                        to.invitedByName(),
                        to.email(),
                        London.momentInWords(to.expiresAt()),
                        to.hasAccount(),
                        provider(to).isPresent()));
        return "access/invitation";
    }

    private static String over(HttpServletResponse response) {
        leaveNoTrace(response);
        response.setStatus(HttpStatus.GONE.value());
        return "access/invitation-over";
    }

    /** The address is the secret: it is told to no other page. */
    private static void leaveNoTrace(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
