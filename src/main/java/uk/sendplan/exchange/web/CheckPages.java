package uk.sendplan.exchange.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportHead;
import uk.sendplan.exchange.ImportState;
import uk.sendplan.exchange.PlanProblem;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.PlanCounts;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.shared.London;

/** Makes the check page of an import. */
@Component
class CheckPages {

    private final CheckWords words;

    CheckPages(CheckWords words) {
        this.words = words;
    }

    CheckPage of(Member by, ReadImport read, CheckForm form) {
        ImportHead head = read.head();
        CheckPage.Addresses addresses = addresses(by, head);
        CheckPage.Decisions decisions = new DecisionGroups(read, form, words, addresses.text()).groups();
        PlanDocument plan = read.reading().plan();
        return new CheckPage(
                plan.title(),
                words.tag(head.state()),
                head.state() == ImportState.TO_CHECK,
                answer(read),
                next(read, decisions),
                words.plan(by, head),
                figures(read, decisions),
                facts(read, addresses),
                CountTables.of(read.reading().counts(), plan.levelName(), words),
                read.problems().stream()
                        .map(problem -> note(problem, addresses))
                        .toList(),
                decisions,
                ReadParts.of(read, words),
                LeftOutRows.of(read, form, words),
                addresses,
                lineKinds(),
                words.planKinds());
    }

    private static CheckPage.Addresses addresses(Member by, ImportHead head) {
        String self = ImportId.href(by, head.id());
        return new CheckPage.Addresses(
                self,
                self + "/accept",
                self + "/text",
                self + "/text?format=txt",
                self + "/discard",
                ImportId.href(by),
                self + "?format=json");
    }

    private String answer(ReadImport read) {
        PlanCounts counts = read.reading().counts();
        List<String> parts = new ArrayList<>();
        int priorities = counts.priorities().size();
        String level = read.reading().plan().levelName();
        parts.add(
                level.equals("Priority")
                        ? words.of("import.answer.priorities", priorities)
                        : words.of("import.answer.level", priorities, level));
        part(parts, "objectives", counts.total().objectives());
        part(parts, "wantToSee", counts.total().wantToSee().logical());
        part(parts, "needsToChange", counts.total().needsToChange().logical());
        part(parts, "other", counts.total().otherStatements().logical());
        part(parts, "references", counts.total().references());
        String last = parts.remove(parts.size() - 1);
        return parts.isEmpty()
                ? words.of("import.answer.one", last)
                : words.of("import.answer", String.join(", ", parts), last);
    }

    private void part(List<String> parts, String name, int count) {
        if (count > 0) {
            parts.add(words.of("import.answer." + name, count));
        }
    }

    private String next(ReadImport read, CheckPage.Decisions decisions) {
        return switch (read.head().state()) {
            case ACCEPTED -> words.of("import.next.accepted");
            case DISCARDED -> words.of("import.next.discarded");
            case TO_CHECK -> {
                if (!read.problems().isEmpty()) {
                    yield words.of("import.next.problems", read.problems().size());
                }
                yield words.of("import.next.check", decisions.toLookAt());
            }
        };
    }

    private List<CheckPage.Figure> figures(ReadImport read, CheckPage.Decisions decisions) {
        List<CheckPage.Figure> figures = new ArrayList<>();
        if (!read.problems().isEmpty()) {
            figures.add(figure("problems", read.problems().size(), "#problems"));
        }
        figures.add(figure("toLookAt", decisions.toLookAt(), "#decisions"));
        figures.add(figure("information", decisions.count() - decisions.toLookAt(), "#information"));
        figures.add(figure("items", read.reading().items().size(), "#items"));
        figures.add(figure("leftOut", read.reading().leftOut().size(), "#left-out"));
        return figures;
    }

    private CheckPage.Figure figure(String name, int number, String anchor) {
        return new CheckPage.Figure(
                NumberFormat.getIntegerInstance(Locale.UK).format(number),
                words.of("import.figure." + name, number),
                anchor);
    }

    private List<SummaryRow> facts(ReadImport read, CheckPage.Addresses addresses) {
        ImportHead head = read.head();
        PlanDocument plan = read.reading().plan();
        PlanCounts counts = read.reading().counts();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(
                words.of("import.fact.period"),
                Objects.requireNonNullElseGet(plan.period(), () -> words.of("import.fact.none"))));
        facts.add(SummaryRow.of(words.of("import.fact.level"), plan.levelName()));
        facts.add(SummaryRow.of(
                words.of("import.fact.partners"),
                plan.partners().isEmpty()
                        ? words.of("import.fact.none")
                        : words.of(
                                "import.fact.partners.named",
                                counts.partners(),
                                counts.groups(),
                                String.join("; ", plan.partners()))));
        facts.add(SummaryRow.of(words.of("import.fact.objectives"), objectives(counts)));
        facts.add(SummaryRow.of(
                words.of("import.fact.handedIn"),
                words.of(
                        "import.fact.handedIn.by",
                        head.name(),
                        words.person(head.madeBy()),
                        London.momentInWords(head.madeAt()))));
        return facts;
    }

    private String objectives(PlanCounts counts) {
        return counts.total().objectives() == 0
                ? words.of("import.fact.none")
                : words.of("import.fact.objectives.listed", counts.total().objectives(), counts.codes());
    }

    private CheckPage.Note note(PlanProblem problem, CheckPage.Addresses addresses) {
        Integer line = problem.line();
        return new CheckPage.Note(
                line == null ? "" : words.of("import.line", String.valueOf(line)),
                line == null ? null : addresses.text() + "#l" + line,
                words.problem(problem));
    }

    private List<Choice> lineKinds() {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(Choice.of("", words.of("import.line.asRead")));
        for (LineKind kind : LineKind.values()) {
            kinds.add(Choice.of(kind.name(), words.line(kind)));
        }
        return kinds;
    }
}
