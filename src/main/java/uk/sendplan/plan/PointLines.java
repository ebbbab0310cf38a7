package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Points as people type them: one a line, what it cites in brackets at its end.
 *
 * <pre>
 * Clubs welcome everyone (A2, B3)
 * Letters are in plain words
 * </pre>
 *
 * <ul>
 *   <li>Round brackets at the end are citations if all in them can be read as such: "(A2)", "(1 and 3)", "(all)". Else they
 *       belong to the text: "(in the holidays)", "(2021)".
 *   <li>Square brackets at the end are always citations, so "[]" says that the point cites nothing, whatever stands before.
 *   <li>A bullet at the start of a line is taken off, as texts are pasted with them; empty lines are passed over.
 * </ul>
 *
 * <p>What is printed is read back as it was, for points that are one line each.
 */
public final class PointLines {

    private static final Pattern SQUARE = Pattern.compile("(?s)(.*?)(?<!\\s)\\s*+\\[([^\\[\\]]*)]");
    private static final Pattern ROUND = Pattern.compile("(?s)(.*?)(?<!\\s)\\s*+\\(([^()]*)\\)");
    private static final Pattern BRACKET = Pattern.compile("[()]");
    private static final Pattern BULLET = Pattern.compile("[•·▪◦‣●○*–-]\\s+(?=\\S)");
    private static final CitationContext ANY = CitationContext.of(List.of(), List.of(), 0);
    private static final Set<CitationFlag> READABLE =
            Set.of(CitationFlag.NOT_IN_PLAN, CitationFlag.NOT_LISTED, CitationFlag.NOT_A_PRINCIPLE);

    private PointLines() {}

    public static List<PointWording> parse(String typed) {
        List<PointWording> points = new ArrayList<>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher bullet = BULLET.matcher(line);
            points.add(point(bullet.lookingAt() ? line.substring(bullet.end()) : line));
        });
        return List.copyOf(points);
    }

    public static String print(List<PointWording> points) {
        return points.stream().map(PointLines::line).collect(Collectors.joining("\n"));
    }

    private static PointWording point(String line) {
        Matcher square = SQUARE.matcher(line);
        if (square.matches()) {
            return new PointWording(square.group(1), square.group(2).strip());
        }
        Matcher round = ROUND.matcher(line);
        if (round.matches() && areCitations(round.group(2))) {
            return new PointWording(round.group(1), round.group(2).strip());
        }
        return new PointWording(line, "");
    }

    private static boolean areCitations(String written) {
        List<ReadCitation> citations = CitationReader.read(written, ANY);
        return !citations.isEmpty()
                && citations.stream().allMatch(one -> one.flag() == null || READABLE.contains(one.flag()));
    }

    /** What would look like a bullet gets one, which is taken off again in its place. */
    private static String line(PointWording point) {
        String shown = shown(point);
        return BULLET.matcher(shown).lookingAt() ? "• " + shown : shown;
    }

    private static String shown(PointWording point) {
        String text = point.text().strip().replaceAll("\\s*\\R\\s*", " ");
        if (!point.citations().isBlank()) {
            boolean round = areCitations(point.citations())
                    && !BRACKET.matcher(point.citations()).find();
            return round ? text + " (" + point.citations() + ")" : text + " [" + point.citations() + "]";
        }
        return point(text).equals(new PointWording(text, "")) ? text : text + " []";
    }
}
