package uk.sendplan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.AreaBranding;
import uk.sendplan.publishing.brand.AreaBranding.LogoChange;
import uk.sendplan.publishing.brand.AreaBranding.SaveBrand;
import uk.sendplan.publishing.brand.LogoImage;

/** The partnership's logo, an alder leaf over a brook, and its green. It is saved once; what somebody makes of it stays. */
@Component
@InDemoMode
class DemoBrand {

    static final String ALT = "Alderbrook, an alder leaf over a brook";

    private static final ClassPathResource LOGO = new ClassPathResource("demo/alderbrook-logo.png");
    private static final AccentColour GREEN = new AccentColour(0x1f, 0x5c, 0x3a);

    private final AreaBranding branding;

    DemoBrand(AreaBranding branding) {
        this.branding = branding;
    }

    void save(Member manager) {
        long version = branding.of(manager).version();
        if (version < 0) {
            branding.save(
                    manager,
                    new SaveBrand(
                            DemoOrganisation.idOf("brand"),
                            version,
                            GREEN,
                            new LogoChange.Replaced(LogoImage.of(file()), ALT)));
        }
    }

    private static byte[] file() {
        try {
            return LOGO.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
