package uk.sendplan.publishing.brand;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** The plan manager says how the area's public pages look; readers see it at once. */
@Service
@Transactional
public class AreaBranding {

    public static final int LONGEST_ALT = 120;

    private final AreaBrands brands;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AreaBranding(AreaBrands brands, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.brands = brands;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @param accent null for the product's own
     * @param version -1 where nothing was ever saved
     */
    public record Brand(
            @Nullable AccentColour accent, @Nullable Logo logo, long version) {

        static final Brand NONE = new Brand(null, null, -1);
    }

    /** What becomes of the logo. */
    public sealed interface LogoChange {

        /** It stays as it is, or is not there. */
        record Kept(String alt) implements LogoChange {}

        record Replaced(LogoImage image, String alt) implements LogoChange {}

        record Removed() implements LogoChange {}
    }

    /**
     * @param key the form's, which becomes the row's id where there is none yet
     * @param version that was read; -1 where nothing was ever saved
     */
    public record SaveBrand(
            UUID key, long version, @Nullable AccentColour accent, LogoChange logo) {}

    @Transactional(readOnly = true)
    public Brand of(Member by) {
        by.require(Right.EDIT_PLAN);
        return brands.findByAreaId(by.areaId())
                .map(brand -> new Brand(brand.accent(), brand.logo(), brand.version()))
                .orElse(Brand.NONE);
    }

    /**
     * @throws StaleVersion where somebody else saved meanwhile
     * @throws Refused at "accent" where nobody could read it; at "logo" and "logoAlt" where one comes without the other; at "logoAlt"
     *     where the words give away what is not for everybody
     */
    public void save(Member by, SaveBrand command) {
        by.require(Right.EDIT_PLAN);
        requireReadable(command.accent());
        boolean begun = command.version() < 0 && begin(by, command.key());
        AreaBrand held =
                brands.findAndHoldByAreaId(by.areaId()).orElseThrow(() -> new NotThere("area " + by.areaSlug()));
        boolean sentTwice = command.version() < 0 && !begun && held.id().equals(command.key());
        if (sentTwice) {
            return;
        }
        if (!begun) {
            held.requireVersion(command.version());
        }
        held.paint(command.accent());
        change(held, command.logo());
        events.publishEvent(new BrandChanged(by.areaSlug()));
    }

    private boolean begin(Member by, UUID key) {
        int made = jdbc.sql("""
                insert into area_brand (id, area_id, area_slug, version)
                select ?, id, slug, 0 from local_area where id = ? on conflict do nothing
                """).params(key, by.areaId()).update();
        return made == 1;
    }

    private static void change(AreaBrand brand, LogoChange change) {
        if (change instanceof LogoChange.Replaced replaced) {
            brand.show(replaced.image(), publishable(replaced.alt()));
        } else if (change instanceof LogoChange.Removed) {
            brand.removeLogo();
        } else if (change instanceof LogoChange.Kept kept) {
            if (brand.logo() != null) {
                brand.describeLogo(publishable(kept.alt()));
            } else if (!kept.alt().isEmpty()) {
                throw new Refused("logo", "branding.logo.error.missing");
            }
        }
    }

    private static void requireReadable(@Nullable AccentColour accent) {
        if (accent != null && !accent.isReadable()) {
            throw new Refused(
                    "accent",
                    "branding.accent.error.contrast",
                    accent.written(),
                    accent.contrastInWords(),
                    accent.readable().written());
        }
    }

    /** Names stay: a partnership may be called after somebody. */
    private static String publishable(String alt) {
        if (alt.isEmpty()) {
            throw new Refused("logoAlt", "branding.alt.error.required");
        }
        String found = DisclosureCheck.knowing(List.of()).concerns(alt).stream()
                .filter(concern -> concern.kind() != Concern.Kind.NAME)
                .map(Concern::asWritten)
                .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new Refused("logoAlt", "branding.alt.error.concern", found);
        }
        return alt;
    }
}
