package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.LinkedIdentities;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.ProviderFault;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.access.security.SessionRenewal;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Links one's own account with the one at an organisation, and takes the link away, after asking for the password again. */
@Controller
class LinkedAccountController {

    private static final String PAGE = OwnSecurityController.PAGE + "/linked-accounts";

    private final OrganisationRegistrations registrations;
    private final LinkedIdentities identities;
    private final OwnAccount own;
    private final AskedCookie cookie;
    private final AskAgain again;
    private final SessionRenewal session;
    private final Words words;

    LinkedAccountController(
            OrganisationRegistrations registrations,
            LinkedIdentities identities,
            OwnAccount own,
            AskedCookie cookie,
            AskAgain again,
            SessionRenewal session,
            Words words) {
        this.registrations = registrations;
        this.identities = identities;
        this.own = own;
        this.cookie = cookie;
        this.again = again;
        this.session = session;
        this.words = words;
    }

    @GetMapping(PAGE + "/areas/{area}")
    ModelAndView askToLink(Viewer viewer, @PathVariable String area) {
        return linking(viewer, registration(viewer, area), FormErrors.none());
    }

    @PostMapping(PAGE + "/areas/{area}")
    ModelAndView link(
            Viewer viewer,
            @PathVariable String area,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Registration registration = registration(viewer, area);
        return again.checked(
                viewer,
                password,
                code,
                request,
                () -> {
                    try {
                        return cookie.go(registration, Asked.Purpose.link(viewer.accountId()), response);
                    } catch (ProviderFault fault) {
                        return OrganisationSignInController.unreachable(words, registration);
                    }
                },
                errors -> linking(viewer, registration, errors));
    }

    @GetMapping(PAGE + "/{identity}/remove")
    ModelAndView askToRemove(Viewer viewer, @PathVariable String identity) {
        return removing(viewer, linked(viewer, identity), FormErrors.none());
    }

    @PostMapping(PAGE + "/{identity}/remove")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable String identity,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinkedIdentities.Linked linked = linked(viewer, identity);
        return again.checked(
                viewer,
                password,
                code,
                request,
                () -> {
                    identities.remove(viewer.accountId(), linked.id());
                    session.goOn(request, response, own.goOn(viewer));
                    return Saving.goOn(new Saved(OwnSecurityController.PAGE, words.of("linkedAccount.removed")));
                },
                errors -> removing(viewer, linked, errors));
    }

    private ModelAndView linking(Viewer viewer, Registration registration, FormErrors errors) {
        String action = PAGE + "/areas/" + registration.areaSlug();
        return again.page(viewer, "linkedAccount.link", action, errors, registration.areaName());
    }

    private ModelAndView removing(Viewer viewer, LinkedIdentities.Linked linked, FormErrors errors) {
        String action = PAGE + "/" + linked.id() + "/remove";
        return again.page(viewer, "linkedAccount.remove", action, errors, OwnSecurityController.host(linked.issuer()));
    }

    /** Of an area that one belongs to. */
    private Registration registration(Viewer viewer, String area) {
        return viewer.seatIn(area)
                .flatMap(seat -> registrations.ofArea(area))
                .orElseThrow(() -> new NotThere("sign-in of an area"));
    }

    private LinkedIdentities.Linked linked(Viewer viewer, String identity) {
        UUID id = Checks.id(identity);
        return identities.of(viewer.accountId()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("linked account"));
    }
}
