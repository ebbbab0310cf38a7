package uk.sendplan.exchange.reading;

import java.util.List;

/** A priority as found, before its citations are resolved. */
record PriorityDraft(
        PriorityBlock block,
        String number,
        List<ObjectiveDraft> objectives,
        List<Passage> principles,
        List<StatementDraft> wantToSee,
        List<StatementDraft> needsToChange,
        List<SectionDraft> sections,
        List<ReferenceDraft> references,
        int referenceBullets) {

    record SectionDraft(Section section, List<StatementDraft> statements) {}

    List<String> codes() {
        return objectives.stream()
                .map(ObjectiveDraft::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
