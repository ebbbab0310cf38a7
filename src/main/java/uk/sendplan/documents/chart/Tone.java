package uk.sendplan.documents.chart;

/** The colour of a point. In grey they differ too: dark, light with a dark edge, white with a dark edge, middling. */
public enum Tone {
    /** Of an ordinary line. */
    PLAIN("#0b5f6b", "#0b5f6b"),
    GOOD("#0c4377", "#0c4377"),
    BAD("#ffc978", "#7a2e00"),
    /** Something that is neither. */
    NOTABLE("#ffffff", "#4a2a80"),
    QUIET("#8a9499", "#5b6468");

    private final String fill;
    private final String edge;

    Tone(String fill, String edge) {
        this.fill = fill;
        this.edge = edge;
    }

    String fill() {
        return fill;
    }

    String edge() {
        return edge;
    }

    /** The end of a tag. */
    String paint() {
        return " fill=\"" + fill + "\" stroke=\"" + edge + "\" stroke-width=\"1.5\"/>";
    }
}
