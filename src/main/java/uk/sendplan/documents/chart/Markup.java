package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes tags, numbers and texts. */
final class Markup {

    /** About how wide a letter is, in parts of its height, in whatever font a reader has. */
    static final double LETTER = .56;

    private Markup() {}

    /** A tag without its end, which its paint brings. */
    static String tag(String name, Object... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int index = 0; index < attributes.length; index += 2) {
            Object value = attributes[index + 1];
            tag.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(value instanceof Double number ? number(number) : escaped(value.toString()))
                    .append('"');
        }
        return tag.toString();
    }

    /** In hundredths of a unit. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no place for " + number);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** For text and attributes. What XML has no place for becomes a replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    /** In lines of so many letters, a longer word broken, and what is more than so many lines cut off with an ellipsis. */
    static List<String> lines(String text, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && length(line) + 1 + length(rest) > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > letters) {
                int end = rest.offsetByCodePoints(0, letters);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        int cut = last.offsetByCodePoints(0, Math.min(length(last), letters - 1));
        kept.set(most - 1, last.substring(0, cut) + "\u2026");
        return kept;
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
