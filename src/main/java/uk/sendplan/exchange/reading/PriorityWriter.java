package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.SectionDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/** Writes one priority of the plan, and notes each of its items on the way. */
final class PriorityWriter {
    private final SourceText source;
    private final ItemLog items;
    private final CitationWriter citations;
    private final PriorityDraft draft;
    private final String number;

    PriorityWriter(SourceText source, ItemLog items, CitationWriter citations, PriorityDraft draft) {
        this.source = source;
        this.items = items;
        this.citations = citations;
        this.draft = draft;
        this.number = draft.number();
    }

    /**
     * @param name as its heading or the overview gives it
     * @param otherName the other one where they differ, or null
     * @param wordings a wording for each code of the plan
     */
    PriorityDocument write(String name, @Nullable String otherName, Map<String, String> wordings) {
        noteHeadings();
        List<ObjectiveDocument> objectives = new ArrayList<>();
        draft.objectives().forEach(objective -> objectives.add(objective(objective)));
        List<String> principles = new ArrayList<>();
        for (Passage principle : draft.principles()) {
            principles.add(items.add(ItemKind.PRINCIPLE, number, "principle " + (principles.size() + 1), principle));
        }
        List<StatementDocument> wantToSee = statements(draft.wantToSee(), ItemKind.WANT_TO_SEE, "want to see");
        List<StatementDocument> needsToChange =
                statements(draft.needsToChange(), ItemKind.NEEDS_TO_CHANGE, "needs to change");
        List<SectionDocument> sections = draft.sections().stream()
                // A heading with nothing under it is left out, and so shown: a plan has no place for it.
                .filter(section -> !section.statements().isEmpty())
                .map(this::section)
                .toList();
        List<ReferenceDocument> references =
                draft.references().stream().map(this::reference).toList();
        for (String code : citations.added()) {
            objectives.add(new ObjectiveDocument(code, wordings.getOrDefault(code, "")));
        }
        return new PriorityDocument(
                number,
                name,
                otherName,
                List.copyOf(objectives),
                List.copyOf(principles),
                wantToSee,
                needsToChange,
                sections,
                references);
    }

    private void noteHeadings() {
        for (Section section : draft.block().sections()) {
            Entry heading = section.heading();
            if (section.role() != null && heading != null) {
                Passage marks = new Passage(List.of(), List.of(wholeLine(heading)), null, true);
                items.add(ItemKind.SECTION, number, "heading", marks);
            }
        }
    }

    private ObjectiveDocument objective(ObjectiveDraft objective) {
        String label = objective.code().isEmpty() ? "objective" : "objective " + objective.code();
        return new ObjectiveDocument(
                objective.code(), items.add(ItemKind.OBJECTIVE, number, label, objective.wording()));
    }

    private SectionDocument section(PriorityDraft.SectionDraft draft) {
        Entry heading = draft.section().heading();
        String words = "";
        if (heading != null) {
            Span name = heading.body();
            while (!name.isEmpty() && source.text().charAt(name.end() - 1) == ':') {
                name = source.trimmed(name.to(name.end() - 1));
            }
            Passage passage = new Passage(List.of(name), List.of(wholeLine(heading)), null, true);
            words = items.add(ItemKind.SECTION, number, "heading", passage);
        }
        String label = words.isEmpty() ? "statement" : words;
        return new SectionDocument(words, statements(draft.statements(), ItemKind.STATEMENT, label));
    }

    private List<StatementDocument> statements(List<StatementDraft> drafts, ItemKind kind, String section) {
        List<StatementDocument> statements = new ArrayList<>();
        for (StatementDraft statement : drafts) {
            String label = section + " " + (statements.size() + 1);
            String words = items.add(kind, number, label, statement.words());
            statements.add(new StatementDocument(
                    statement.theme() ? words : null,
                    statement.theme() ? "" : words,
                    citations.write(statement.words().cited(), label),
                    points(statement.points(), label)));
        }
        return List.copyOf(statements);
    }

    private List<PointDocument> points(List<Passage> passages, String above) {
        List<PointDocument> points = new ArrayList<>();
        for (Passage point : passages) {
            String label = above + ", point " + (points.size() + 1);
            points.add(new PointDocument(
                    items.add(ItemKind.POINT, number, label, point), citations.write(point.cited(), label)));
        }
        return List.copyOf(points);
    }

    private ReferenceDocument reference(ReferenceDraft reference) {
        String label = reference.number();
        Passage head = reference.head();
        Span cited = reference.cited();
        items.add(ItemKind.REFERENCE, number, label, cited == null ? head : head.marked(cited));
        List<OutcomeDocument> outcomes = new ArrayList<>();
        for (OutcomeDraft outcome : reference.outcomes()) {
            String outcomeLabel =
                    reference.outcomes().size() == 1 ? label + " outcome" : label + " outcome " + (outcomes.size() + 1);
            String text = items.add(ItemKind.OUTCOME, number, outcomeLabel, outcome.text());
            List<PointDocument> points = points(outcome.points(), label);
            Passage closing = outcome.closing();
            outcomes.add(new OutcomeDocument(
                    text,
                    points,
                    closing == null
                            ? null
                            : items.add(ItemKind.CLOSING_SENTENCE, number, label + " closing sentence", closing)));
        }
        return new ReferenceDocument(label, citations.write(cited, label), List.copyOf(outcomes), List.of());
    }

    /** The heading with what stands before and behind it on its line: numbers, hashes. */
    private Span wholeLine(Entry heading) {
        Span line =
                source.lines().get(source.lineAt(heading.body().start()) - 1).span();
        return source.trimmed(line);
    }
}
