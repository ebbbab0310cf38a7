package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says of each line what it is, going down the text: first the opening (title, partners, introduction), then the
 * priorities with their sections. A correction for a line always wins.
 */
final class LineSorter {
    private final List<Line> lines;
    private final List<@Nullable Heading> headings;
    private final Corrections corrections;
    private final DecisionLog decisions;
    private final TitleLines title;
    private final PriorityHeadings priorities;
    private final BodySorter body;
    private final List<SortedLine> sorted = new ArrayList<>();
    private Zone zone = Zone.OPENING;
    private @Nullable Choice furnitureAbove;
    private int answersLeft;

    private enum Zone {
        OPENING,
        PARTNERS,
        INTRODUCTION,
        BODY,
        AFTER
    }

    private LineSorter(List<Line> lines, Corrections corrections, DecisionLog decisions) {
        this.lines = lines;
        this.corrections = corrections;
        this.decisions = decisions;
        this.headings = Headings.of(lines);
        for (Line line : lines) {
            if (corrections.kindOf(line.number()).isPresent()) {
                headings.set(line.index(), null);
            }
        }
        this.title = TitleLines.choose(lines, headings, corrections);
        this.priorities = PriorityHeadings.choose(candidates());
        this.body = new BodySorter(corrections);
    }

    static List<SortedLine> sort(SourceText source, Corrections corrections, DecisionLog decisions) {
        LineSorter sorter = new LineSorter(Lines.of(source), corrections, decisions);
        sorter.sortAll();
        return List.copyOf(sorter.sorted);
    }

    /** Headings that may begin a priority. */
    private List<@Nullable Heading> candidates() {
        List<@Nullable Heading> candidates = new ArrayList<>(headings);
        for (Line line : lines) {
            boolean free = !title.isTitle(line) && !title.isBeside(line) && !title.repeats(line);
            boolean heading = headings.get(line.index()) != null;
            if (heading && (!free || Furniture.of(line).isPresent())) {
                candidates.set(line.index(), null);
            }
        }
        return candidates;
    }

    private void sortAll() {
        for (Line line : lines) {
            SortedLine next = corrections
                    .kindOf(line.number())
                    .map(kind -> corrected(line, kind))
                    .orElseGet(() -> sort(line));
            furnitureAbove =
                    next.reason() == LeftOutReason.PAGE_FURNITURE || next.reason() == LeftOutReason.FEEDBACK_FORM
                            ? furnitureAbove
                            : null;
            sorted.add(next);
            body.passed(next);
        }
    }

    private SortedLine corrected(Line line, LineKind kind) {
        switch (kind) {
            case PARTNERS_HEADING -> zone = Zone.PARTNERS;
            case TITLE, PARTNER, INTRODUCTION, LEFT_OUT, CONTINUATION -> {}
            default -> zone = Zone.BODY;
        }
        if (kind == LineKind.PRIORITY_HEADING) {
            return new SortedLine(line, kind, Heading.byHand(line), null);
        }
        return new SortedLine(line, kind, null, kind == LineKind.LEFT_OUT ? LeftOutReason.BY_HAND : null);
    }

    private SortedLine sort(Line line) {
        LeftOutReason said = line.source().leftOut();
        if (said != null) {
            return SortedLine.leftOut(line, said);
        }
        if (title.isTitle(line)) {
            return SortedLine.of(line, LineKind.TITLE);
        }
        return outside(line).orElseGet(() -> inside(line));
    }

    /** Lines that are no part of the plan. */
    private Optional<SortedLine> outside(Line line) {
        if (priorities.begins(line)) {
            return Optional.empty();
        }
        if (title.repeats(line)) {
            return Optional.of(SortedLine.leftOut(line, LeftOutReason.TITLE_AGAIN));
        }
        if (priorities.isContents(line)) {
            return Optional.of(SortedLine.leftOut(line, LeftOutReason.CONTENTS_LIST));
        }
        if (title.isBeside(line) && Furniture.of(line).isEmpty()) {
            Choice choice = decisions.choose(DecisionKind.BESIDE_TITLE_LEFT_OUT, line.body(), line.text());
            return Optional.of(
                    choice == Choice.LEAVE_OUT
                            ? SortedLine.leftOut(line, LeftOutReason.BESIDE_TITLE)
                            : SortedLine.of(line, LineKind.INTRODUCTION));
        }
        return furniture(line).map(reason -> furniture(line, reason));
    }

    private Optional<LeftOutReason> furniture(Line line) {
        if (Furniture.isFeedbackQuestion(line)) {
            answersLeft = Furniture.answers(lines, line.index() + 1);
            return Optional.of(LeftOutReason.FEEDBACK_FORM);
        }
        if (answersLeft > 0) {
            answersLeft--;
            return Optional.of(LeftOutReason.FEEDBACK_FORM);
        }
        boolean mayBe = zone != Zone.BODY || line.isPlain() && !body.continues(line);
        return mayBe ? Furniture.of(line) : Optional.empty();
    }

    private SortedLine furniture(Line line, LeftOutReason reason) {
        if (furnitureAbove == null) {
            furnitureAbove = decisions.choose(DecisionKind.FURNITURE_LEFT_OUT, line.whole(), line.text());
        }
        if (furnitureAbove == Choice.LEAVE_OUT) {
            return SortedLine.leftOut(line, reason);
        }
        return new SortedLine(line, LineKind.INTRODUCTION, null, reason);
    }

    private SortedLine inside(Line line) {
        Heading heading = headings.get(line.index());
        if (heading != null && priorities.begins(line)) {
            zone = Zone.BODY;
            return new SortedLine(line, LineKind.PRIORITY_HEADING, heading, null);
        }
        if (zone == Zone.BODY && heading != null && body.endsPriorities(heading)) {
            Choice choice = decisions.choose(DecisionKind.AFTER_LAST_PRIORITY, line.whole(), line.text());
            zone = choice == Choice.LEAVE_OUT ? Zone.AFTER : Zone.INTRODUCTION;
            return SortedLine.leftOut(line, LeftOutReason.INTRODUCTION_HEADING);
        }
        return switch (zone) {
            case BODY -> body.sort(line, heading);
            case AFTER -> SortedLine.leftOut(line, LeftOutReason.AFTER_PRIORITIES);
            case OPENING, PARTNERS, INTRODUCTION -> before(line, heading);
        };
    }

    /** Lines before the first priority. Content without a heading above it begins a priority of its own. */
    private SortedLine before(Line line, @Nullable Heading heading) {
        SectionRole role = heading == null ? null : heading.role();
        if (role == SectionRole.PARTNERS) {
            zone = Zone.PARTNERS;
            return new SortedLine(line, LineKind.PARTNERS_HEADING, heading, null);
        }
        boolean partner = zone == Zone.PARTNERS && heading == null && isPartner(line);
        boolean bodyWithoutHeading = priorities.none() && !partner && (heading != null || line.isMarked());
        if (role != null || bodyWithoutHeading || ReferenceForm.beginsWithHead(line.text())) {
            zone = Zone.BODY;
            return body.sort(line, heading);
        }
        if (partner) {
            return SortedLine.of(line, LineKind.PARTNER);
        }
        if (zone == Zone.PARTNERS && body.continues(line)) {
            return SortedLine.of(line, LineKind.CONTINUATION);
        }
        zone = Zone.INTRODUCTION;
        if (heading != null && !heading.is(Heading.Style.COLON)) {
            return SortedLine.leftOut(line, LeftOutReason.INTRODUCTION_HEADING);
        }
        return SortedLine.of(line, body.continues(line) ? LineKind.CONTINUATION : LineKind.INTRODUCTION);
    }

    private boolean isPartner(Line line) {
        boolean name =
                !line.blankBefore() && line.lastCharacter() != '.' && Character.isUpperCase(line.firstCharacter());
        return line.isMarked() || line.isPlain() && name;
    }
}
