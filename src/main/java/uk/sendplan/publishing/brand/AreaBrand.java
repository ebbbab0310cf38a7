package uk.sendplan.publishing.brand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.Hashes;

/** How the public pages of an area look. */
@Entity
class AreaBrand extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private String areaSlug;

    private @Nullable String accent;
    private byte @Nullable [] logo;
    private @Nullable String logoHash;
    private @Nullable Integer logoWidth;
    private @Nullable Integer logoHeight;
    private @Nullable String logoAlt;

    protected AreaBrand() {}

    void paint(@Nullable AccentColour colour) {
        accent = colour == null ? null : colour.written();
    }

    void show(LogoImage image, String alt) {
        logo = image.png();
        logoHash = Hashes.tag(image.png());
        logoWidth = image.width();
        logoHeight = image.height();
        logoAlt = alt;
    }

    void describeLogo(String alt) {
        if (logo == null) {
            throw new IllegalStateException("there is no logo");
        }
        logoAlt = alt;
    }

    void removeLogo() {
        logo = null;
        logoHash = null;
        logoWidth = null;
        logoHeight = null;
        logoAlt = null;
    }

    @Nullable
    AccentColour accent() {
        return accent == null ? null : AccentColour.read(accent).orElseThrow();
    }

    @Nullable
    Logo logo() {
        return logoHash == null
                ? null
                : new Logo(
                        logoHash,
                        Objects.requireNonNull(logoWidth),
                        Objects.requireNonNull(logoHeight),
                        Objects.requireNonNull(logoAlt));
    }
}
