package uk.sendplan.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what is no text, too large, or without any structure, before it is read. */
final class InputCheck {
    static final int MAX_CHARACTERS = 1_000_000;
    static final int MAX_LINE = 100_000;

    /** One strange character in this many is still text: a lost quotation mark here and there. */
    private static final int STRANGE_ONE_IN = 100;

    private static final int FEWEST_LETTERS_PERCENT = 55;
    private static final int LONGEST_MEAN_WORD = 16;

    private InputCheck() {}

    static @Nullable Refusal of(SourceText source) {
        String text = source.text();
        if (text.length() > MAX_CHARACTERS) {
            return new Refusal.TooLarge(text.length(), MAX_CHARACTERS);
        }
        if (text.isBlank()) {
            return new Refusal.Empty();
        }
        int strange = (int) text.chars().filter(InputCheck::isStrange).count();
        if (strange * (long) STRANGE_ONE_IN > text.length() || text.indexOf('\0') >= 0) {
            return new Refusal.NotText(strange, text.length());
        }
        for (SourceLine line : source.lines()) {
            if (line.span().length() > MAX_LINE) {
                return new Refusal.LineTooLong(line.number(), line.span().length(), MAX_LINE);
            }
        }
        List<Line> lines = Lines.of(source);
        return isProse(text) && hasStructure(lines) ? null : new Refusal.NoStructure(lines.size());
    }

    private static boolean isStrange(int c) {
        return c == '\uFFFD' || Character.isISOControl(c) && c != '\n' && c != '\t' || !Character.isDefined(c);
    }

    /** Letters make words of a usual length. */
    private static boolean isProse(String text) {
        int letters = 0;
        int characters = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            characters += space ? 0 : 1;
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return letters * 100L >= (long) FEWEST_LETTERS_PERCENT * characters
                && characters <= (long) LONGEST_MEAN_WORD * words;
    }

    private static boolean hasStructure(List<Line> lines) {
        boolean marked =
                lines.stream().anyMatch(line -> line.isMarked() || line.mark().is(Mark.Kind.DOTTED));
        return marked || Headings.of(lines).stream().anyMatch(heading -> heading != null);
    }
}
