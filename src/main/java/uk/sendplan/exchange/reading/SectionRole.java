package uk.sendplan.exchange.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headings inside a plan that are understood by their words. */
enum SectionRole {
    PARTNERS(
            "(?:(?:working )?in )?(?:our |the |local )*partner(?:s|ship)?(?: organisations| members)?",
            LineKind.PARTNERS_HEADING),
    OBJECTIVES("(?:[\\p{L}&’'/]++ ){0,7}objectives?", LineKind.OBJECTIVES_HEADING),
    PRINCIPLES("(?:our )?(?:key |guiding )?principles?", LineKind.PRINCIPLES_HEADING),
    WANT_TO_SEE("(?:[\\p{L}’']++ ){0,6}want(?:ed)? to see(?: [\\p{L}’']++){0,4}", LineKind.WANT_TO_SEE_HEADING),
    NEEDS_TO_CHANGE(
            "(?:[\\p{L}’']++ ){0,4}(?:needs?|needed|has|have|must) (?:to )?change", LineKind.NEEDS_TO_CHANGE_HEADING),
    REFERENCES("(?:our |the |plan )?references?", LineKind.REFERENCES_HEADING);

    private static final int LONGEST = 80;

    private final Pattern words;
    private final LineKind heading;

    SectionRole(String words, LineKind heading) {
        this.words = Pattern.compile(words);
        this.heading = heading;
    }

    LineKind heading() {
        return heading;
    }

    static Optional<SectionRole> of(String headingText) {
        if (headingText.length() > LONGEST) {
            return Optional.empty();
        }
        String words = Whitespace.fold(headingText.toLowerCase(Locale.ROOT).replaceAll("[:?*_]", " "));
        for (SectionRole role : values()) {
            if (role.words.matcher(words).matches()) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    static Optional<SectionRole> headedBy(LineKind kind) {
        for (SectionRole role : values()) {
            if (role.heading == kind) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
