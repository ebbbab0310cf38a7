package uk.sendplan.publishing.web.branding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.SiteBrand;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.AreaBranding;
import uk.sendplan.publishing.brand.AreaBranding.Brand;
import uk.sendplan.publishing.brand.Logo;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.publishing.brand.PublishedBrands;
import uk.sendplan.publishing.web.PublicAddresses;
import uk.sendplan.shared.Refused;

/** How the area's public pages look: its colour and its logo. */
@Controller
@RequestMapping("/workspace/{area}/branding")
class BrandingController {

    private static final List<String> FIELDS = List.of("accent", "logo", "logoAlt", "removeLogo");

    private final AreaBranding branding;
    private final PublishedBrands published;
    private final Saving saving;
    private final Words words;

    BrandingController(AreaBranding branding, PublishedBrands published, Saving saving, Words words) {
        this.branding = branding;
        this.published = published;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param sample the head of a public page as it is now
     * @param swatch the colour that is typed, or the product's own where none is; null where what is typed is no colour
     * @param proposed a colour that would do where the one that is typed does not
     * @param logo the one that is there now, or null
     * @param fileLost a file was sent, and has to be chosen again
     */
    record BrandingPage(
            Frame frame,
            SiteHeader sample,
            @Nullable String swatch,
            @Nullable String proposed,
            SiteBrand.@Nullable Logo logo,
            boolean fileLost) {}

    @GetMapping
    ModelAndView ask(Member member) {
        return page(member, BrandForm.of(branding.of(member)));
    }

    @PostMapping
    ModelAndView save(Member member, @ModelAttribute("form") BrandForm form) {
        member.require(Right.EDIT_PLAN);
        Sent sent = sent(form);
        return saving.changing(
                sent.errors().inOrder(FIELDS),
                () -> {
                    branding.save(member, form.toCommand(sent.image()));
                    return new Saved(href(member), words.of("branding.saved"));
                },
                errors -> page(member, form),
                () -> overtaken(member, form));
    }

    private record Sent(@Nullable LogoImage image, FormErrors errors) {}

    /** The file is looked at even where something else is wrong, so that everything is said at once. */
    private Sent sent(BrandForm form) {
        FormErrors errors = form.problems(words);
        try {
            return new Sent(form.image(), errors);
        } catch (Refused noPicture) {
            return new Sent(null, words.refused(errors, noPicture));
        }
    }

    private static String href(Member member) {
        return "/workspace/" + member.areaSlug() + "/branding";
    }

    private ModelAndView overtaken(Member member, BrandForm form) {
        Brand now = branding.of(member);
        BrandForm saved = BrandForm.of(now);
        return page(member, form.readAt(now.version()))
                .addObject(
                        "conflict",
                        Conflict.none()
                                .and(words.of("branding.accent"), saved.accent(), form.accent())
                                .and(words.of("branding.logo"), logo(now.logo()), logo(now.logo(), form))
                                .and(words.of("branding.alt"), saved.logoAlt(), form.logoAlt()));
    }

    private String logo(@Nullable Logo logo) {
        return logo == null ? "" : words.of("branding.logo.now", logo.width(), logo.height());
    }

    private String logo(@Nullable Logo now, BrandForm form) {
        if (form.isRemovingLogo()) {
            return "";
        }
        return form.hasFile() ? words.of("branding.logo.another") : logo(now);
    }

    private ModelAndView page(Member member, BrandForm form) {
        String area = "/workspace/" + member.areaSlug();
        SiteBrand brand = published.of(member.areaSlug());
        SiteHeader sample = SiteHeader.ofArea(member.areaName(), PublicAddresses.area(member.areaSlug()))
                .wearing(brand);
        return new ModelAndView("publishing/workspace/branding")
                .addObject("form", form)
                .addObject(
                        "page",
                        new BrandingPage(
                                new Frame(
                                        words.of("branding.title"),
                                        member.areaName(),
                                        List.of(
                                                Link.to(words.of("navigation.workspace"), "/workspace"),
                                                Link.to(member.areaName(), area)),
                                        href(member),
                                        area,
                                        words.of("branding.submit")),
                                sample,
                                swatch(form),
                                form.colour()
                                        .filter(colour -> !colour.isReadable())
                                        .map(colour -> colour.readable().written())
                                        .orElse(null),
                                brand.logo(),
                                form.hasFile()));
    }

    private static @Nullable String swatch(BrandForm form) {
        return form.accent().isEmpty()
                ? AccentColour.OF_PRODUCT.written()
                : form.colour().map(AccentColour::written).orElse(null);
    }
}
