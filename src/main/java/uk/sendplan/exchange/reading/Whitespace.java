package uk.sendplan.exchange.reading;

/** One form for line ends and for the many kinds of space. */
final class Whitespace {
    private Whitespace() {}

    static String normalise(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                text.append('\n');
                i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isLineEnd(c)) {
                text.append('\n');
            } else if (hasNoWidth(c)) {
                if (!isWithinWord(raw, i)) {
                    text.append(' ');
                }
            } else if (c != '\t' && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
                text.append(' ');
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = true;
            } else {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean hasNoWidth(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isWithinWord(String raw, int i) {
        return i > 0
                && i + 1 < raw.length()
                && Character.isLetterOrDigit(raw.charAt(i - 1))
                && Character.isLetterOrDigit(raw.charAt(i + 1));
    }
}
