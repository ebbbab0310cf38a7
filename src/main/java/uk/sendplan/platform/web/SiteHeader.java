package uk.sendplan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page, under the model key {@code header}. Pages without one show the product's name alone.
 *
 * @param areaName the local area's own name; null where no area is chosen
 * @param homeHref where the name leads
 * @param navigation links to the parts of the application that this person may open, finished texts
 * @param accountName the name of the signed-in person; null on pages for everyone, which then have no sign-out form
 * @param brand how the area looks to everyone; null on pages for those who are signed in, and on those that never change
 */
public record SiteHeader(
        @Nullable String areaName,
        String homeHref,
        List<Link> navigation,
        @Nullable String accountName,
        @Nullable SiteBrand brand) {

    /** A page for everyone that belongs to an area. */
    public static SiteHeader ofArea(String areaName, String homeHref) {
        return new SiteHeader(areaName, homeHref, List.of(), null, null);
    }

    public SiteHeader wearing(SiteBrand brand) {
        return new SiteHeader(areaName, homeHref, navigation, accountName, brand);
    }
}
