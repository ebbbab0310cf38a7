package uk.sendplan.exchange.structure;

import java.util.ArrayList;
import java.util.List;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanNumbers;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PointWording;

/** What the forms refuse of a text or a number before they hand it on, of a cell. */
final class TextChecks {

    private TextChecks() {}

    /** @param column where it is said */
    record Wrong(StructureColumn column, String messageKey, List<Object> arguments) {

        static Wrong of(StructureColumn column, String key, Object... arguments) {
            return new Wrong(column, key, List.of(arguments));
        }
    }

    static List<Wrong> number(StructureKind kind, String number) {
        List<Wrong> wrong = new ArrayList<>();
        if (number.isEmpty()) {
            return wrong;
        }
        switch (kind) {
            case OBJECTIVE ->
                number(wrong, number, PlanNumbers.isCode(number), "objective.code", PlanLimits.OBJECTIVE_CODE);
            case PRIORITY ->
                number(wrong, number, PlanNumbers.isNumber(number), "priority.number", PlanLimits.PRIORITY_NUMBER);
            case REFERENCE ->
                number(wrong, number, PlanNumbers.isNumber(number), "reference.number", PlanLimits.REFERENCE_NUMBER);
            case ACTION -> number(wrong, number, ActionLimits.isNumber(number), "action.number", ActionLimits.NUMBER);
            case OUTCOME -> {}
        }
        return wrong;
    }

    private static void number(List<Wrong> wrong, String number, boolean fits, String words, int longest) {
        if (!fits) {
            wrong.add(Wrong.of(StructureColumn.NUMBER, words + ".error.form"));
        } else {
            atMost(wrong, StructureColumn.NUMBER, number, longest);
        }
    }

    /** What has to stand there. */
    static List<Wrong> required(StructureChange change) {
        List<Wrong> wrong = new ArrayList<>();
        switch (change.kind()) {
            case OBJECTIVE -> require(wrong, change, StructureColumn.WORDING, "objective.wording.error.required");
            case PRIORITY -> require(wrong, change, StructureColumn.WORDING, "priority.name.error.required");
            case OUTCOME -> {
                if (change.text(StructureColumn.POINTS).isEmpty()) {
                    require(wrong, change, StructureColumn.WORDING, "outcome.text.error.required");
                }
            }
            case ACTION -> {
                require(wrong, change, StructureColumn.WORDING, "action.title.error.required");
                require(wrong, change, StructureColumn.LEAD, "action.lead.error.required");
            }
            case REFERENCE -> {}
        }
        return wrong;
    }

    private static void require(List<Wrong> wrong, StructureChange change, StructureColumn column, String key) {
        if (change.text(column).isEmpty()) {
            wrong.add(Wrong.of(column, key));
        }
    }

    static List<Wrong> text(StructureKind kind, StructureColumn column, String text, StructureNames names) {
        List<Wrong> wrong = new ArrayList<>();
        switch (column) {
            case WORDING -> atMost(wrong, column, text, longestWording(kind));
            case CITES -> atMost(wrong, column, text, PlanLimits.CITATIONS);
            case CLOSING -> atMost(wrong, column, text, PlanLimits.TEXT);
            case DESCRIPTION -> atMost(wrong, column, text, ActionLimits.DESCRIPTION);
            case POINTS -> points(wrong, text);
            case LEAD -> chosen(wrong, column, text, names.leads());
            case OWNER -> chosen(wrong, column, text, names.owners());
            default -> {}
        }
        return wrong;
    }

    private static int longestWording(StructureKind kind) {
        return switch (kind) {
            case OBJECTIVE -> PlanLimits.OBJECTIVE_WORDING;
            case PRIORITY -> PlanLimits.PRIORITY_NAME;
            case ACTION -> ActionLimits.TITLE;
            case REFERENCE, OUTCOME -> PlanLimits.TEXT;
        };
    }

    private static void points(List<Wrong> wrong, String typed) {
        List<PointWording> points = PointLines.parse(typed);
        if (points.size() > PlanLimits.POINTS) {
            wrong.add(Wrong.of(StructureColumn.POINTS, "edit.error.tooManyLines", PlanLimits.POINTS, points.size()));
        }
        for (int place = 0; place < points.size(); place++) {
            PointWording point = points.get(place);
            int length = length(point.text());
            if (point.text().isEmpty()) {
                wrong.add(Wrong.of(StructureColumn.POINTS, "edit.error.pointWithoutText", place + 1));
            } else if (length > PlanLimits.TEXT) {
                wrong.add(Wrong.of(
                        StructureColumn.POINTS,
                        "edit.error.lineTooLong",
                        place + 1,
                        PlanLimits.TEXT,
                        length - PlanLimits.TEXT));
            }
            atMost(wrong, StructureColumn.POINTS, point.citations(), PlanLimits.CITATIONS);
        }
    }

    private static void chosen(List<Wrong> wrong, StructureColumn column, String text, Choices among) {
        int called = text.isEmpty() ? 1 : among.called(text).size();
        if (called == 0) {
            wrong.add(Wrong.of(column, "structure.error.chosen." + column, text));
        } else if (called > 1) {
            wrong.add(Wrong.of(column, "structure.error.several", text));
        }
    }

    private static void atMost(List<Wrong> wrong, StructureColumn column, String text, int longest) {
        int length = length(text);
        if (length > longest) {
            wrong.add(Wrong.of(column, "edit.error.tooLong", longest, length - longest));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
