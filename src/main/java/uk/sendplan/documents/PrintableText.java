package uk.sendplan.documents;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Text that the fonts can show. What they cannot show does not vanish: it is named in brackets, a run of letters by its writing
 * and length, a sign by its Unicode name.
 */
final class PrintableText {

    /** Printed as it is, its letters could not be copied. */
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

    private final TaggedPdf.Unprintable words;
    private final IntPredicate shown;

    /** @param shown which characters the fonts can show */
    PrintableText(TaggedPdf.Unprintable words, IntPredicate shown) {
        this.words = words;
        this.shown = shown;
    }

    String of(String text) {
        String composed = LIGATURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
        if (composed.codePoints().allMatch(this::stays)) {
            return composed;
        }
        StringBuilder printable = new StringBuilder(composed.length() + 16);
        int place = 0;
        while (place < composed.length()) {
            int codePoint = composed.codePointAt(place);
            int end = place + Character.charCount(codePoint);
            if (stays(codePoint)) {
                printable.appendCodePoint(codePoint);
            } else if (isSpace(codePoint)) {
                printable.append(' ');
            } else if (isLetter(codePoint)) {
                end = endOfLetters(composed, place);
                printable.append(letters(composed.substring(place, end)));
            } else if (!isInvisible(codePoint)) {
                printable.append(words.symbol(name(codePoint)));
            }
            place = end;
        }
        return printable.toString();
    }

    private boolean stays(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || codePoint == '\r'
                || (shown.test(codePoint) && (!isInvisible(codePoint) || isJoiner(codePoint)));
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
    }

    /** Persian and Urdu write with it: it says that two letters are not joined. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C;
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || isVariationSelector(codePoint);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK && !isVariationSelector(codePoint)
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A run is what the fonts cannot show of one writing: words and the spaces between them. */
    private int endOfLetters(String text, int start) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(start));
        int end = start;
        int place = start;
        while (place < text.length()) {
            int codePoint = text.codePointAt(place);
            boolean lost = !stays(codePoint) && isOf(script, codePoint);
            if (!lost && codePoint != ' ') {
                break;
            }
            place += Character.charCount(codePoint);
            end = lost ? place : end;
        }
        return end;
    }

    private static boolean isOf(UnicodeScript script, int codePoint) {
        return isInvisible(codePoint)
                || (isLetter(codePoint) && (UnicodeScript.of(codePoint) == script || isMark(codePoint)));
    }

    private String letters(String run) {
        int count = (int) run.codePoints().filter(PrintableText::isLetter).count();
        String script = UnicodeScript.of(run.codePointAt(0)).name().replace('_', ' ');
        return words.letters(count, script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT));
    }

    private static String name(int codePoint) {
        return Objects.requireNonNullElse(Character.getName(codePoint), "character " + Integer.toHexString(codePoint))
                .toLowerCase(Locale.ROOT);
    }
}
