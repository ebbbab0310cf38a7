package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the title among the short lines a text opens with: the one with the years of the plan and a word like "plan"
 * or "strategy", else the one with such a word, else the first. The other opening lines stand beside the title; a later
 * line that only repeats the title is left out.
 */
final class TitleLines {
    static final Pattern YEARS = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\s?(?:[-–—/]|to)\\s?(?:(?:19|20)\\d\\d|\\d\\d)\\b|\\b(?:19|20)\\d\\d\\b");
    private static final Pattern PLAN_WORD = Pattern.compile(
            "(?i)\\b(?:plan|strategy|programme|program|statement of action|update|report|framework|roadmap)\\b");
    private static final int LONGEST = 200;
    private static final int MOST_OPENING_LINES = 12;

    private final @Nullable Line title;
    private final Set<Integer> beside;
    private final String titleWords;

    private TitleLines(@Nullable Line title, Set<Integer> beside) {
        this.title = title;
        this.beside = beside;
        this.titleWords = title == null ? "" : words(title);
    }

    static TitleLines choose(List<Line> lines, List<@Nullable Heading> headings, Corrections corrections) {
        List<Line> opening = opening(lines, headings);
        opening.removeIf(line -> corrections.kindOf(line.number()).isPresent());
        Line best = lines.stream()
                .filter(line -> corrections.kindOf(line.number()).orElse(null) == LineKind.TITLE)
                .findFirst()
                .orElse(null);
        boolean byHand = best != null;
        for (Line line : opening) {
            best = best == null || !byHand && score(line) > score(best) ? line : best;
        }
        Set<Integer> beside = new HashSet<>();
        opening.forEach(line -> beside.add(line.index()));
        return new TitleLines(best, beside);
    }

    @Nullable
    Line title() {
        return title;
    }

    boolean isTitle(Line line) {
        return title != null && title.index() == line.index();
    }

    boolean isBeside(Line line) {
        return beside.contains(line.index()) && !isTitle(line);
    }

    /** True for the title's words on another line, or a part of them in the opening. */
    boolean repeats(Line line) {
        if (title == null || isTitle(line) || line.isMarked() || line.text().length() > LONGEST) {
            return false;
        }
        String words = words(line);
        return words.equals(titleWords) || isBeside(line) && titleWords.contains(words);
    }

    private static List<Line> opening(List<Line> lines, List<@Nullable Heading> headings) {
        List<Line> opening = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_OPENING_LINES); i++) {
            Line line = lines.get(i);
            if (line.source().leftOut() != null || Furniture.of(line).isPresent()) {
                continue;
            }
            Heading heading = headings.get(i);
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (!isShort(line) || isStructure(heading) || !mayBeTitle(line, next, headings, opening.isEmpty())) {
                break;
            }
            opening.add(line);
        }
        return opening;
    }

    private static boolean isShort(Line line) {
        boolean plain = line.isPlain() || line.mark().is(Mark.Kind.HEADING);
        char last = line.lastCharacter();
        return plain
                && !line.text().isEmpty()
                && line.text().length() <= LONGEST
                && last != '.'
                && last != ':'
                && !line.isTableRow()
                && !ReferenceForm.begins(line.text());
    }

    private static boolean isStructure(@Nullable Heading heading) {
        return heading != null
                && (heading.role() != null
                        || heading.is(Heading.Style.LEVEL_NAMED)
                        || heading.is(Heading.Style.DOTTED)
                        || heading.is(Heading.Style.NUMBERED));
    }

    /** A heading that has its content right below is the title only if it sounds like one. */
    private static boolean mayBeTitle(Line line, @Nullable Line next, List<@Nullable Heading> headings, boolean first) {
        if (score(line) > 0 || line.mark().is(Mark.Kind.HEADING) && line.mark().depth() == 1) {
            return true;
        }
        return next != null
                && !next.isMarked()
                && (isShort(next) || first && headings.get(next.index()) != null)
                && !(line.mark().is(Mark.Kind.HEADING) && line.mark().depth() > 1);
    }

    private static int score(Line line) {
        return (YEARS.matcher(line.text()).find() ? 2 : 0)
                + (PLAN_WORD.matcher(line.text()).find() ? 1 : 0);
    }

    private static String words(Line line) {
        return Whitespace.fold(line.text().toLowerCase(Locale.ROOT));
    }
}
