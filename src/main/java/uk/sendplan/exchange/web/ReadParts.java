package uk.sendplan.exchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.DecisionKind;
import uk.sendplan.exchange.reading.ItemKind;
import uk.sendplan.exchange.reading.ReadItem;

/** Every item understood, as a person reads a plan: by priority and section, a reference together with its citations and outcome. */
final class ReadParts {

    private static final Set<ItemKind> OPENING = EnumSet.of(
            ItemKind.TITLE,
            ItemKind.PARTNER,
            ItemKind.PARTNERS_HEADING,
            ItemKind.INTRODUCTION,
            ItemKind.OVERVIEW_ENTRY);
    private static final Set<DecisionKind> FLAGS = EnumSet.of(
            DecisionKind.CODE_NOT_LISTED,
            DecisionKind.CODE_NOT_IN_PLAN,
            DecisionKind.NOT_A_PRINCIPLE,
            DecisionKind.CITATION_NOT_UNDERSTOOD);
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+$");

    private final ReadImport read;
    private final CheckWords words;
    private final Set<String> flagged = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable ItemKind last;

    private ReadParts(ReadImport read, CheckWords words) {
        this.read = read;
        this.words = words;
        read.reading().decisions().stream()
                .filter(decision -> FLAGS.contains(decision.kind()))
                .forEach(decision -> flagged.add(decision.arguments().get(0) + " cites "
                        + decision.arguments().get(1)));
    }

    /** @param name the number and the name of a priority, or what stands before them all */
    record Part(String name, String line, List<Section> sections) {
        public int count() {
            return sections.stream().mapToInt(section -> section.rows().size()).sum();
        }
    }

    record Section(String title, List<Row> rows) {}

    /**
     * @param lines the line, or the first and the last
     * @param what its number or code; empty for points
     * @param below true for what belongs to the row above
     * @param within true for what was found in the middle of a line
     */
    record Row(int line, String lines, String what, String text, List<Cited> cites, boolean below, boolean within) {

        private Row with(Cited cited) {
            List<Cited> more = new ArrayList<>(cites);
            more.add(cited);
            return new Row(line, lines, what, text, List.copyOf(more), below, within);
        }

        private Row saying(String words, int lastLine) {
            return new Row(line, range(line, lastLine), what, words, cites, below, within);
        }
    }

    record Cited(String code, boolean flagged) {}

    static List<Part> of(ReadImport read, CheckWords words) {
        Map<String, List<ReadItem>> byPriority = new LinkedHashMap<>();
        List<ReadItem> opening = new ArrayList<>();
        for (ReadItem item : read.reading().items()) {
            if (OPENING.contains(item.kind()) || item.priority() == null) {
                opening.add(item);
            } else {
                byPriority
                        .computeIfAbsent(item.priority(), number -> new ArrayList<>())
                        .add(item);
            }
        }
        opening.sort(Comparator.comparingInt(ReadItem::firstLine));
        List<Part> parts = new ArrayList<>();
        if (!opening.isEmpty()) {
            parts.add(new ReadParts(read, words).part(words.of("import.items.opening"), opening));
        }
        byPriority.forEach((number, items) ->
                parts.add(new ReadParts(read, words).part(number + " " + name(read, number), items)));
        return parts;
    }

    private static String name(ReadImport read, String number) {
        return read.reading().plan().priorities().stream()
                .filter(priority -> priority.number().equals(number))
                .map(priority -> priority.name())
                .findFirst()
                .orElse("");
    }

    private Part part(String name, List<ReadItem> items) {
        int line = items.get(0).firstLine();
        begin("");
        for (ReadItem item : items) {
            add(item);
            last = item.kind();
        }
        begin("");
        return new Part(name, words.of("import.line.from", String.valueOf(line)), List.copyOf(sections));
    }

    private void add(ReadItem item) {
        switch (item.kind()) {
            case SECTION, PARTNERS_HEADING -> begin(heading(item));
            case CITATION -> cite(item);
            case REFERENCE -> rows.add(row(item, item.label(), "", false));
            case OUTCOME -> outcome(item);
            case POINT, CLOSING_SENTENCE -> rows.add(row(item, "", item.text(), true));
            case OBJECTIVE -> rows.add(row(item, afterSpace(item.label()), item.text(), false));
            case TITLE, INTRODUCTION, OVERVIEW_ENTRY, PRIORITY -> kindOf(item);
            default -> rows.add(row(item, lastNumber(item.label()), item.text(), false));
        }
    }

    /** What has no heading of its own in the text stands under the name of its kind. */
    private void kindOf(ReadItem item) {
        if (last != item.kind()) {
            begin(words.item(item.kind()));
        }
        rows.add(row(item, "", item.text(), false));
    }

    private void begin(String title) {
        if (!rows.isEmpty()) {
            sections.set(sections.size() - 1, new Section(lastTitle(), List.copyOf(rows)));
            rows.clear();
            sections.add(new Section(title, List.of()));
        } else if (!sections.isEmpty() && lastTitle().isEmpty()) {
            sections.set(sections.size() - 1, new Section(title, List.of()));
        } else {
            sections.add(new Section(title, List.of()));
        }
        last = null;
    }

    private String lastTitle() {
        return sections.get(sections.size() - 1).title();
    }

    private String heading(ReadItem item) {
        return item.text().isEmpty() ? read.source().folded(item.markSpans()) : item.text();
    }

    private void cite(ReadItem item) {
        Cited cited = new Cited(item.text(), flagged.contains(item.label()));
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(cited));
        }
    }

    /** The first outcome stands beside its reference. */
    private void outcome(ReadItem item) {
        Row above = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (above != null && above.text().isEmpty() && !above.below()) {
            rows.set(rows.size() - 1, above.saying(item.text(), item.lastLine()));
        } else {
            rows.add(row(item, "", item.text(), true));
        }
    }

    private static Row row(ReadItem item, String what, String text, boolean below) {
        return new Row(
                item.firstLine(),
                range(item.firstLine(), item.lastLine()),
                what,
                text,
                List.of(),
                below,
                !item.printed() && item.kind() != ItemKind.PRIORITY);
    }

    private static String range(int first, int last) {
        return first >= last ? String.valueOf(first) : first + "–" + last;
    }

    private static String afterSpace(String label) {
        int space = label.indexOf(' ');
        return space < 0 ? "" : label.substring(space + 1);
    }

    private static String lastNumber(String label) {
        Matcher number = LAST_NUMBER.matcher(label);
        return number.find() ? Objects.requireNonNull(number.group()) : "";
    }
}
