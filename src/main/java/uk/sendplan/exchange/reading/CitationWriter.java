package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.CitationContext;
import uk.sendplan.plan.CitationFlag;
import uk.sendplan.plan.CitationReader;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.ReadCitation;

/** Resolves the citations of one priority and tells of those that do not resolve. */
final class CitationWriter {
    private final SourceText source;
    private final DecisionLog decisions;
    private final ItemLog items;
    private final Coverage.Builder coverage;
    private final String priority;
    private final Map<String, String> listed = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final Set<String> known;
    private final int principles;
    private CitationContext context;

    CitationWriter(
            SourceText source,
            DecisionLog decisions,
            ItemLog items,
            Coverage.Builder coverage,
            PriorityDraft draft,
            Set<String> known) {
        this.source = source;
        this.decisions = decisions;
        this.items = items;
        this.coverage = coverage;
        this.priority = draft.number();
        this.known = known;
        this.principles = draft.principles().size();
        draft.codes().forEach(code -> listed.put(code, code));
        this.context = CitationContext.of(listed.keySet(), known, principles);
    }

    /** Codes that a person added to the priority because something cites them. */
    List<String> added() {
        return added;
    }

    /** @param where the label of what cites: "2.9" */
    List<CitationDocument> write(@Nullable Span cited, String where) {
        if (cited == null || cited.isEmpty()) {
            return List.of();
        }
        List<CitationDocument> documents = new ArrayList<>();
        ReadCitation last = null;
        for (ReadCitation citation : CitationReader.read(source.cut(cited), context)) {
            Span span = new Span(cited.start() + citation.start(), cited.start() + citation.end());
            items.add(ItemKind.CITATION, priority, where + " cites " + citation.asWritten(), Passage.text(span));
            if (last != null
                    && source.cut(new Span(cited.start() + last.end(), span.start()))
                            .isBlank()) {
                decisions.inform(DecisionKind.SEPARATOR_MISSING, span, where, last.asWritten(), citation.asWritten());
            }
            documents.add(decided(citation, span, where));
            last = citation;
        }
        return List.copyOf(documents);
    }

    private CitationDocument decided(ReadCitation citation, Span span, String where) {
        CitationFlag flag = citation.flag();
        if (citation.all()) {
            return all(citation, span, where);
        }
        String code = citation.code();
        if (code != null && flag != CitationFlag.NOT_IN_PLAN) {
            coverage.cites(priority, code);
        }
        if (flag == null) {
            return citation.document();
        }
        if (flag == CitationFlag.NOT_LISTED && code != null) {
            return notListed(citation, code, span, where);
        }
        decisions.inform(
                switch (flag) {
                    case NOT_LISTED, NOT_IN_PLAN -> DecisionKind.CODE_NOT_IN_PLAN;
                    case NOT_A_PRINCIPLE -> DecisionKind.NOT_A_PRINCIPLE;
                    case NOT_UNDERSTOOD -> DecisionKind.CITATION_NOT_UNDERSTOOD;
                },
                span,
                where,
                citation.asWritten(),
                priority);
        return citation.document();
    }

    private CitationDocument all(ReadCitation citation, Span span, String where) {
        Choice choice = decisions.choose(DecisionKind.CITES_ALL, span, where, listed.size());
        if (choice == Choice.EVERY_OBJECTIVE) {
            coverage.citesAll(listed.keySet());
            return citation.document();
        }
        return new CitationDocument(citation.asWritten(), null, null, false, CitationFlag.NOT_UNDERSTOOD.words());
    }

    private CitationDocument notListed(ReadCitation citation, String code, Span span, String where) {
        Choice choice = decisions.choose(DecisionKind.CODE_NOT_LISTED, span, where, code, priority);
        if (choice == Choice.LEAVE_FLAGGED) {
            return citation.document();
        }
        listed.put(code, code);
        added.add(code);
        context = CitationContext.of(listed.keySet(), known, principles);
        return new CitationDocument(citation.asWritten(), code, null, false, null);
    }
}
