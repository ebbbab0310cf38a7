package uk.sendplan.measure.disclosure;

import java.math.BigDecimal;

/** What readers are given of one figure. {@link #text} is the whole of it: no format may tell more, least of all why. */
public sealed interface Shown {

    String text();

    /** The count itself, a true zero among them. */
    record Exactly(long count) implements Shown {
        @Override
        public String text() {
            return Long.toString(count);
        }
    }

    /**
     * A rounded count.
     *
     * @param within how far at most the count is from it, as readers are told
     */
    record Rounded(long count, int within) implements Shown {
        @Override
        public String text() {
            return Long.toString(count);
        }
    }

    record PerHundred(BigDecimal value) implements Shown {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** Not given, so that a small count cannot be known. */
    record Suppressed(Why why) implements Shown {
        @Override
        public String text() {
            return "c";
        }
    }

    /** A percentage of nothing. */
    record NotApplicable() implements Shown {
        @Override
        public String text() {
            return "z";
        }
    }

    /** For the people who publish; readers are not told. */
    enum Why {
        /** It is small itself, or a percentage of something small. */
        PRIMARY,
        /** Something small could be worked out from it. */
        SECONDARY,
        /** No safe choice was found: everything is withheld. */
        WITHHELD
    }
}
