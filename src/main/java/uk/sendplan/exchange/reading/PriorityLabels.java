package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The number of each priority: as printed, of a section number its last part; where none is printed, the number its
 * references begin with, else the next free one.
 */
final class PriorityLabels {
    private final SourceText source;
    private final DecisionLog decisions;

    PriorityLabels(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
    }

    List<String> of(List<PriorityBlock> blocks) {
        List<String> labels = new ArrayList<>();
        Set<String> used = new HashSet<>();
        blocks.forEach(block -> used.add(printed(block)));
        Set<String> seen = new HashSet<>();
        int generated = 0;
        for (PriorityBlock block : blocks) {
            String label = printed(block);
            if (label.isEmpty()) {
                label = unprinted(block, used);
                used.add(label);
                generated += block.heading() == null ? 0 : 1;
            }
            if (!seen.add(label)) {
                decisions.inform(DecisionKind.PRIORITY_REPEATED, place(block), label);
            }
            if (block.heading() == null) {
                decisions.inform(DecisionKind.PRIORITY_WITHOUT_HEADING, place(block), label);
            }
            labels.add(label);
        }
        tellAboutNumbers(blocks, labels, generated);
        return labels;
    }

    private void tellAboutNumbers(List<PriorityBlock> blocks, List<String> labels, int generated) {
        List<PriorityBlock> dotted = blocks.stream()
                .filter(block ->
                        block.heading() != null && block.heading().number().indexOf('.') > 0)
                .toList();
        if (!dotted.isEmpty()) {
            Heading first = Objects.requireNonNull(dotted.get(0).heading());
            Heading last = Objects.requireNonNull(dotted.get(dotted.size() - 1).heading());
            decisions.inform(
                    DecisionKind.SECTION_NUMBERS,
                    first.line().whole(),
                    first.number(),
                    last.number(),
                    first.lastNumber(),
                    last.lastNumber());
        }
        if (generated > 0) {
            decisions.inform(
                    DecisionKind.LABELS_GENERATED,
                    blocks.stream()
                            .filter(block -> block.heading() != null)
                            .map(this::place)
                            .findFirst()
                            .orElseThrow(),
                    generated,
                    labels.get(0),
                    labels.get(labels.size() - 1));
        }
    }

    private static String printed(PriorityBlock block) {
        return block.heading() == null ? "" : block.heading().lastNumber();
    }

    private String unprinted(PriorityBlock block, Set<String> used) {
        String fromReferences = block.heading() == null ? referencePrefix(block) : "";
        if (!fromReferences.isEmpty() && !used.contains(fromReferences)) {
            return fromReferences;
        }
        int next = 1;
        while (used.contains(String.valueOf(next))) {
            next++;
        }
        return String.valueOf(next);
    }

    private String referencePrefix(PriorityBlock block) {
        for (Section section : block.of(SectionRole.REFERENCES)) {
            for (Entry entry : section.entries()) {
                var heads = ReferenceForm.heads(source.text(), entry.body());
                if (!heads.isEmpty()) {
                    String number = source.cut(heads.get(0).number());
                    return number.substring(0, number.indexOf('.')).strip();
                }
            }
        }
        return "";
    }

    private Span place(PriorityBlock block) {
        if (block.heading() != null) {
            return block.heading().line().whole();
        }
        return block.sections().stream()
                .flatMap(section -> Stream.concat(Stream.ofNullable(section.heading()), section.entries().stream()))
                .map(Entry::whole)
                .findFirst()
                .orElse(new Span(0, 0));
    }
}
