package uk.sendplan.boardroom.pack.contents;

import java.util.Locale;

/** The sections that every pack has, in their order. */
enum SectionId {
    SUMMARY,
    ATTENTION,
    SINCE,
    PRIORITIES,
    IMPACT,
    EXCEPTIONS,
    CHALLENGES,
    RISKS,
    METHOD;

    /** As its place in the document is called: "attention". */
    String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }

    int place() {
        return 10 * (ordinal() + 1);
    }
}
