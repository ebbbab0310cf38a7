package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.TargetKind;

/**
 * A measure of the demonstration, as its file tells it.
 *
 * @param fields name, variant, unit, of what, decimals, good direction, read, period type, owner, outcomes, priorities, baseline, its
 *     month, survey of, source, definition
 */
record DemoMeasure(
        int place,
        List<String> fields,
        List<Series> series,
        List<Target> targets,
        List<Readings> readings,
        List<Note> notes) {

    /** The measures are agreed when the plan's first actions are there. */
    static final int ADDED = 374;

    private static final String WHOLE = "-";

    record Series(SeriesKind kind, String dimension, String name, String source) {}

    /** @param due as {@link DemoDate} has it, or empty */
    record Target(
            String series,
            TargetKind kind,
            String value,
            String upper,
            String benchmark,
            boolean consistently,
            String due,
            String comment) {}

    /**
     * @param months from one to the next
     * @param ago months from the end of the last one to the seeding
     */
    record Readings(String series, int months, int ago, List<String> figures) {}

    record Note(String kind, int months, DemoPerson by, String text) {}

    static List<DemoMeasure> all() {
        List<DemoMeasure> all = new ArrayList<>();
        for (String line : DemoFile.lines("alderbrook-measures.txt")) {
            List<String> fields = DemoFile.fields(line);
            List<String> rest = fields.subList(1, fields.size());
            if (fields.get(0).equals("measure")) {
                all.add(new DemoMeasure(
                        all.size(), rest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            } else {
                all.get(all.size() - 1).take(fields.get(0), rest);
            }
        }
        return all;
    }

    private void take(String what, List<String> told) {
        switch (what) {
            case "series" ->
                series.add(new Series(SeriesKind.valueOf(told.get(0)), told.get(1), told.get(2), told.get(3)));
            case "target" ->
                targets.add(new Target(
                        told.get(0),
                        TargetKind.valueOf(told.get(1)),
                        told.get(2),
                        told.get(3),
                        told.get(4),
                        told.get(5).equals("yes"),
                        told.get(6),
                        told.get(7)));
            case "readings" ->
                readings.add(new Readings(
                        told.get(0),
                        Integer.parseInt(told.get(1)),
                        Integer.parseInt(told.get(2)),
                        Arrays.asList(told.get(3).split(" "))));
            case "note" ->
                notes.add(new Note(
                        told.get(0), Integer.parseInt(told.get(1)), DemoPerson.valueOf(told.get(2)), told.get(3)));
            default -> throw new IllegalArgumentException("nothing of a measure: " + what);
        }
    }

    String name() {
        return fields.get(0);
    }

    DemoOrganisation owner() {
        return DemoOrganisation.valueOf(fields.get(8));
    }

    Set<String> outcomes() {
        return numbers(fields.get(9));
    }

    Set<String> priorities() {
        return numbers(fields.get(10));
    }

    private static Set<String> numbers(String joined) {
        return Stream.of(joined.split(",")).filter(number -> !number.isEmpty()).collect(Collectors.toSet());
    }

    UUID id() {
        return DemoOrganisation.idOf("measure " + place);
    }

    UUID series(String name) {
        return name.equals(WHOLE) ? id() : DemoOrganisation.idOf("measure " + place + " series " + name);
    }

    UUID key(String what) {
        return DemoOrganisation.idOf("measure " + place + " " + what);
    }

    /** Who of the owner enters its readings: an officer of it, else the plan manager. */
    DemoPerson enteredBy() {
        return switch (owner()) {
            case ICB -> DemoPerson.NHS_OFFICER;
            case COMMUNITY_HEALTH -> DemoPerson.THERAPY_OFFICER;
            case MENTAL_HEALTH -> DemoPerson.MARLWOOD_OFFICER;
            case EDUCATION -> DemoPerson.SCHOOLS_OFFICER;
            case VOLUNTARY -> DemoPerson.BRIGHTWAYS_OFFICER;
            case ADVICE -> DemoPerson.SENDIAS_OFFICER;
            case COUNCIL -> DemoPerson.OFFICER;
            case FORUM -> DemoPerson.MANAGER;
        };
    }
}
