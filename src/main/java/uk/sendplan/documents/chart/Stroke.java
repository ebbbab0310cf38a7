package uk.sendplan.documents.chart;

/** How a line is drawn. Each has a dash pattern of its own, so that nobody has to see its colour. */
public enum Stroke {
    /** What the chart is about. */
    MAIN("#0b5f6b", 2.5, ""),
    /** What it is held beside. */
    BESIDE("#4a2a80", 2, "2 4"),
    /** What is wanted. */
    WANTED("#0b0c0c", 2, "9 4"),
    /** The middle of its values. */
    MIDDLE("#5b6468", 1.5, ""),
    /** How far its values go. */
    LIMIT("#5b6468", 1.5, "4 4"),
    /** Of a run of points, under their shapes. */
    THIN("#8a9499", 1.5, "");

    private final String colour;
    private final double width;
    private final String dashes;

    Stroke(String colour, double width, String dashes) {
        this.colour = colour;
        this.width = width;
        this.dashes = dashes;
    }

    /** The end of a tag. */
    String paint() {
        return " fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Markup.number(width) + '"'
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"') + "/>";
    }
}
