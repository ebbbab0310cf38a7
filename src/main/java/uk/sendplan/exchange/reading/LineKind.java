package uk.sendplan.exchange.reading;

import java.util.Locale;

/** What a line of the source is to the reader. A person may set it for a line, see {@link Corrections}. */
public enum LineKind {
    TITLE,
    PARTNERS_HEADING,
    PARTNER,
    INTRODUCTION,
    PRIORITY_HEADING,
    OBJECTIVES_HEADING,
    PRINCIPLES_HEADING,
    WANT_TO_SEE_HEADING,
    NEEDS_TO_CHANGE_HEADING,
    REFERENCES_HEADING,
    OTHER_HEADING,
    ITEM,
    REFERENCE,
    OUTCOME,
    CONTINUATION,
    LEFT_OUT;

    public String messageKey() {
        return "reading.line." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
