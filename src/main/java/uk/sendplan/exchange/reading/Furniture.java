package uk.sendplan.exchange.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what web pages and printed pages put around a plan, by the words such things have everywhere. */
final class Furniture {
    private static final int LONGEST = 140;
    private static final int LONGEST_ANSWER = 40;
    private static final int MOST_ANSWERS = 12;

    private static final Pattern FEEDBACK_QUESTION = Pattern.compile(
            "(?i)(?:was|is|did) this (?:page|information|content|article)\\b.{0,60}|how (?:useful|helpful) (?:was|is) this .{0,40}|rate this (?:page|article).{0,20}|(?:give|leave) (?:us )?feedback.{0,40}");

    private static final List<Pattern> PHRASES = List.of(
            Pattern.compile("(?i)(?:download|print|save|view|open)\\b.{0,120}?\\b(?:pdf|docx?|word|page)\\b.{0,20}"),
            Pattern.compile("(?i)\\d{1,3} min(?:ute)?s? read\\b.{0,80}"),
            Pattern.compile("(?i)(?:page )?\\d{1,4} (?:of|/) \\d{1,4}|page \\d{1,4}"),
            Pattern.compile(
                    "(?i)(?:share|tweet|follow|like|subscribe|sign up)\\b.{0,30}?\\b(?:page|this|us|on|to|newsletter)\\b.{0,30}"),
            Pattern.compile(
                    "(?i)skip to .{0,30}|back to (?:the )?(?:top|home).{0,20}|(?:article with )?(?:toc|table of contents)"),
            Pattern.compile(
                    "(?i)(?:last (?:updated|reviewed|modified)|page (?:updated|last updated)|published|post(?:ed)? on)\\b.{0,40}"),
            Pattern.compile("(?i)(?:accept|reject|manage|this site uses|we use)\\b.{0,20}\\bcookies\\b.{0,60}"),
            Pattern.compile("(?i)(?:©|\\(c\\)|copyright)\\s.{0,100}"));

    private static final Set<String> WORDS = Set.of(
            "close",
            "menu",
            "search",
            "home",
            "contents",
            "share",
            "print",
            "next",
            "previous",
            "cookies",
            "privacy",
            "accessibility",
            "sitemap",
            "contact us",
            "sign in",
            "log in",
            "subscribe",
            "facebook",
            "twitter",
            "x",
            "linkedin",
            "instagram",
            "youtube",
            "email",
            "read more",
            "show more",
            "advertisement",
            "related posts",
            "related content",
            "leave a comment",
            "submit",
            "cancel",
            "back",
            "loading");

    private Furniture() {}

    /** Why the line is no part of a plan, judged by its own words. */
    static Optional<LeftOutReason> of(Line line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isFeedbackQuestion(line)) {
            return Optional.of(LeftOutReason.FEEDBACK_FORM);
        }
        boolean known = WORDS.contains(text.toLowerCase(Locale.ROOT))
                || PHRASES.stream().anyMatch(phrase -> phrase.matcher(text).matches());
        return known && !endsSentence(text) ? Optional.of(LeftOutReason.PAGE_FURNITURE) : Optional.empty();
    }

    static boolean isFeedbackQuestion(Line line) {
        return line.text().length() <= LONGEST
                && FEEDBACK_QUESTION.matcher(line.text()).matches();
    }

    /** How many lines from {@code start} are the answers offered to a feedback question: few, short, no sentences. */
    static int answers(List<Line> lines, int start) {
        int count = 0;
        while (start + count < lines.size() && count <= MOST_ANSWERS && isAnswer(lines.get(start + count))) {
            count++;
        }
        return count <= MOST_ANSWERS ? count : 0;
    }

    private static boolean isAnswer(Line line) {
        return line.text().length() <= LONGEST_ANSWER
                && !line.mark().is(Mark.Kind.DOTTED)
                && !line.mark().is(Mark.Kind.HEADING)
                && !endsSentence(line.text())
                && SectionRole.of(line.text()).isEmpty()
                && LevelName.of(line.text()).isEmpty();
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith(":");
    }
}
