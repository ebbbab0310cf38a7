package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form words of a reference: "Reference: 1.10", "… Objective Reference: A7, C3", "Outcome: …".
 *
 * <p>A number has a dot ("1.10"), perhaps with a space in it ("3. 9") or a word glued to it ("5.3SEND").
 */
final class ReferenceForm {
    private static final int MOST_CITATION_CHARACTERS = 300;

    private static final String NUMBER = "(\\d{1,3}\\s?\\.\\s?\\d{1,3}(?:\\.\\d{1,3})?[a-z]?(?![a-z0-9]))";

    private static final Pattern FIRST_HEAD =
            Pattern.compile("(?i:references?|ref)(?:\\s+(?i:no|number))?\\s*[.:]?\\s*" + NUMBER);
    private static final Pattern LATER_HEAD = Pattern.compile("(?<![\\p{L}] )References?\\s?:\\s*" + NUMBER);
    private static final Pattern OUTCOME = Pattern.compile("Outcomes?(?:\\s\\d{1,2})?\\s?:");
    private static final Pattern OUTCOME_AT_START = Pattern.compile("(?i:outcomes?)(?:\\s\\d{1,2})?\\s?:");
    private static final Pattern CITATION_LABEL = Pattern.compile(
            "[\\s:,;–-]*(?:(?:[\\p{L}&’']{1,30}\\s+){0,7}(?i:references?|objectives?|principles?|aims?|codes?)\\s*:)");
    private static final Pattern UNFINISHED_LABEL =
            Pattern.compile("[\\s:,;–-]*(?:[\\p{L}&’']{1,30}\\s+){0,7}(?i:objectives?|reference)\\s*");
    private static final Pattern CITATIONS = Pattern.compile(
            "(?:\\p{Lu}{1,3}\\d{1,3}[a-z]?(?!\\p{L})|\\d{1,2}(?![\\d.%\\-\\p{L}])|(?i:all)(?!\\p{L})|(?i:and)(?=\\s+[\\p{Lu}\\d])|[,;/&\\s])++");

    private ReferenceForm() {}

    /** The number of a reference with the place of its form words. */
    record Head(int start, Span number) {}

    /** True where the text begins with form words. */
    static boolean begins(String text) {
        return beginsWithHead(text) || beginsWithOutcome(text) || beginsWithCitations(text);
    }

    static boolean beginsWithHead(String text) {
        return FIRST_HEAD.matcher(text).lookingAt();
    }

    static boolean beginsWithOutcome(String text) {
        return OUTCOME_AT_START.matcher(text).lookingAt();
    }

    /** "Reference: 1 and 3", without a number of a reference. */
    static boolean beginsWithCitations(String text) {
        return !beginsWithHead(text)
                && text.startsWith("Reference")
                && CITATION_LABEL.matcher(text).lookingAt();
    }

    /** The heads in the span: one at its very start, others anywhere. */
    static List<Head> heads(String source, Span span) {
        List<Head> heads = new ArrayList<>();
        int from = span.start();
        Matcher first = FIRST_HEAD.matcher(source).region(from, span.end());
        if (first.lookingAt()) {
            heads.add(head(first));
            from = first.end();
        }
        Matcher later = LATER_HEAD.matcher(source).region(from, span.end());
        while (later.find()) {
            heads.add(head(later));
        }
        return heads;
    }

    /** The label of the citations at the start of the span, or null. */
    static @Nullable Span citationLabel(String source, Span span) {
        return atStart(CITATION_LABEL, source, span);
    }

    /** A label that the line ends before it is complete ("… Objective"), or null. */
    static @Nullable Span unfinishedLabel(String source, Span span) {
        Span label = atStart(UNFINISHED_LABEL, source, span);
        return label != null && label.end() == span.end() ? label : null;
    }

    /** As many citations as stand at the start of the span, perhaps none. */
    static Span citations(String source, Span span) {
        int end = Math.min(span.end(), span.start() + MOST_CITATION_CHARACTERS);
        Span found = atStart(CITATIONS, source, span.to(end));
        return found == null ? span.to(span.start()) : found;
    }

    /** "Outcome:" anywhere in the span, or null. */
    static @Nullable Span outcomeLabel(String source, Span span) {
        Matcher outcome = OUTCOME.matcher(source).region(span.start(), span.end());
        return outcome.find() ? new Span(outcome.start(), outcome.end()) : null;
    }

    /** "Outcome:" at the start of the span, or null. */
    static @Nullable Span outcomeLabelAtStart(String source, Span span) {
        return atStart(OUTCOME_AT_START, source, span);
    }

    private static @Nullable Span atStart(Pattern pattern, String source, Span span) {
        Matcher matcher = pattern.matcher(source).region(span.start(), span.end());
        return matcher.lookingAt() ? new Span(matcher.start(), matcher.end()) : null;
    }

    private static Head head(Matcher matcher) {
        return new Head(matcher.start(), new Span(matcher.start(1), matcher.end(1)));
    }
}
