package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sorted lines in the order of a plan: opening, then priorities with sections with entries. */
final class Outline {
    private final List<Entry> titles = new ArrayList<>();
    private final List<Entry> partners = new ArrayList<>();
    private final List<Entry> partnerHeadings = new ArrayList<>();
    private final List<Entry> introduction = new ArrayList<>();
    private final List<PriorityBlock> priorities = new ArrayList<>();
    private final List<SortedLine> leftOut = new ArrayList<>();
    private List<Entry> growing = new ArrayList<>();

    static Outline of(List<SortedLine> lines) {
        Outline outline = new Outline();
        lines.forEach(outline::add);
        return outline;
    }

    List<Entry> titles() {
        return titles;
    }

    List<Entry> partners() {
        return partners;
    }

    List<Entry> partnerHeadings() {
        return partnerHeadings;
    }

    List<Entry> introduction() {
        return introduction;
    }

    List<PriorityBlock> priorities() {
        return priorities;
    }

    List<SortedLine> leftOut() {
        return leftOut;
    }

    private void add(SortedLine sorted) {
        switch (sorted.kind()) {
            case LEFT_OUT -> leftOut.add(sorted);
            case TITLE -> grow(titles, sorted);
            case PARTNERS_HEADING -> grow(partnerHeadings, sorted);
            case PARTNER -> grow(partners, sorted);
            case INTRODUCTION -> grow(introduction, sorted);
            case PRIORITY_HEADING -> beginPriority(sorted.heading());
            case OBJECTIVES_HEADING,
                    PRINCIPLES_HEADING,
                    WANT_TO_SEE_HEADING,
                    NEEDS_TO_CHANGE_HEADING,
                    REFERENCES_HEADING,
                    OTHER_HEADING -> beginSection(sorted);
            case ITEM -> grow(priority().open(null).entries(), sorted);
            case REFERENCE, OUTCOME ->
                grow(priority().open(SectionRole.REFERENCES).entries(), sorted);
            case CONTINUATION -> goOn(sorted);
        }
    }

    private void beginPriority(@Nullable Heading heading) {
        PriorityBlock block = new PriorityBlock(heading);
        priorities.add(block);
        growing = block.name();
    }

    private void beginSection(SortedLine sorted) {
        Heading heading = sorted.heading();
        Span words = heading == null ? sorted.line().whole() : heading.name();
        SectionRole role = SectionRole.headedBy(sorted.kind()).orElse(null);
        Section section = new Section(role, Entry.unmarked(sorted.line(), sorted.kind(), words));
        priority().sections().add(section);
        growing = section.entries();
    }

    private void grow(List<Entry> entries, SortedLine sorted) {
        entries.add(Entry.of(sorted.line(), sorted.kind()));
        growing = entries;
    }

    /** A line can only continue an entry right above it; else it is an entry of its own. */
    private void goOn(SortedLine sorted) {
        int last = growing.size() - 1;
        boolean adjoins =
                last >= 0 && growing.get(last).lastIndex() == sorted.line().index() - 1;
        if (adjoins) {
            growing.set(last, growing.get(last).extendedBy(sorted.line()));
        } else if (priorities.isEmpty()) {
            grow(introduction, sorted);
        } else {
            grow(priority().open(null).entries(), sorted);
        }
    }

    /** The priority at hand; content above the first heading makes one without a heading. */
    private PriorityBlock priority() {
        if (priorities.isEmpty()) {
            beginPriority(null);
        }
        return priorities.get(priorities.size() - 1);
    }
}
