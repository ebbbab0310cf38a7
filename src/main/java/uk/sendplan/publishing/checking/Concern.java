package uk.sendplan.publishing.checking;

/**
 * Something in a text that should not be published, or not without somebody having said that it should.
 *
 * @param start where it stands in the text, in characters from 0
 */
public record Concern(Kind kind, String asWritten, int start) {

    /** What it is, and whether there is any way to publish it. */
    public enum Kind {
        NHS_NUMBER(true),
        PUPIL_NUMBER(true),
        DATE_OF_BIRTH(true),
        NAME(false),
        EMAIL_ADDRESS(false),
        PHONE_NUMBER(false),
        SMALL_COUNT(false);

        private final boolean never;

        Kind(boolean never) {
            this.never = never;
        }

        /** Whether it is never published, whoever says so. */
        public boolean isNeverPublished() {
            return never;
        }
    }

    public int end() {
        return start + asWritten.length();
    }
}
