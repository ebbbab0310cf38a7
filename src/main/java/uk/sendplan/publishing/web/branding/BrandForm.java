package uk.sendplan.publishing.web.branding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.AreaBranding;
import uk.sendplan.publishing.brand.AreaBranding.Brand;
import uk.sendplan.publishing.brand.AreaBranding.LogoChange;
import uk.sendplan.publishing.brand.AreaBranding.SaveBrand;
import uk.sendplan.publishing.brand.Logo;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.shared.Refused;

/**
 * @param accent a colour, or empty for the product's own
 * @param logo a file, or nothing; a browser does not send it a second time by itself
 * @param removeLogo "true" to go back to the product's mark
 */
record BrandForm(
        @Nullable String key,
        @Nullable String version,
        String accent,
        @Nullable MultipartFile logo,
        String logoAlt,
        @Nullable String removeLogo) {

    private static final String NEVER_SAVED = "-1";

    BrandForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String accent,
            @Nullable MultipartFile logo,
            @Nullable String logoAlt,
            @Nullable String removeLogo) {
        this.key = key;
        this.version = version;
        this.accent = Typed.line(accent);
        this.logo = logo;
        this.logoAlt = Typed.line(logoAlt);
        this.removeLogo = removeLogo;
    }

    static BrandForm of(Brand brand) {
        AccentColour accent = brand.accent();
        Logo logo = brand.logo();
        return new BrandForm(
                Keys.fresh(),
                String.valueOf(brand.version()),
                accent == null ? "" : accent.written(),
                null,
                logo == null ? "" : logo.alt(),
                null);
    }

    BrandForm readAt(long now) {
        return new BrandForm(key, String.valueOf(now), accent, logo, logoAlt, removeLogo);
    }

    /** What is typed, where it is a colour. */
    Optional<AccentColour> colour() {
        return AccentColour.read(accent);
    }

    public boolean isRemovingLogo() {
        return "true".equals(removeLogo);
    }

    boolean hasFile() {
        return logo != null
                && (!logo.isEmpty()
                        || !Objects.requireNonNullElse(logo.getOriginalFilename(), "")
                                .isEmpty());
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .that(accent.isEmpty() || colour().isPresent(), "accent", "branding.accent.error.form")
                .that(
                        isReadable(),
                        "accent",
                        "branding.accent.error.contrast",
                        contrast().toArray())
                .that(!hasFile() || !isRemovingLogo(), "removeLogo", "branding.remove.error.both")
                .that(!hasFile() || !logoAlt.isEmpty(), "logoAlt", "branding.alt.error.required")
                .text(AreaBranding.LONGEST_ALT, "logoAlt", logoAlt)
                .errors();
    }

    private boolean isReadable() {
        return colour().map(AccentColour::isReadable).orElse(true);
    }

    private List<String> contrast() {
        return colour().map(colour -> List.of(
                        colour.written(),
                        colour.contrastInWords(),
                        colour.readable().written()))
                .orElse(List.of());
    }

    /**
     * The logo that is sent, or null.
     *
     * @throws Refused at "logo" for a file that is no picture
     */
    @Nullable
    LogoImage image() {
        return hasFile() ? LogoImage.of(bytes()) : null;
    }

    /** @param image the logo that is sent, or null */
    SaveBrand toCommand(@Nullable LogoImage image) {
        return new SaveBrand(Keys.require(key), readVersion(), colour().orElse(null), logoChange(image));
    }

    private long readVersion() {
        return NEVER_SAVED.equals(version) ? -1 : Keys.version(version);
    }

    private LogoChange logoChange(@Nullable LogoImage image) {
        if (isRemovingLogo()) {
            return new LogoChange.Removed();
        }
        return image == null ? new LogoChange.Kept(logoAlt) : new LogoChange.Replaced(image, logoAlt);
    }

    private byte[] bytes() {
        try {
            return Objects.requireNonNull(logo).getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
