package uk.sendplan.exchange.reading;

import java.util.Locale;

/** Why a piece of the source is not in the plan. */
public enum LeftOutReason {
    PAGE_FURNITURE,
    FEEDBACK_FORM,
    TITLE_AGAIN,
    BESIDE_TITLE,
    INTRODUCTION_HEADING,
    CONTENTS_LIST,
    AFTER_PRIORITIES,
    TABLE_HEADING,
    NAVIGATION,
    SCRIPT,
    FORM,
    OUTSIDE_MAIN,
    BY_HAND,
    NOT_RECOGNISED;

    public String messageKey() {
        return "reading.left-out." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
