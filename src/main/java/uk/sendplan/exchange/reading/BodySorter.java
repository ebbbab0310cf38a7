package uk.sendplan.exchange.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says of the lines within priorities what they are.
 *
 * <p>A line with a reference's form words is a reference wherever it stands. Under "References" a line without them is a
 * point of the reference above if other references have them, else a reference itself. A line without a mark continues
 * the line above it if that one breaks off or this one begins in lower case.
 */
final class BodySorter {
    private static final int LONG_ENOUGH_TO_BREAK = 50;

    private final Corrections corrections;
    private @Nullable SectionRole role;
    private @Nullable SortedLine above;
    private boolean formWordsSeen;
    private int referenceIndent = -1;
    private boolean dottedPriorities;
    private String priorityNumber = "";

    BodySorter(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Takes note of a line, whoever sorted it. */
    void passed(SortedLine line) {
        Heading heading = line.heading();
        if (line.is(LineKind.PRIORITY_HEADING)) {
            dottedPriorities = heading != null && heading.is(Heading.Style.DOTTED);
            priorityNumber = heading == null ? "" : heading.lastNumber();
            begin(null);
        } else if (line.is(LineKind.OTHER_HEADING)) {
            begin(null);
        } else {
            SectionRole.headedBy(line.kind()).ifPresent(this::begin);
        }
        if (!line.is(LineKind.LEFT_OUT)) {
            above = line;
        }
    }

    private void begin(@Nullable SectionRole next) {
        role = next;
        formWordsSeen = false;
        referenceIndent = -1;
    }

    /** "3: Governance" after priorities 2.1 to 2.8. */
    boolean endsPriorities(Heading heading) {
        return dottedPriorities
                && heading.role() == null
                && heading.is(Heading.Style.NUMBERED)
                && heading.line().isPlain();
    }

    SortedLine sort(Line line, @Nullable Heading heading) {
        if (ReferenceForm.beginsWithHead(line.text())) {
            return reference(line);
        }
        if (heading != null && isHeading(heading)) {
            SectionRole known = heading.role();
            LineKind kind = known == null || known == SectionRole.PARTNERS ? LineKind.OTHER_HEADING : known.heading();
            return new SortedLine(line, kind, heading, null);
        }
        if (namesPriority(line)) {
            return SortedLine.of(line, LineKind.CONTINUATION);
        }
        if (TableRow.isHeading(line)) {
            begin(SectionRole.REFERENCES);
            return SortedLine.leftOut(line, LeftOutReason.TABLE_HEADING);
        }
        if (line.mark().is(Mark.Kind.DOTTED) && (line.isTableRow() || isOfThisPriority(line) || inReferences())) {
            return reference(line);
        }
        if (inReferences()) {
            return underReferences(line);
        }
        return SortedLine.of(line, !line.isMarked() && continues(line) ? LineKind.CONTINUATION : LineKind.ITEM);
    }

    private SortedLine underReferences(Line line) {
        if (ReferenceForm.beginsWithOutcome(line.text())) {
            return SortedLine.of(line, LineKind.OUTCOME);
        }
        if (ReferenceForm.beginsWithCitations(line.text())) {
            return SortedLine.of(line, LineKind.REFERENCE);
        }
        if (line.isMarked()) {
            boolean nested = referenceIndent >= 0 && line.indent() > referenceIndent;
            return formWordsSeen || nested ? SortedLine.of(line, LineKind.ITEM) : plainReference(line);
        }
        return SortedLine.of(line, continues(line) ? LineKind.CONTINUATION : LineKind.ITEM);
    }

    private SortedLine reference(Line line) {
        if (!inReferences()) {
            begin(SectionRole.REFERENCES);
        }
        formWordsSeen = true;
        return SortedLine.of(line, LineKind.REFERENCE);
    }

    private SortedLine plainReference(Line line) {
        referenceIndent = line.indent();
        return SortedLine.of(line, LineKind.REFERENCE);
    }

    /** True where the line goes on with what the line above it says. */
    boolean continues(Line line) {
        SortedLine last = above;
        if (last == null || !line.isPlain() || last.line().index() != line.index() - 1 || isHeadingKind(last)) {
            return false;
        }
        if (last.line().text().isEmpty()) {
            return true;
        }
        if (line.blankBefore() || line.text().isEmpty() || line.isTableRow()) {
            return false;
        }
        char first = line.firstCharacter();
        String text = last.line().text();
        boolean breaksOff = text.length() >= LONG_ENOUGH_TO_BREAK
                && ".!?:;".indexOf(last.line().lastCharacter()) < 0;
        return Character.isLowerCase(first) || ",;)".indexOf(first) >= 0 || breaksOff;
    }

    private static boolean isHeadingKind(SortedLine line) {
        return line.heading() != null
                || line.kind().name().toUpperCase(Locale.ROOT).endsWith("HEADING");
    }

    /** "Priority 1" on a line of its own is followed by its name. */
    private boolean namesPriority(Line line) {
        SortedLine last = above;
        return last != null
                && last.is(LineKind.PRIORITY_HEADING)
                && last.heading() != null
                && last.heading().name().isEmpty()
                && !corrections.lines().containsKey(last.line().number())
                && !line.isMarked()
                && !line.isTableRow();
    }

    /** Within a priority "1. …" is an item, and under "References" only a line with space before it is a heading. */
    private boolean isHeading(Heading heading) {
        if (heading.role() != null) {
            return true;
        }
        return switch (heading.style()) {
            case NUMBERED -> heading.line().isPlain();
            case DOTTED -> !inReferences() && !isOfThisPriority(heading.line());
            case PLAIN, COLON ->
                !namesPriority(heading.line())
                        && (!inReferences() || heading.line().blankBefore());
            case LEVEL_NAMED, MARKED -> true;
        };
    }

    private boolean isOfThisPriority(Line line) {
        return !priorityNumber.isEmpty() && line.mark().number().startsWith(priorityNumber + ".");
    }

    private boolean inReferences() {
        return role == SectionRole.REFERENCES;
    }
}
