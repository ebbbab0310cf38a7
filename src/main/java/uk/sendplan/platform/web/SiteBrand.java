package uk.sendplan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of an area look to everyone. What is null is the product's own.
 *
 * @param colour "#0b5f6b"
 * @param styleSheet the address of the sheet that says the colour to what has the class {@code app-brand}; there is one where there is
 *     a colour
 */
public record SiteBrand(
        @Nullable String colour,
        @Nullable String styleSheet,
        @Nullable Logo logo) {

    public static final SiteBrand NONE = new SiteBrand(null, null, null);

    /** @param width on the page, as height: half of the picture's own, so that it is sharp on fine screens */
    public record Logo(String href, String alt, int width, int height) {}
}
