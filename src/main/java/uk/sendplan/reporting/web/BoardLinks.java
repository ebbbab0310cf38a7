package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.measure.Measure;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.AsAt;

/** Where the figures of a board lead: to the list of the very actions that they count, on the same day. */
final class BoardLinks {

    private final String plan;
    private final String area;
    private final String day;

    BoardLinks(Member by, String planSlug, AsAt asAt) {
        this.area = by.areaSlug();
        this.plan = "/workspace/" + area + "/" + planSlug;
        this.day = asAt.day() == null ? "" : asAt.day().toString();
    }

    /** Without its days. */
    String boardNow() {
        return plan + "/board";
    }

    /** Without its day. */
    String objectivesNow() {
        return boardNow() + "/objectives";
    }

    /** They have days of their own. */
    String packs() {
        return plan + "/packs";
    }

    /** Without its days. */
    String sinceLastNow() {
        return boardNow() + "/since";
    }

    String sinceLast(Since since, String... more) {
        Map<String, String> asked = parameters(more);
        asked.put(AsAtReading.FIELD, day);
        if (since.asked()) {
            asked.put(SinceReading.FIELD, since.day().toString());
        }
        return sinceLastNow() + query(asked);
    }

    /** Without its day. */
    String trendNow() {
        return boardNow() + "/trend";
    }

    String trend(String... more) {
        Map<String, String> asked = parameters(more);
        asked.put(AsAtReading.FIELD, day);
        return trendNow() + query(asked);
    }

    /** The board on another day. */
    String boardOn(LocalDate other) {
        return boardNow() + "?" + AsAtReading.FIELD + "=" + other;
    }

    String objectives(String... chosen) {
        Map<String, String> asked = parameters(chosen);
        asked.put(AsAtReading.FIELD, day);
        return objectivesNow() + query(asked);
    }

    /** The board with its days and something more, in the order of names and values. */
    String board(Since since, String... more) {
        Map<String, String> asked = parameters(more);
        asked.put(AsAtReading.FIELD, day);
        if (since.asked()) {
            asked.put(SinceReading.FIELD, since.day().toString());
        }
        return boardNow() + query(asked);
    }

    /** The plan's actions that fit all of these, in the order of names and values. */
    String list(String... chosen) {
        Map<String, String> asked = parameters(chosen);
        asked.put(AsAtReading.FIELD, day);
        return plan + "/actions" + query(asked);
    }

    /** Those that fit all of these since an earlier day. */
    String listSince(LocalDate since, String... chosen) {
        Map<String, String> asked = parameters(chosen);
        asked.put(SinceReading.FIELD, since.toString());
        asked.put(AsAtReading.FIELD, day);
        return plan + "/actions" + query(asked);
    }

    /** A page of the plan, on the same day. */
    String page(String below) {
        return plan + below + dated();
    }

    String measure(Measure measure) {
        return page("/measures/" + measure.code());
    }

    String measures(String... chosen) {
        Map<String, String> asked = parameters(chosen);
        asked.put(AsAtReading.FIELD, day);
        return plan + "/measures" + query(asked);
    }

    String action(ActionView action) {
        return action.href(area) + dated();
    }

    private String dated() {
        return day.isEmpty() ? "" : "?" + AsAtReading.FIELD + "=" + day;
    }

    private static Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            parameters.put(namesAndValues[place], namesAndValues[place + 1]);
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return Asked.of(parameters, parameters.keySet()).query();
    }
}
