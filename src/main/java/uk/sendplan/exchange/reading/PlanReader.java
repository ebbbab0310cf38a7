package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;

/**
 * Reads the text of a published plan.
 *
 * <p>Lines are sorted by what they are ({@link LineSorter}), gathered into priorities, sections and entries
 * ({@link Outline}), read ({@link PriorityReader}) and written as a plan ({@link PriorityWriter}). Whatever is not certain
 * is a {@link Decision}; what is not in the plan is {@link LeftOut}. The same text and corrections always give the same
 * reading. It never fails: a text that makes no sense gives a plan with little in it.
 */
public final class PlanReader {
    private static final String USUAL_LEVEL = "Priority";

    private final SourceText source;
    private final DecisionLog decisions;
    private final ItemLog items;
    private final Outline outline;
    private final List<SortedLine> lines;
    private final Coverage.Builder coverage = new Coverage.Builder();

    private PlanReader(SourceText source, Corrections corrections) {
        this.source = source;
        this.decisions = new DecisionLog(source, corrections);
        this.items = new ItemLog(source);
        this.lines = LineSorter.sort(source, corrections, decisions);
        this.outline = Outline.of(lines);
    }

    public static PlanReading read(SourceText text, Corrections corrections) {
        return new PlanReader(text, corrections).read();
    }

    private PlanReading read() {
        OpeningReader opening = new OpeningReader(source, decisions, items, outline);
        String title = opening.title();
        String period = opening.period();
        OpeningReader.Partners partners = opening.partners();
        List<String> numbers = new PriorityLabels(source, decisions).of(outline.priorities());
        String level = levelName();
        List<PriorityDraft> drafts = new PriorityReader(source, decisions).read(outline.priorities(), numbers);
        Map<String, String> headingNames = headingNames(drafts);
        OpeningReader.Overview overview = opening.overview(headingNames);
        List<PriorityDocument> priorities = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        drafts.forEach(draft -> codes.addAll(draft.codes()));
        Map<String, String> wordings = new WordingCheck(source, decisions).wordings(drafts);
        for (PriorityDraft draft : drafts) {
            coverage.lists(draft.number(), draft.codes());
            String otherName = overview.names().get(draft.number());
            priorities.add(write(draft, codes, title, level, otherName, wordings));
        }
        PlanDocument plan = new PlanDocument(
                title == null ? "Untitled plan" : title,
                period,
                OpeningReader.introduction(overview.introduction()),
                level,
                partners.names(),
                partners.groups(),
                List.copyOf(priorities));
        Coverage covered = coverage.build();
        new CoverageCheck(decisions).tell(covered, drafts, plan);
        new FigureCheck(source, decisions).check(drafts);
        if (!priorities.isEmpty()) {
            decisions.inform(
                    DecisionKind.NOTHING_ABOUT_WORK, lines.get(0).line().whole());
        }
        PlanCounts counts = PlanCounts.of(plan, drafts);
        return Ledger.close(source, plan, items.items(), decisions.inOrder(), outline.leftOut(), counts, covered);
    }

    private PriorityDocument write(
            PriorityDraft draft,
            Set<String> codes,
            @Nullable String title,
            String level,
            @Nullable String overviewName,
            Map<String, String> wordings) {
        CitationWriter citations = new CitationWriter(source, decisions, items, coverage, draft, codes);
        PriorityWriter writer = new PriorityWriter(source, items, citations, draft);
        Heading heading = draft.block().heading();
        String name = heading == null ? "" : noteName(draft, heading);
        if (name.isEmpty()) {
            boolean only = outline.priorities().size() == 1 && title != null;
            String substitute = only ? Objects.requireNonNull(title) : level + " " + draft.number();
            return writer.write(overviewName == null ? substitute : overviewName, null, wordings);
        }
        if (overviewName == null || overviewName.equals(name)) {
            return writer.write(name, null, wordings);
        }
        Choice choice = decisions.choose(
                DecisionKind.NAME_DIFFERS, draft.block().name().get(0).body(), draft.number(), name, overviewName);
        return choice == Choice.HEADING_NAME
                ? writer.write(name, overviewName, wordings)
                : writer.write(overviewName, name, wordings);
    }

    /** Notes the heading as an item; the number and the level before the name are its mark. */
    private String noteName(PriorityDraft draft, Heading heading) {
        List<Span> text = draft.block().name().stream().map(Entry::body).toList();
        int nameStart = text.get(0).start();
        int lineStart = Math.min(heading.line().whole().start(), nameStart);
        Passage passage = new Passage(text, List.of(new Span(lineStart, nameStart)), null, true);
        return items.add(ItemKind.PRIORITY, draft.number(), "priority " + draft.number(), passage);
    }

    private Map<String, String> headingNames(List<PriorityDraft> drafts) {
        Map<String, String> names = new HashMap<>();
        for (PriorityDraft draft : drafts) {
            List<Span> spans = draft.block().name().stream().map(Entry::body).toList();
            names.putIfAbsent(draft.number(), source.folded(spans));
        }
        return names;
    }

    /** What the plan calls its first level, with a capital. */
    private String levelName() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (PriorityBlock block : outline.priorities()) {
            Heading heading = block.heading();
            if (heading != null && !heading.levelName().isEmpty()) {
                counted.merge(heading.levelName().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> Character.toUpperCase(entry.getKey().charAt(0))
                        + entry.getKey().substring(1))
                .orElse(USUAL_LEVEL);
    }
}
