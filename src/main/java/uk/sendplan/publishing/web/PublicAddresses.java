package uk.sendplan.publishing.web;

import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** The addresses of the public site, a public contract. */
final class PublicAddresses {

    private PublicAddresses() {}

    static String area(String areaSlug) {
        return "/areas/" + areaSlug;
    }

    static String plan(String areaSlug, String planSlug) {
        return area(areaSlug) + "/plans/" + planSlug;
    }

    static String feed(String planAddress) {
        return planAddress + "/feed.atom";
    }

    static String edition(String planAddress, int number) {
        return planAddress + "/editions/plan/" + number;
    }

    static String priority(String planAddress, String number) {
        return planAddress + "/priorities/" + number;
    }

    static String feedback(String planAddress, String number) {
        return priority(planAddress, number) + "/feedback";
    }

    /** "You said, we did" of the whole plan. */
    static String answers(String planAddress) {
        return planAddress + "/you-said";
    }

    /** An edition of a progress page. */
    static String progress(ProgressEdition edition) {
        return priority(
                plan(edition.areaSlug(), edition.planSlug()) + "/editions/" + edition.cycleSlug() + "/"
                        + edition.number(),
                edition.priorityNumber());
    }
}
