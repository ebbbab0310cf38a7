package uk.sendplan.exchange.reading;

import java.util.Locale;

/** What a piece of the source became in the plan. */
public enum ItemKind {
    TITLE,
    PARTNER,
    PARTNERS_HEADING,
    INTRODUCTION,
    OVERVIEW_ENTRY,
    PRIORITY,
    SECTION,
    OBJECTIVE,
    PRINCIPLE,
    WANT_TO_SEE,
    NEEDS_TO_CHANGE,
    STATEMENT,
    REFERENCE,
    OUTCOME,
    POINT,
    CLOSING_SENTENCE,
    CITATION;

    public String messageKey() {
        return "reading.item." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
