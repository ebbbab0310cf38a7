package uk.sendplan.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step in the story of an action.
 *
 * @param daysBefore the day of seeding
 * @param mark of an update that says something new
 * @param text of an update, of a proposal or of a decision; empty where the narratives are to give it
 * @param parts what else is said: "why", "plan" …
 * @param told it stands in the data file by itself
 */
record DemoStep(
        int daysBefore,
        What what,
        @Nullable DemoMark mark,
        boolean corrects,
        String text,
        Map<String, String> parts,
        boolean told) {

    enum What {
        RECORDS,
        CONFIRMS,
        PROPOSES,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        boolean isUpdate() {
            return this == RECORDS || this == CONFIRMS;
        }
    }

    static final String LONGEST = "longest";

    private static final Set<String> PARTS = Set.of(
            "why", "plan", "else", "diff", "note", "better", "due", "owner", "leaves", "title", "move", "retire");

    /** A line that begins with a day: "-120 A | text | why: …", "-60 proposes +2m/month-end | text". */
    static DemoStep told(String line) {
        List<String> fields = DemoFile.fields(line);
        String[] head = fields.get(0).split(" ");
        int day = -Integer.parseInt(head[0]);
        String code = head[1];
        Map<String, String> parts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (String field : fields.subList(1, fields.size())) {
            int colon = field.indexOf(':');
            String name = colon < 0 ? "" : field.substring(0, colon);
            if (PARTS.contains(name)) {
                parts.put(name, field.substring(colon + 1).strip());
            } else if (text.isEmpty()) {
                text.append(field);
            } else {
                throw new IllegalArgumentException("two texts: " + line);
            }
        }
        if (code.equals("proposes")) {
            parts.put("due", head[2]);
        }
        return switch (code) {
            case "proposes", "approved", "refused", "withdrawn" ->
                new DemoStep(
                        day,
                        What.valueOf(code.toUpperCase(Locale.UK)),
                        null,
                        false,
                        text.toString(),
                        Map.copyOf(parts),
                        true);
            default -> update(day, code, text.toString(), Map.copyOf(parts), true);
        };
    }

    /** An update by its code: "G", "=", "N!". */
    static DemoStep update(int daysBefore, String code, String text, Map<String, String> parts, boolean told) {
        if (code.equals("=")) {
            return new DemoStep(daysBefore, What.CONFIRMS, null, false, text, parts, told);
        }
        boolean corrects = code.endsWith("!");
        DemoMark mark = DemoMark.of(code.substring(0, 1));
        return new DemoStep(daysBefore, What.RECORDS, mark, corrects, text, parts, told);
    }

    DemoStep confirming() {
        return new DemoStep(daysBefore, What.CONFIRMS, null, false, "", parts, told);
    }

    @Nullable
    String part(String name) {
        return parts.get(name);
    }
}
