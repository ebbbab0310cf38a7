package uk.sendplan.publishing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.documents.CsvTable;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.FindingDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/**
 * A plan as a table, a row for each thing that it says. The columns are a public contract. "item" names a row in words
 * ("Reference 1.10"), because a spreadsheet reads the number alone as 1.1.
 */
public final class PlanCsv {

    private final CsvTable table =
            new CsvTable("row", "priority", "priority name", "part", "item", "theme", "text", "citations");
    private final String levelName;
    private int rows;
    private int findings;

    private PlanCsv(String levelName) {
        this.levelName = levelName;
    }

    public static byte[] of(PlanDocument plan) {
        PlanCsv csv = new PlanCsv(plan.levelName());
        plan.findings().forEach(finding -> csv.finding(finding, plan));
        plan.priorities().forEach(csv::priority);
        return csv.table.toBytes();
    }

    /** Before the priorities, because it belongs to none alone: those that answer it stand where others have citations. */
    private void finding(FindingDocument finding, PlanDocument plan) {
        String item = "Finding " + ++findings;
        String answers = plan.priorities().stream()
                .map(PriorityDocument::number)
                .filter(finding.answeredBy()::contains)
                .map(number -> levelName + " " + number)
                .collect(Collectors.joining("; "));
        table.row(++rows, "", "", "Finding", item, "", finding.text(), answers);
        String source = Stream.of(finding.report(), finding.reported(), finding.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        table.row(++rows, "", "", "Finding", item + ", source", "", source, "");
        if (!finding.responsible().isEmpty()) {
            table.row(
                    ++rows,
                    "",
                    "",
                    "Finding",
                    item + ", responsible",
                    "",
                    String.join("; ", finding.responsible()),
                    "");
        }
    }

    private void priority(PriorityDocument priority) {
        priority.objectives()
                .forEach(objective -> row(
                        priority,
                        "Objective",
                        ("Objective " + objective.code()).strip(),
                        null,
                        objective.wording(),
                        List.of()));
        int number = 0;
        for (String principle : priority.principles()) {
            row(priority, "Principle", "Principle " + ++number, null, principle, List.of());
        }
        statements(priority, "What we want to see", priority.wantToSee());
        statements(priority, "What needs to change", priority.needsToChange());
        priority.sections().forEach(section -> statements(priority, section.heading(), section.statements()));
        priority.references().forEach(reference -> reference(priority, reference));
        if (isEmpty(priority)) {
            row(priority, levelName, null, null, null, List.of());
        }
    }

    private static boolean isEmpty(PriorityDocument priority) {
        return priority.objectives().isEmpty()
                && priority.principles().isEmpty()
                && priority.wantToSee().isEmpty()
                && priority.needsToChange().isEmpty()
                && priority.sections().isEmpty()
                && priority.references().isEmpty();
    }

    private void statements(PriorityDocument priority, String part, List<StatementDocument> statements) {
        int number = 0;
        for (StatementDocument statement : statements) {
            String item = part + " " + ++number;
            row(priority, part, item, statement.theme(), statement.text(), statement.citations());
            points(priority, part, item, statement.points());
        }
    }

    private void reference(PriorityDocument priority, ReferenceDocument reference) {
        String item = "Reference " + reference.number();
        if (reference.outcomes().isEmpty()) {
            row(priority, "Outcome", item, null, null, reference.citations());
        }
        reference.outcomes().forEach(outcome -> {
            row(priority, "Outcome", item, null, outcome.text(), reference.citations());
            points(priority, "Outcome", item, outcome.points());
            if (outcome.closing() != null) {
                row(priority, "Outcome", item + ", closing words", null, outcome.closing(), List.of());
            }
            if (outcome.due() != null) {
                row(priority, "Outcome", item + ", due", null, outcome.due(), List.of());
            }
        });
    }

    private void points(PriorityDocument priority, String part, String item, List<PointDocument> points) {
        int number = 0;
        for (PointDocument point : points) {
            row(priority, part, item + ", point " + ++number, null, point.text(), point.citations());
        }
    }

    private void row(
            PriorityDocument priority,
            String part,
            @Nullable String item,
            @Nullable String theme,
            @Nullable String text,
            List<CitationDocument> citations) {
        String cited = citations.stream().map(CitationDocument::asWritten).collect(Collectors.joining("; "));
        table.row(
                ++rows,
                levelName + " " + priority.number(),
                priority.name(),
                part,
                Objects.requireNonNullElse(item, ""),
                Objects.requireNonNullElse(theme, ""),
                Objects.requireNonNullElse(text, ""),
                cited);
    }
}
