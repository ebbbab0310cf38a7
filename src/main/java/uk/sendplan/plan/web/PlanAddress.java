package uk.sendplan.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;

/** The addresses of a plan's pages. Those of pages that can be read as at a day keep the day. */
record PlanAddress(String area, String slug, AsAt asAt) {

    static PlanAddress of(String area, PlanTree tree, AsAt asAt) {
        return new PlanAddress(area, tree.plan().slug(), asAt);
    }

    public String areaPage() {
        return "/workspace/" + area;
    }

    public String plan() {
        return dated(base());
    }

    public String priority(String number) {
        return dated(base() + "/priorities/" + number);
    }

    public String reference(String number) {
        return dated(base() + "/references/" + number);
    }

    public String actions() {
        return dated(base() + "/actions");
    }

    public String challenges() {
        return dated(base() + "/challenges");
    }

    public String risks() {
        return dated(base() + "/risks");
    }

    public String measures() {
        return dated(base() + "/measures");
    }

    public String cycles() {
        return dated(base() + "/cycles");
    }

    public String objectives() {
        return dated(base() + "/objectives");
    }

    public String findings() {
        return dated(base() + "/findings");
    }

    public String ratingScale() {
        return dated(base() + "/rating-scale");
    }

    /** The place of an objective on the page of all objectives. */
    public String objective(String code) {
        return objectives() + "#" + anchor("objective", code);
    }

    /** A page that is only about now: forms, history, search. */
    public String now(String below) {
        return base() + below;
    }

    public PlanAddress atNow() {
        return new PlanAddress(area, slug, AsAt.NOW);
    }

    private String base() {
        return "/workspace/" + area + "/" + slug;
    }

    private String dated(String path) {
        LocalDate day = asAt.day();
        return day == null ? path : path + "?asAt=" + day;
    }

    /** An id within a page; codes and numbers may have any letter. */
    static String anchor(String kind, String name) {
        return kind + "-" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace('%', '_');
    }
}
