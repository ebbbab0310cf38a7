package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines with something on them, their indentation and their marks. */
final class Lines {
    private static final int TAB = 4;

    private static final Pattern HASHES = Pattern.compile("#{1,6}(?=[ \\t])");
    private static final Pattern BULLET = Pattern.compile(
            "[•◦▪▫‣●○∙·■□➢➤✓✔\uF0B7]|[*+](?=[ \\t])|[-–—](?=[ \\t]|\\p{Lu})|o(?=[ \\t]+\\p{Lu})|\\(?[a-h][.)](?=[ \\t])");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,3}+(?:\\.\\d{1,3}+){1,5})[.:)]?(?=\\s|\\p{L}|$)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3}+)[.)](?=\\s|\\p{Lu}|$)");

    private Lines() {}

    static List<Line> of(SourceText source) {
        List<Line> lines = new ArrayList<>();
        List<SourceLine> all = source.lines();
        boolean blankBefore = true;
        for (int i = 0; i < all.size(); i++) {
            Span content = source.trimmed(all.get(i).span());
            if (!content.isEmpty()) {
                boolean blankAfter = i + 1 == all.size()
                        || source.trimmed(all.get(i + 1).span()).isEmpty();
                lines.add(line(source, all.get(i), content, lines.size(), blankBefore, blankAfter));
            }
            blankBefore = content.isEmpty();
        }
        return lines;
    }

    private static Line line(
            SourceText source, SourceLine line, Span content, int index, boolean blankBefore, boolean blankAfter) {
        Mark mark = mark(source.text(), content);
        if (line.headingLevel() > 0 && mark.is(Mark.Kind.NONE)) {
            mark = new Mark(Mark.Kind.HEADING, content.to(content.start()), "", line.headingLevel());
        }
        Span body = source.trimmed(content.from(mark.span().end()));
        int indent = indent(source.text(), line.span().start(), content.start());
        return new Line(index, line, indent, mark, body, source.cut(body), blankBefore, blankAfter);
    }

    private static Mark mark(String text, Span content) {
        Matcher hashes = at(HASHES, text, content);
        if (hashes.lookingAt()) {
            return new Mark(Mark.Kind.HEADING, found(hashes), "", hashes.end() - hashes.start());
        }
        Matcher bullet = at(BULLET, text, content);
        if (bullet.lookingAt()) {
            return new Mark(Mark.Kind.BULLET, found(bullet), "", 0);
        }
        Matcher dotted = at(DOTTED, text, content);
        if (dotted.lookingAt()) {
            int depth = (int) dotted.group(1).chars().filter(c -> c == '.').count() + 1;
            return new Mark(Mark.Kind.DOTTED, found(dotted), dotted.group(1), depth);
        }
        Matcher number = at(NUMBER, text, content);
        if (number.lookingAt()) {
            return new Mark(Mark.Kind.NUMBER, found(number), number.group(1), 0);
        }
        return new Mark(Mark.Kind.NONE, content.to(content.start()), "", 0);
    }

    private static Matcher at(Pattern pattern, String text, Span content) {
        return pattern.matcher(text).region(content.start(), content.end());
    }

    private static Span found(Matcher matcher) {
        return new Span(matcher.start(), matcher.end());
    }

    private static int indent(String text, int lineStart, int contentStart) {
        int columns = 0;
        for (int i = lineStart; i < contentStart; i++) {
            columns += text.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }
}
