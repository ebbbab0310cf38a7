package uk.sendplan.exchange;

import java.util.regex.Pattern;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.SourceLine;
import uk.sendplan.exchange.reading.SourceText;

/**
 * The lines of a web page as a text that a person can edit and that reads the same: headings are marked with "#", and what is no part
 * of the page's content is left out by hand. The lines keep their numbers.
 */
public final class PlainText {

    private static final Pattern MARKED = Pattern.compile("\\s*[#(\\d•◦▪*+–—-].*");
    private static final int DEEPEST = 6;

    private PlainText() {}

    /** What a person edits: its lines have the numbers of the reading. */
    public static SourceText editable(SourceText source) {
        return SourceText.ofPlainText(of(source));
    }

    private static String of(SourceText source) {
        StringBuilder text = new StringBuilder();
        for (SourceLine line : source.lines()) {
            String words = source.cut(line.span());
            if (line.headingLevel() > 0
                    && !words.isBlank()
                    && !MARKED.matcher(words).matches()) {
                text.append("#".repeat(Math.min(line.headingLevel(), DEEPEST))).append(' ');
            }
            text.append(words).append('\n');
        }
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    /** Leaves out by hand what the web page itself says is no content. */
    static Corrections corrections(SourceText source, Corrections corrections) {
        Corrections more = corrections;
        for (SourceLine line : source.lines()) {
            if (line.leftOut() != null && !corrections.lines().containsKey(line.number())) {
                more = more.setting(line.number(), LineKind.LEFT_OUT);
            }
        }
        return more;
    }
}
