package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that look like headings. A line does where it
 *
 * <ul>
 *   <li>is marked as one (hashes, or by a web page),
 *   <li>names its level ("Recommendation 2 - …") or one of the sections every such plan has ("What needs to change?"),
 *   <li>carries a section number ("2.3 …", "1: …") and stands alone without a full stop, or
 *   <li>stands alone, or right above a list, is short, begins with a capital and has no full stop; a short line that
 *       ends with a colon or a question mark needs no space around it, unless it leads into a sentence ("…, including:").
 * </ul>
 */
final class Headings {
    private static final int LONGEST = 150;
    private static final int LONGEST_COLON = 80;
    private static final int MOST_WORDS = 20;
    private static final int MOST_WORDS_COLON = 10;
    private static final int DEEPEST_INDENT = 3;

    private static final Pattern SECTION_NUMBER = Pattern.compile("(\\d{1,2})[:.)]?\\s+(?=\\p{Lu})");
    private static final Set<String> LEAD_IN_WORDS = Set.of(
            "to",
            "including",
            "include",
            "includes",
            "by",
            "are",
            "is",
            "will",
            "that",
            "as",
            "with",
            "for",
            "of",
            "and",
            "on",
            "in",
            "following",
            "below",
            "follows",
            "we",
            "they");

    private Headings() {}

    /** For each line its heading, or null. */
    static List<@Nullable Heading> of(List<Line> lines) {
        List<@Nullable Heading> headings = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line before = i == 0 ? null : lines.get(i - 1);
            Line after = i + 1 == lines.size() ? null : lines.get(i + 1);
            headings.add(heading(lines.get(i), before, after));
        }
        return headings;
    }

    private static @Nullable Heading heading(Line line, @Nullable Line before, @Nullable Line after) {
        boolean marked = line.mark().is(Mark.Kind.HEADING);
        if (line.text().isEmpty() || line.isTableRow() || line.source().leftOut() != null) {
            return null;
        }
        Optional<LevelName> level = LevelName.of(line.text());
        if (level.isPresent() && (marked || line.isPlain())) {
            Span name = line.body().from(line.body().start() + level.get().titleStart());
            return new Heading(
                    line,
                    Heading.Style.LEVEL_NAMED,
                    0,
                    level.get().name(),
                    level.get().number(),
                    name,
                    null);
        }
        SectionRole role = SectionRole.of(line.text()).orElse(null);
        if (marked) {
            return new Heading(line, Heading.Style.MARKED, line.mark().depth(), "", "", line.body(), role);
        }
        return line.mark().is(Mark.Kind.BULLET) ? null : unmarked(line, before, after, role);
    }

    private static @Nullable Heading unmarked(
            Line line, @Nullable Line before, @Nullable Line after, @Nullable SectionRole role) {
        if (!hasShape(line)) {
            return null;
        }
        boolean alone = line.blankBefore() && (line.blankAfter() || role != null);
        if (line.mark().is(Mark.Kind.DOTTED)) {
            boolean heads =
                    alone || line.blankBefore() && after != null && after.isPlain() && after.lastCharacter() == ':';
            return heads
                    ? new Heading(
                            line,
                            Heading.Style.DOTTED,
                            line.mark().depth(),
                            "",
                            line.mark().number(),
                            line.body(),
                            role)
                    : null;
        }
        Matcher number = SECTION_NUMBER.matcher(
                line.mark().span().isEmpty() ? line.text() : line.mark().number() + " " + line.text());
        if (number.lookingAt()) {
            boolean list = after != null
                            && after.mark().is(Mark.Kind.NUMBER)
                            && line.mark().is(Mark.Kind.NUMBER)
                    || before != null
                            && before.mark().is(Mark.Kind.NUMBER)
                            && line.mark().is(Mark.Kind.NUMBER);
            int nameStart = line.isPlain()
                    ? line.body().start() + number.end()
                    : line.body().start();
            return alone && !list && after != null
                    ? new Heading(
                            line,
                            Heading.Style.NUMBERED,
                            1,
                            "",
                            number.group(1),
                            line.body().from(nameStart),
                            role)
                    : null;
        }
        return line.isPlain() ? plain(line, before, after, role) : null;
    }

    private static @Nullable Heading plain(
            Line line, @Nullable Line before, @Nullable Line after, @Nullable SectionRole role) {
        if (role != null) {
            return new Heading(line, Heading.Style.PLAIN, 0, "", "", line.body(), role);
        }
        if (after == null) {
            return null;
        }
        if (isColonHeading(line)) {
            return new Heading(line, Heading.Style.COLON, 0, "", "", line.body(), null);
        }
        boolean belowList = before == null || before.isMarked() && line.indent() <= before.indent();
        boolean standsAlone = line.blankBefore() || belowList && after.isMarked();
        boolean headsSomething = line.blankAfter() || after.isMarked();
        return standsAlone && headsSomething && line.lastCharacter() != ':' && words(line.text()) <= MOST_WORDS
                ? new Heading(line, Heading.Style.PLAIN, 0, "", "", line.body(), null)
                : null;
    }

    /** Short, not indented, begins with a capital or a digit, and is no sentence. */
    private static boolean hasShape(Line line) {
        char first = line.firstCharacter();
        char last = line.lastCharacter();
        return line.text().length() <= LONGEST
                && line.indent() <= DEEPEST_INDENT
                && (Character.isUpperCase(first) || Character.isDigit(first) || first == '‘' || first == '“')
                && last != '.'
                && last != ';'
                && last != ','
                && !ReferenceForm.begins(line.text())
                && line.text().chars().anyMatch(Character::isLetter);
    }

    private static boolean isColonHeading(Line line) {
        String text = line.text();
        boolean question = line.lastCharacter() == '?';
        if (line.lastCharacter() != ':' && !question
                || text.length() > LONGEST_COLON
                || words(text) > MOST_WORDS_COLON
                || text.indexOf(',') >= 0
                || text.indexOf(": ") >= 0) {
            return false;
        }
        String lastWord = text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
        return question || !LEAD_IN_WORDS.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    private static int words(String text) {
        return text.split("\\s+", MOST_WORDS + 2).length;
    }
}
