package uk.sendplan.publishing.web;

import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** The addresses of the public site, a public contract. */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static String area(String areaSlug) {
        return "/areas/" + areaSlug;
    }

    /** Where alerts are asked for, with what the reader came from ticked already: nothing, a plan, or "plan/priority". */
    static String alerts(String areaSlug, String about) {
        return area(areaSlug) + "/alerts" + (about.isEmpty() ? "" : "?about=" + about);
    }

    public static String plan(String areaSlug, String planSlug) {
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
        return progress(
                plan(edition.areaSlug(), edition.planSlug()),
                edition.cycleSlug(),
                edition.number(),
                edition.priorityNumber());
    }

    /** An edition of the forum's view; its number is the forum's own. */
    public static String forumView(String planAddress, String cycleSlug, int number, String priority) {
        return progress(planAddress, cycleSlug, number, priority) + "/forum-view";
    }

    /** An edition of a progress page, by what its address is made of. */
    public static String progress(String planAddress, String cycleSlug, int number, String priority) {
        return priority(planAddress + "/editions/" + cycleSlug + "/" + number, priority);
    }
}
