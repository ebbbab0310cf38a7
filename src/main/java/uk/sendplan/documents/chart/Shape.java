package uk.sendplan.documents.chart;

/** The shape of a point, so that nobody has to see its colour. */
public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    /** A cross, for what is noted and not counted. */
    CROSS,
    /** Nothing: the line goes through it. */
    NONE;

    /** @param r about half its height */
    String at(double x, double y, double r, Tone tone) {
        String paint = tone.paint();
        return switch (this) {
            case CIRCLE -> Markup.tag("circle", "cx", x, "cy", y, "r", r) + paint;
            case SQUARE ->
                Markup.tag("rect", "x", x - r * .9, "y", y - r * .9, "width", r * 1.8, "height", r * 1.8) + paint;
            case DIAMOND -> path(paint, x, y - r * 1.4, x + r * 1.4, y, x, y + r * 1.4, x - r * 1.4, y);
            case TRIANGLE -> path(paint, x, y - r * 1.3, x + r * 1.25, y + r * .95, x - r * 1.25, y + r * .95);
            case CROSS ->
                Markup.tag("path", "d", line(x - r, y - r, x + r, y + r) + line(x - r, y + r, x + r, y - r))
                        + " fill=\"none\" stroke=\"" + tone.edge() + "\" stroke-width=\"2\"/>";
            case NONE -> "";
        };
    }

    private static String path(String paint, double... corners) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < corners.length; index += 2) {
            path.append(index == 0 ? "M" : "L")
                    .append(Markup.number(corners[index]))
                    .append(' ')
                    .append(Markup.number(corners[index + 1]));
        }
        return Markup.tag("path", "d", path.append('Z').toString()) + paint;
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "M" + Markup.number(x1) + " " + Markup.number(y1) + "L" + Markup.number(x2) + " " + Markup.number(y2);
    }
}
