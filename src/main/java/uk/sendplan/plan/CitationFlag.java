package uk.sendplan.plan;

/** Why a citation does not resolve within its priority. The words are those of the plan's JSON and of the screens. */
public enum CitationFlag {
    NOT_LISTED("not listed in this priority"),
    NOT_IN_PLAN("not an objective of this plan"),
    NOT_A_PRINCIPLE("not a key principle of this priority"),
    NOT_UNDERSTOOD("not understood");

    private final String words;

    CitationFlag(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
