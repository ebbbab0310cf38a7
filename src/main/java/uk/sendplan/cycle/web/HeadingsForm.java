package uk.sendplan.cycle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.Heading;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.cycle.SectionTemplate;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * The headings of a cycle in the order of the page. There are always as many rows as a cycle may have; the empty ones stand at the
 * end, and a heading whose label is emptied is taken away.
 */
record HeadingsForm(@Nullable String version, List<HeadingRow> rows) {

    private static final HeadingRow EMPTY = new HeadingRow(0, "", "", "");

    HeadingsForm {
        List<HeadingRow> filled = new ArrayList<>(
                rows.stream().filter(row -> !row.label().isEmpty()).toList());
        while (filled.size() < CycleKeeping.MOST_SECTIONS) {
            filled.add(EMPTY);
        }
        rows = IntStream.range(0, filled.size())
                .mapToObj(place -> filled.get(place).at(place))
                .toList();
    }

    /**
     * @param place from 0; its fields are {@code headings[0].label} and so on
     * @param id of the heading that it was; empty for a new one
     */
    record HeadingRow(int place, String id, String label, String role) {

        HeadingRow at(int newPlace) {
            return new HeadingRow(newPlace, id, label, role);
        }

        public int number() {
            return place + 1;
        }

        public String field(String name) {
            return "headings[" + place + "]." + name;
        }

        Heading toHeading() {
            return new Heading(Keys.of(id).orElse(null), label, SectionRole.valueOf(role));
        }

        boolean hasRole() {
            return Arrays.stream(SectionRole.values())
                    .anyMatch(known -> known.name().equals(role));
        }

        String inWords(CycleWords words) {
            if (label.isEmpty()) {
                return "";
            }
            return hasRole() ? label + ": " + words.role(SectionRole.valueOf(role)) : label;
        }
    }

    /** A row as it was sent, with the place that was chosen for it. */
    private record Sent(HeadingRow row, int wanted) {

        /** What was moved up comes before what stands there, what was moved down after it. */
        int rank() {
            return 2 * wanted + Integer.compare(wanted, row.number());
        }
    }

    static HeadingsForm from(long version, SectionTemplate template) {
        return new HeadingsForm(
                String.valueOf(version),
                template.sections().stream()
                        .map(section -> new HeadingRow(
                                0,
                                section.id().toString(),
                                section.label(),
                                section.role().name()))
                        .toList());
    }

    HeadingsForm with(List<Heading> headings) {
        return new HeadingsForm(
                version,
                headings.stream()
                        .map(heading -> new HeadingRow(
                                0, "", heading.label(), heading.role().name()))
                        .toList());
    }

    HeadingsForm readAt(long current) {
        return new HeadingsForm(String.valueOf(current), rows);
    }

    static HeadingsForm typed(MultiValueMap<String, String> sent) {
        List<Sent> rows = new ArrayList<>();
        for (int place = 0; place < CycleKeeping.MOST_SECTIONS; place++) {
            String field = "headings[" + place + "].";
            HeadingRow row = new HeadingRow(
                    place,
                    Typed.line(sent.getFirst(field + "id")),
                    Typed.line(sent.getFirst(field + "label")),
                    Typed.line(sent.getFirst(field + "role")));
            rows.add(new Sent(row, wanted(sent.getFirst(field + "place"), row)));
        }
        return new HeadingsForm(
                sent.getFirst("version"),
                rows.stream()
                        .sorted(Comparator.comparingInt(Sent::rank))
                        .map(Sent::row)
                        .toList());
    }

    private static int wanted(@Nullable String typed, HeadingRow row) {
        long place = Keys.version(typed);
        return place < 1 || place > CycleKeeping.MOST_SECTIONS ? row.number() : (int) place;
    }

    FormErrors problems(Words words) {
        Checks checks = new Checks(words);
        for (HeadingRow row : filled()) {
            checks.text(CycleKeeping.LONGEST_LABEL, row.field("label"), row.label())
                    .that(row.hasRole(), row.field("role"), "section.role.error.required", row.number());
        }
        return checks.errors();
    }

    /** The headings there are, and one more. */
    public List<HeadingRow> shown() {
        return rows.subList(0, Math.min(rows.size(), filled().size() + 1));
    }

    /** The rows that most cycles do not need. */
    public List<HeadingRow> folded() {
        return rows.subList(shown().size(), rows.size());
    }

    private List<HeadingRow> filled() {
        return rows.stream().filter(row -> !row.label().isEmpty()).toList();
    }

    long readVersion() {
        return Keys.version(version);
    }

    List<Heading> toHeadings() {
        return filled().stream().map(HeadingRow::toHeading).toList();
    }

    Conflict against(HeadingsForm saved, Conflict conflict, CycleWords cycleWords, Words words) {
        Conflict differences = conflict;
        for (HeadingRow row : rows) {
            differences = differences.and(
                    words.of("section.number", row.number()),
                    saved.rows.get(row.place()).inWords(cycleWords),
                    row.inWords(cycleWords));
        }
        return differences;
    }
}
