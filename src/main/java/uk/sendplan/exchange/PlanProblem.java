package uk.sendplan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.reading.ItemKind;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.ReadItem;
import uk.sendplan.plan.PlanLimits;

/**
 * Why a reading cannot become a plan as it is: nothing in it, a number used twice, or a text longer than a plan holds. A person
 * mends it in the text or by saying what a line is.
 *
 * @param line the line it is about, or null
 * @param message the key of its words
 */
public record PlanProblem(@Nullable Integer line, String message, List<String> arguments) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    public static List<PlanProblem> of(PlanReading reading) {
        if (!reading.hasContent()) {
            return List.of(new PlanProblem(null, "import.problem.nothing", List.of()));
        }
        List<PlanProblem> problems = new ArrayList<>();
        tooLong(problems, null, "period", length(reading.plan().period()), PlanLimits.PERIOD);
        tooLong(problems, null, "level", length(reading.plan().levelName()), PlanLimits.LEVEL_NAME);
        Map<String, Integer> seen = new HashMap<>();
        for (ReadItem item : reading.items()) {
            tooLong(problems, item.firstLine(), "text", length(item.text()), longest(item.kind()));
            if (item.kind() == ItemKind.REFERENCE) {
                repeated(problems, seen, item, "reference", item.label());
                numbered(problems, item.firstLine(), item.label(), PlanLimits.REFERENCE_NUMBER);
            }
        }
        priorities(problems, reading);
        return List.copyOf(problems);
    }

    private static void priorities(List<PlanProblem> problems, PlanReading reading) {
        Map<String, Integer> seen = new HashMap<>();
        for (ReadItem item : reading.items()) {
            if (item.kind() == ItemKind.PRIORITY && item.priority() != null) {
                repeated(problems, seen, item, "priority", item.priority());
            }
        }
        reading.plan().priorities().forEach(priority -> {
            numbered(problems, seen.get(priority.number()), priority.number(), PlanLimits.PRIORITY_NUMBER);
            priority.objectives()
                    .forEach(objective -> tooLong(
                            problems,
                            seen.get(priority.number()),
                            "code",
                            length(objective.code()),
                            PlanLimits.OBJECTIVE_CODE));
        });
    }

    private static void repeated(
            List<PlanProblem> problems, Map<String, Integer> seen, ReadItem item, String what, String number) {
        Integer first = seen.putIfAbsent(number, item.firstLine());
        if (first != null) {
            problems.add(new PlanProblem(
                    item.firstLine(), "import.problem.repeated." + what, List.of(number, String.valueOf(first))));
        }
    }

    private static void numbered(List<PlanProblem> problems, @Nullable Integer line, String number, int longest) {
        if (number.length() > longest || !NUMBER.matcher(number).matches()) {
            problems.add(new PlanProblem(line, "import.problem.number", List.of(number)));
        }
    }

    private static void tooLong(
            List<PlanProblem> problems, @Nullable Integer line, String what, int length, int longest) {
        if (length > longest) {
            problems.add(new PlanProblem(
                    line, "import.problem.long." + what, List.of(String.valueOf(length), String.valueOf(longest))));
        }
    }

    /** In characters as PostgreSQL counts them. */
    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    /** The most that the plan's tables hold. */
    private static int longest(ItemKind kind) {
        return switch (kind) {
            case TITLE -> PlanLimits.TITLE;
            case PARTNER -> PlanLimits.PARTNER_NAME;
            case SECTION -> PlanLimits.HEADING;
            case PRIORITY, OVERVIEW_ENTRY -> PlanLimits.PRIORITY_NAME;
            case PRINCIPLE -> PlanLimits.PRINCIPLE;
            case OBJECTIVE -> PlanLimits.OBJECTIVE_WORDING;
            case CITATION -> PlanLimits.CITATION;
            case REFERENCE, WANT_TO_SEE, NEEDS_TO_CHANGE, STATEMENT, OUTCOME, POINT, CLOSING_SENTENCE ->
                PlanLimits.TEXT;
            case PARTNERS_HEADING, INTRODUCTION -> Integer.MAX_VALUE;
        };
    }
}
