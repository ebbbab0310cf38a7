package uk.sendplan.exchange.reading;

import java.util.Locale;

/** What a person may choose where the reader decided. */
public enum Choice {
    SPLIT,
    KEEP_TOGETHER,
    GROUP,
    ORGANISATION,
    EVERY_OBJECTIVE,
    LEAVE_UNRESOLVED,
    LEAVE_FLAGGED,
    LIST_OBJECTIVE,
    LEAVE_OUT,
    KEEP_AS_INTRODUCTION,
    CLOSING_SENTENCE,
    PART_OF_LAST_POINT,
    HEADING_NAME,
    OVERVIEW_NAME,
    THEMES,
    STATEMENTS;

    public String messageKey() {
        return "reading.choice." + key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
