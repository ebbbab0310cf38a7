package uk.sendplan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.reading.DecisionKind;
import uk.sendplan.exchange.reading.ItemKind;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.ReadItem;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.shared.Identifier;

/** Holds a reading against what a plan's tables take. */
final class PlanProblems {

    private static final Set<ItemKind> NEVER_EMPTY = EnumSet.of(
            ItemKind.TITLE,
            ItemKind.PARTNER,
            ItemKind.OBJECTIVE,
            ItemKind.PRINCIPLE,
            ItemKind.POINT,
            ItemKind.CITATION);
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    private final PlanReading reading;
    private final PlanDocument plan;
    private final List<PlanProblem> problems = new ArrayList<>();

    /** The first line of a priority or a reference, by its kind and number. */
    private final Map<String, Integer> lines = new HashMap<>();

    PlanProblems(PlanReading reading) {
        this.reading = reading;
        this.plan = reading.plan();
        for (ReadItem item : reading.items()) {
            String number = item.kind() == ItemKind.PRIORITY ? item.priority() : item.label();
            lines.putIfAbsent(item.kind() + " " + number, item.firstLine());
        }
    }

    List<PlanProblem> find() {
        if (!reading.hasContent()) {
            return List.of(new PlanProblem(null, "import.problem.nothing", List.of()));
        }
        tooLong(null, "period", plan.period(), PlanLimits.PERIOD);
        tooLong(null, "level", plan.levelName(), PlanLimits.LEVEL_NAME);
        reading.items().forEach(this::item);
        plan.priorities().forEach(this::priority);
        repeated(
                "priority",
                ItemKind.PRIORITY,
                DecisionKind.PRIORITY_REPEATED,
                plan.priorities().stream().map(PriorityDocument::number).toList());
        repeated(
                "reference",
                ItemKind.REFERENCE,
                DecisionKind.NUMBER_REPEATED,
                plan.priorities().stream()
                        .flatMap(priority -> priority.references().stream())
                        .map(PlanDocument.ReferenceDocument::number)
                        .toList());
        return problems.stream()
                .sorted(Comparator.comparing(PlanProblem::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private void item(ReadItem item) {
        tooLong(item.firstLine(), "text", item.text(), longest(item.kind()));
        if (NEVER_EMPTY.contains(item.kind()) && item.text().isBlank()) {
            problems.add(new PlanProblem(item.firstLine(), "import.problem.empty", List.of()));
        }
        Identifier.allIn(item.text())
                .forEach(found -> problems.add(new PlanProblem(
                        item.firstLine(), "import.problem." + found.kind(), List.of(found.asWritten()))));
    }

    private void priority(PriorityDocument priority) {
        Integer line = lineOf(ItemKind.PRIORITY, priority.number());
        numbered(line, priority.number(), PlanLimits.PRIORITY_NUMBER);
        priority.references()
                .forEach(reference -> numbered(
                        lineOf(ItemKind.REFERENCE, reference.number()),
                        reference.number(),
                        PlanLimits.REFERENCE_NUMBER));
        Set<String> codes = new HashSet<>();
        for (PlanDocument.ObjectiveDocument objective : priority.objectives()) {
            tooLong(line, "code", objective.code(), PlanLimits.OBJECTIVE_CODE);
            if (!objective.code().isEmpty() && !codes.add(objective.code().toUpperCase(Locale.ROOT))) {
                problems.add(new PlanProblem(
                        decisionLine(DecisionKind.CODE_REPEATED, objective.code()),
                        "import.problem.repeated.code",
                        List.of(objective.code(), priority.number())));
            }
        }
        priority.wantToSee().forEach(statement -> theme(line, statement));
        priority.needsToChange().forEach(statement -> theme(line, statement));
        priority.sections().forEach(section -> section.statements().forEach(statement -> theme(line, statement)));
    }

    private void theme(@Nullable Integer line, StatementDocument statement) {
        tooLong(line, "theme", statement.theme(), PlanLimits.THEME);
    }

    /** Addresses do not tell capitals from small letters. */
    private void repeated(String what, ItemKind kind, DecisionKind decision, List<String> numbers) {
        Set<String> seen = new HashSet<>();
        for (String number : numbers) {
            if (!seen.add(number.toLowerCase(Locale.ROOT))) {
                Integer first = lineOf(kind, number);
                Integer again = decisionLine(decision, number);
                problems.add(
                        first == null || again == null || first.equals(again)
                                ? new PlanProblem(first, "import.problem.twice." + what, List.of(number))
                                : new PlanProblem(
                                        again,
                                        "import.problem.repeated." + what,
                                        List.of(number, String.valueOf(first))));
            }
        }
    }

    private void numbered(@Nullable Integer line, String number, int longest) {
        if (number.length() > longest || !NUMBER.matcher(number).matches()) {
            problems.add(new PlanProblem(line, "import.problem.number", List.of(number)));
        }
    }

    private void tooLong(@Nullable Integer line, String what, @Nullable String text, int longest) {
        // In characters as PostgreSQL counts them.
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(new PlanProblem(
                    line, "import.problem.long." + what, List.of(String.valueOf(length), String.valueOf(longest))));
        }
    }

    private @Nullable Integer lineOf(ItemKind kind, String number) {
        return lines.get(kind + " " + number);
    }

    /** The line of the decision that told about it, the last where there are several. */
    private @Nullable Integer decisionLine(DecisionKind kind, String number) {
        return reading.decisions().stream()
                .filter(decision ->
                        decision.kind() == kind && decision.arguments().contains(number))
                .map(decision -> decision.line())
                .reduce((first, last) -> last)
                .orElse(null);
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
