package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.sendplan.exchange.reading.PriorityDraft.SectionDraft;

/** Reads the sections of all priorities: first the objectives, since what they list decides what is a citation. */
final class PriorityReader {
    private final SourceText source;
    private final DecisionLog decisions;
    private final ObjectiveReader objectiveReader;

    PriorityReader(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
        this.objectiveReader = new ObjectiveReader(source, decisions);
    }

    List<PriorityDraft> read(List<PriorityBlock> blocks, List<String> numbers) {
        List<List<ObjectiveDraft>> objectives = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (PriorityBlock block : blocks) {
            List<ObjectiveDraft> listed = objectiveReader.objectives(entries(block, SectionRole.OBJECTIVES));
            listed.stream()
                    .map(ObjectiveDraft::code)
                    .filter(code -> !code.isEmpty())
                    .forEach(codes::add);
            objectives.add(listed);
        }
        List<PriorityDraft> drafts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            drafts.add(read(blocks.get(i), numbers.get(i), objectives.get(i), codes));
        }
        return drafts;
    }

    private PriorityDraft read(PriorityBlock block, String number, List<ObjectiveDraft> objectives, Set<String> codes) {
        StatementReader statements = new StatementReader(source, decisions, codes);
        List<Passage> principles =
                new ArrayList<>(objectiveReader.principlesAmong(entries(block, SectionRole.OBJECTIVES)));
        principles.addAll(objectiveReader.principles(entries(block, SectionRole.PRINCIPLES)));
        ReferenceReader references = new ReferenceReader(source, decisions, codes, number);
        references.read(entries(block, SectionRole.REFERENCES));
        new NumberCheck(decisions).checkReferences(references.references(), number);
        List<SectionDraft> sections = block.sections().stream()
                .filter(section -> section.role() == null)
                .map(section -> new SectionDraft(section, statements.read(section.entries())))
                .toList();
        return new PriorityDraft(
                block,
                number,
                objectives,
                principles,
                statements.read(entries(block, SectionRole.WANT_TO_SEE)),
                statements.read(entries(block, SectionRole.NEEDS_TO_CHANGE)),
                sections,
                references.references(),
                references.bullets());
    }

    private static List<Entry> entries(PriorityBlock block, SectionRole role) {
        return block.of(role).stream()
                .flatMap(section -> section.entries().stream())
                .toList();
    }
}
