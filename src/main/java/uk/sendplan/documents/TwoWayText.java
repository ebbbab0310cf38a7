package uk.sendplan.documents;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Text that is written from right to left, alone or among other text, by the Unicode Bidirectional Algorithm. */
final class TwoWayText implements BidiSplitter {

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    /** There is something to do. */
    static boolean isIn(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /** Its first letter is written from right to left. */
    static boolean runsFromRight(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    @Override
    public void setParagraph(String text, byte defaultDirection) {
        paragraph =
                new Bidi(text, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        int start = paragraph.getRunStart(run);
        return new BidiTextRun(
                start, paragraph.getRunLimit(run) - start, isOdd(paragraph.getRunLevel(run)) ? RTL : LTR);
    }

    private static boolean isOdd(int level) {
        return (level & 1) == 1;
    }

    @Override
    public byte getBaseDirection(String text) {
        return runsFromRight(text) ? RTL : LTR;
    }

    /** Lays out a run as it is seen, from left to right. */
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder seen = new StringBuilder(text.length());
            int end = text.length();
            while (end > 0) {
                int start = startOfCharacter(text, end);
                seen.append(mirrored(text.substring(start, end)));
                end = start;
            }
            return seen.toString();
        }

        /** A letter keeps the signs that belong to it behind it. */
        private static int startOfCharacter(String text, int end) {
            int start = end;
            int type;
            do {
                int codePoint = text.codePointBefore(start);
                type = Character.getType(codePoint);
                start -= Character.charCount(codePoint);
            } while (start > 0 && type == Character.NON_SPACING_MARK);
            return start;
        }

        private static String mirrored(String character) {
            if (character.length() == 1) {
                int pair = "()[]{}<>«»‹›".indexOf(character);
                return pair < 0 ? character : ")(][}{><»«›‹".substring(pair, pair + 1);
            }
            return character;
        }

        @Override
        public String shapeText(String text) {
            return ArabicForms.of(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
