package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.KnownDevices;
import uk.sendplan.access.LinkedIdentities;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.PasswordRules;
import uk.sendplan.access.SecondFactorDuty;
import uk.sendplan.access.SecondFactors;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.security.SessionRenewal;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** How one signs in oneself: the password, the second factor, the devices that are known. */
@Controller
class OwnSecurityController {

    static final String PAGE = "/account/security";

    private final OwnAccount own;
    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final KnownDevices known;
    private final LinkedIdentities identities;
    private final OrganisationRegistrations registrations;
    private final SignInDevices devices;
    private final SessionRenewal session;
    private final Saving saving;
    private final Words words;

    OwnSecurityController(
            OwnAccount own,
            SecondFactors factors,
            SecondFactorDuty duty,
            KnownDevices known,
            LinkedIdentities identities,
            OrganisationRegistrations registrations,
            SignInDevices devices,
            SessionRenewal session,
            Saving saving,
            Words words) {
        this.own = own;
        this.factors = factors;
        this.duty = duty;
        this.known = known;
        this.identities = identities;
        this.registrations = registrations;
        this.devices = devices;
        this.session = session;
        this.saving = saving;
        this.words = words;
    }

    record DeviceLine(String name, String used, String forget) {}

    record LinkedLine(String host, String since, String remove) {}

    /**
     * @param codesLeft in words; null without a second factor
     * @param linkable areas whose organisation's account can be linked
     */
    record SecurityPage(
            String email,
            boolean secondFactor,
            boolean mayTurnOff,
            String codesLeft,
            List<LinkedLine> linked,
            List<Link> linkable,
            List<DeviceLine> devices) {}

    record PasswordPage(String email, int shortest, int longest, List<Link> crumbs) {}

    @GetMapping(PAGE)
    ModelAndView page(Viewer viewer) {
        List<DeviceLine> lines = known.of(viewer.accountId()).stream()
                .map(device -> new DeviceLine(
                        device.name(),
                        London.momentInWords(device.usedAt()),
                        PAGE + "/devices/" + device.id() + "/forget"))
                .toList();
        List<LinkedIdentities.Linked> linked = identities.of(viewer.accountId());
        List<OrganisationRegistrations.Offer> offers = registrations.of(viewer);
        return new ModelAndView(
                "access/security",
                "page",
                new SecurityPage(
                        viewer.email(),
                        viewer.secondFactor(),
                        viewer.secondFactor() && !duty.isOf(viewer),
                        words.of("security.codes.left", factors.recoveryCodesLeft(viewer.accountId())),
                        linked.stream()
                                .map(one -> new LinkedLine(
                                        host(one.issuer()),
                                        London.momentInWords(one.linkedAt()),
                                        PAGE + "/linked-accounts/" + one.id() + "/remove"))
                                .toList(),
                        offers.stream()
                                .filter(offer -> isLeft(offer, offers, linked))
                                .map(offer -> Link.to(
                                        words.of("linkedAccount.link", offer.areaName(), host(offer.issuer())),
                                        PAGE + "/linked-accounts/areas/" + offer.areaSlug()))
                                .toList(),
                        lines));
    }

    /** Some issuers name the same person otherwise to each area. */
    private static boolean isLeft(
            OrganisationRegistrations.Offer offer,
            List<OrganisationRegistrations.Offer> offers,
            List<LinkedIdentities.Linked> linked) {
        long same = offers.stream()
                .filter(other -> other.issuer().equals(offer.issuer()))
                .count();
        return linked.stream()
                        .filter(one -> one.issuer().equals(offer.issuer()))
                        .count()
                < same;
    }

    @PostMapping(PAGE + "/devices/{device}/forget")
    ModelAndView forget(Viewer viewer, @PathVariable String device) {
        UUID id = Checks.id(device);
        known.forget(viewer.accountId(), id);
        return Saving.goOn(new Saved(PAGE, words.of("security.device.forgotten")));
    }

    @PostMapping(PAGE + "/sign-out-everywhere")
    ModelAndView signOutEverywhere(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhere(viewer);
        session.goOn(request, response, own.goOn(viewer));
        return Saving.goOn(new Saved(PAGE, words.of("security.signedOutEverywhere")));
    }

    @GetMapping(PAGE + "/password")
    ModelAndView askForPassword(Viewer viewer) {
        return passwordPage(viewer, FormErrors.none());
    }

    @PostMapping(PAGE + "/password")
    ModelAndView changePassword(
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInDevice device = devices.of(request, viewer.email());
        return saving.adding(
                FormErrors.none(),
                () -> {
                    own.requirePassword(viewer, "current", current, device);
                    own.changePassword(viewer, password);
                    session.goOn(request, response, own.goOn(viewer));
                    return new Saved(PAGE, words.of("security.password.changed"));
                },
                errors -> passwordPage(viewer, errors));
    }

    private ModelAndView passwordPage(Viewer viewer, FormErrors errors) {
        return new ModelAndView(
                        "access/security-password",
                        "page",
                        new PasswordPage(
                                viewer.email(),
                                PasswordRules.shortest(viewer.secondFactor()),
                                PasswordRules.LONGEST,
                                crumbs(words)))
                .addObject("errors", errors);
    }

    /** What people know a provider by. */
    static String host(String issuer) {
        return Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer);
    }

    static List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"), Link.to(words.of("security.title"), PAGE));
    }
}
