package uk.sendplan.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.OrganisationRegistrations.Kept;
import uk.sendplan.access.openid.ProviderFault;
import uk.sendplan.access.openid.Providers;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Where the people of an area sign in with their organisation's account, as the administrator keeps it. */
@Controller
class AreaSignInController {

    private static final String PAGE = "/admin/areas/{area}/sign-in";

    private final OrganisationRegistrations registrations;
    private final Providers providers;
    private final PartnershipQueries partnership;
    private final BaseAddress base;
    private final Crumbs crumbs;
    private final Saving saving;
    private final Words words;

    AreaSignInController(
            OrganisationRegistrations registrations,
            Providers providers,
            PartnershipQueries partnership,
            BaseAddress base,
            Crumbs crumbs,
            Saving saving,
            Words words) {
        this.registrations = registrations;
        this.providers = providers;
        this.partnership = partnership;
        this.base = base;
        this.crumbs = crumbs;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param changed when it was entered, in words; null where there is none
     * @param returnAddress what the provider has to be told
     */
    record SignInPage(
            String area,
            String href,
            @Nullable String changed,
            String returnAddress,
            String address,
            List<Link> crumbs) {}

    @GetMapping(PAGE)
    ModelAndView ask(@PathVariable String area) {
        LocalArea kept = kept(area);
        return page(kept, AreaSignInForm.from(registrations.find(kept.id()).orElse(null)), FormErrors.none());
    }

    @PostMapping(PAGE)
    ModelAndView save(@PathVariable String area, @ModelAttribute("form") AreaSignInForm form) {
        LocalArea kept = kept(area);
        return saving.changing(
                tried(form.errors(words), form.typedIssuer()),
                () -> {
                    registrations.save(
                            kept.id(),
                            Checks.version(form.version()),
                            form.typedIssuer(),
                            form.typedClient(),
                            form.typedSecret());
                    return new Saved(href(kept), words.of("areaSignIn.saved"));
                },
                errors -> page(kept, form, errors),
                () -> overtaken(kept, form));
    }

    @PostMapping(PAGE + "/try")
    ModelAndView tryOut(@PathVariable String area) {
        LocalArea kept = kept(area);
        Kept entered = registrations.find(kept.id()).orElseThrow(() -> new NotThere("sign-in of an area"));
        return saving.adding(
                tried(FormErrors.none(), entered.issuer()),
                () -> new Saved(href(kept), words.of("areaSignIn.tried")),
                errors -> page(kept, AreaSignInForm.from(entered), errors));
    }

    @GetMapping(PAGE + "/remove")
    ModelAndView askToRemove(@PathVariable String area) {
        LocalArea kept = kept(area);
        if (registrations.find(kept.id()).isEmpty()) {
            throw new NotThere("sign-in of an area");
        }
        return shown("access/area-sign-in-remove", kept, null);
    }

    @PostMapping(PAGE + "/remove")
    ModelAndView remove(@PathVariable String area) {
        LocalArea kept = kept(area);
        registrations.remove(kept.id());
        return Saving.goOn(new Saved("/admin/areas/" + kept.slug(), words.of("areaSignIn.removed")));
    }

    /** Nobody could sign in with what does not answer now, or is none: it is said at once, and where. */
    private FormErrors tried(FormErrors errors, String issuer) {
        if (errors.has("issuer")) {
            return errors;
        }
        try {
            providers.tryOut(issuer);
            return errors;
        } catch (ProviderFault fault) {
            return errors.with("issuer", words.of("areaSignIn.issuer.error." + fault.reason()));
        }
    }

    private ModelAndView overtaken(LocalArea kept, AreaSignInForm form) {
        Optional<Kept> now = registrations.find(kept.id());
        return page(kept, form.atVersion(now.map(Kept::version).orElse(0L)), FormErrors.none())
                .addObject(
                        "conflict",
                        Conflict.none()
                                .and(
                                        words.of("areaSignIn.issuer"),
                                        now.map(Kept::issuer).orElse(""),
                                        form.issuer())
                                .and(
                                        words.of("areaSignIn.clientId"),
                                        now.map(Kept::clientId).orElse(""),
                                        form.clientId()));
    }

    private ModelAndView page(LocalArea area, AreaSignInForm form, FormErrors errors) {
        return shown("access/area-sign-in", area, registrations.find(area.id()).orElse(null))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private ModelAndView shown(String view, LocalArea area, @Nullable Kept entered) {
        String signIn = "/sign-in/areas/" + area.slug();
        return new ModelAndView(
                view,
                "page",
                new SignInPage(
                        area.name(),
                        href(area),
                        entered == null ? null : London.momentInWords(entered.changedAt()),
                        base.link(signIn + "/return"),
                        base.link(signIn),
                        crumbs.area(area)));
    }

    private static String href(LocalArea area) {
        return "/admin/areas/" + area.slug() + "/sign-in";
    }

    private LocalArea kept(String slug) {
        return partnership.area(slug).orElseThrow(() -> new NotThere("area"));
    }
}
