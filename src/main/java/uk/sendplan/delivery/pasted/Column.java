package uk.sendplan.delivery.pasted;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a column says. Without a heading the columns stand in this order, and there is no start. */
enum Column {
    PLACE(
            "reference",
            "ref",
            "number",
            "no",
            "referencenumber",
            "refnumber",
            "referenceno",
            "refno",
            "priority",
            "place"),
    TITLE("action", "actions", "title", "actiontitle", "activity", "task", "whatwillbedone", "what", "description"),
    LEAD("lead", "leadorganisation", "leadpartner", "leadagency", "organisation", "ledby", "partner", "agency"),
    OWNER(
            "owner",
            "actionowner",
            "leadofficer",
            "leadperson",
            "responsible",
            "responsibleperson",
            "person",
            "who",
            "name"),
    DUE(
            "due",
            "duedate",
            "bywhen",
            "deadline",
            "targetdate",
            "end",
            "enddate",
            "completiondate",
            "completeby",
            "when",
            "by"),
    START("start", "startdate", "plannedstart", "starts", "from");

    private final Set<String> words;

    Column(String... words) {
        this.words = Set.of(words);
    }

    /** "Lead organisation" and "LEAD-ORGANISATION:" are the same heading. */
    private boolean isCalled(String heading) {
        return words.contains(heading.toLowerCase(Locale.UK).replaceAll("[^a-z]", ""));
    }

    /**
     * Where each column stands.
     *
     * @param notRead the headings, or the numbers, of columns with something in them that nobody asked for
     */
    record Order(boolean hasHeading, Map<Column, Integer> places, List<String> notRead) {

        String cell(PastedTable.Row row, Column column) {
            return row.cell(places.getOrDefault(column, -1));
        }
    }

    /** @param rows at least one */
    static Order of(List<PastedTable.Row> rows) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        PastedTable.Row first = rows.get(0);
        for (int place = 0; place < first.cells().size(); place++) {
            for (Column column : values()) {
                if (column.isCalled(first.cell(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        // Two words of headings are no accident; one may be the text of a cell.
        boolean heading = places.size() > 1;
        if (!heading) {
            places.clear();
            for (Column column : List.of(PLACE, TITLE, LEAD, OWNER, DUE)) {
                places.put(column, column.ordinal());
            }
        }
        return new Order(heading, places, notRead(rows, heading, places));
    }

    private static List<String> notRead(List<PastedTable.Row> rows, boolean heading, Map<Column, Integer> places) {
        int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<PastedTable.Row> below = heading ? rows.subList(1, rows.size()) : rows;
        List<String> notRead = new ArrayList<>();
        for (int place = 0; place < widest; place++) {
            int column = place;
            if (!places.containsValue(place)
                    && below.stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                String named = heading ? rows.get(0).cell(place) : "";
                notRead.add(named.isEmpty() ? String.valueOf(place + 1) : named);
            }
        }
        return List.copyOf(notRead);
    }
}
