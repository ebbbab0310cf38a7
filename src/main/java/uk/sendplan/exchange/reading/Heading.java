package uk.sendplan.exchange.reading;

import org.jspecify.annotations.Nullable;

/**
 * A line that looks like a heading.
 *
 * @param depth how many numbers a dotted number has, or the level of a marked heading
 * @param levelName "Recommendation" …, empty unless the style is {@code LEVEL_NAMED}
 * @param number as printed, empty where none is
 * @param name the heading without number and level
 * @param role what it is known to head, or null
 */
record Heading(
        Line line,
        Style style,
        int depth,
        String levelName,
        String number,
        Span name,
        @Nullable SectionRole role) {
    enum Style {
        LEVEL_NAMED,
        MARKED,
        DOTTED,
        NUMBERED,
        PLAIN,
        COLON
    }

    /** A line that a person says begins a priority. */
    static Heading byHand(Line line) {
        LevelName level = LevelName.of(line.text()).orElse(null);
        if (level != null) {
            Span name = line.body().from(line.body().start() + level.titleStart());
            return new Heading(line, Style.LEVEL_NAMED, 0, level.name(), level.number(), name, null);
        }
        return new Heading(line, Style.DOTTED, 0, "", line.mark().number(), line.body(), null);
    }

    boolean is(Style other) {
        return style == other;
    }

    boolean looksLike(Heading other) {
        return style == other.style && depth == other.depth && levelName.equalsIgnoreCase(other.levelName);
    }

    /** The last part of a section number: of "2.3" it is "3". */
    String lastNumber() {
        return number.substring(number.lastIndexOf('.') + 1);
    }

    /** What comes before the last part: of "2.3" it is "2". */
    String numberPrefix() {
        return number.substring(0, Math.max(0, number.lastIndexOf('.')));
    }
}
