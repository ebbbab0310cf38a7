package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.LinkedIdentities;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.ProviderFault;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.access.security.SessionRenewal;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Links one's own account with the one at an organisation, and takes the link away, after asking for the password again. */
@Controller
class LinkedAccountController {

    private static final String PAGE = OwnSecurityController.PAGE + "/linked-accounts";

    private final OrganisationRegistrations registrations;
    private final LinkedIdentities identities;
    private final OwnAccount own;
    private final AskedCookie cookie;
    private final SignInDevices devices;
    private final SessionRenewal session;
    private final Words words;

    LinkedAccountController(
            OrganisationRegistrations registrations,
            LinkedIdentities identities,
            OwnAccount own,
            AskedCookie cookie,
            SignInDevices devices,
            SessionRenewal session,
            Words words) {
        this.registrations = registrations;
        this.identities = identities;
        this.own = own;
        this.cookie = cookie;
        this.devices = devices;
        this.session = session;
        this.words = words;
    }

    record AskPage(
            String title,
            String text,
            String action,
            String submit,
            boolean withCode,
            String email,
            List<Link> crumbs) {}

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
        return checked(
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
        return checked(
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

    private ModelAndView checked(
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
        } catch (Refused refusal) {
            ModelAndView page = toMend.apply(words.refused(FormErrors.none(), refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return done.get();
    }

    private ModelAndView linking(Viewer viewer, Registration registration, FormErrors errors) {
        return ask(
                viewer,
                words.of("linkedAccount.link.title"),
                words.of("linkedAccount.link.text", registration.areaName()),
                PAGE + "/areas/" + registration.areaSlug(),
                words.of("linkedAccount.link.submit"),
                errors);
    }

    private ModelAndView removing(Viewer viewer, LinkedIdentities.Linked linked, FormErrors errors) {
        return ask(
                viewer,
                words.of("linkedAccount.remove.title"),
                words.of("linkedAccount.remove.text", OwnSecurityController.host(linked.issuer())),
                PAGE + "/" + linked.id() + "/remove",
                words.of("linkedAccount.remove.submit"),
                errors);
    }

    private ModelAndView ask(
            Viewer viewer, String title, String text, String action, String submit, FormErrors errors) {
        return new ModelAndView(
                        "access/linked-account-ask",
                        "page",
                        new AskPage(
                                title,
                                text,
                                action,
                                submit,
                                viewer.secondFactor(),
                                viewer.email(),
                                OwnSecurityController.crumbs(words)))
                .addObject("errors", errors);
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
