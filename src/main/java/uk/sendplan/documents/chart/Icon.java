package uk.sendplan.documents.chart;

/**
 * What an XmR chart says, as a sign: variation (which way the last point shows a change, and whether that is good) and assurance (what
 * to expect of a target). Each has a form of its own and a letter, H high, L low, P pass, F fail, so that nobody has to see the colour.
 * The idea is that of NHS "Making Data Count"; the drawings are ours.
 */
public enum Icon {
    IMPROVEMENT_HIGH(Form.DISC, "H", Way.UP),
    IMPROVEMENT_LOW(Form.DISC, "L", Way.DOWN),
    CONCERN_HIGH(Form.DIAMOND, "H", Way.UP),
    CONCERN_LOW(Form.DIAMOND, "L", Way.DOWN),
    NEUTRAL_HIGH(Form.SQUARE, "H", Way.UP),
    NEUTRAL_LOW(Form.SQUARE, "L", Way.DOWN),
    COMMON_CAUSE(Form.RING, "", Way.LEVEL),

    CONSISTENTLY_PASSES(Form.DISC, "P", Way.NONE),
    CONSISTENTLY_MISSES(Form.DIAMOND, "F", Way.NONE),
    HIT_OR_MISS(Form.RING, "?", Way.NONE),
    NO_ASSURANCE(Form.RING, "\u2013", Way.NONE),
    /** Too few points to say. */
    TOO_FEW_POINTS(Form.RING, "\u2026", Way.NONE);

    private enum Form {
        DISC(
                "<circle cx=\"24\" cy=\"24\" r=\"21\" fill=\"#0c4377\" stroke=\"#0c4377\" stroke-width=\"3\"/>",
                "#ffffff"),
        DIAMOND(
                "<path d=\"M24 1.5L46.5 24L24 46.5L1.5 24Z\" fill=\"#ffe0b5\" stroke=\"#7a2e00\" stroke-width=\"2.5\"/>",
                "#5c2200"),
        SQUARE(
                "<rect x=\"4\" y=\"4\" width=\"40\" height=\"40\" rx=\"4\" fill=\"#ffffff\" stroke=\"#4a2a80\" stroke-width=\"3\"/>",
                "#4a2a80"),
        RING(
                "<circle cx=\"24\" cy=\"24\" r=\"21\" fill=\"#ffffff\" stroke=\"#5b6468\" stroke-width=\"2.5\"/>",
                "#3f4447");

        private final String markup;
        private final String ink;

        Form(String markup, String ink) {
            this.markup = markup;
            this.ink = ink;
        }
    }

    private enum Way {
        UP("M31 33V16M26.5 21L31 15.5L35.5 21"),
        DOWN("M31 15V32M26.5 27L31 32.5L35.5 27"),
        LEVEL("M10 24L17 18L24 29L31 19L38 25"),
        NONE("");

        private final String path;

        Way(String path) {
            this.path = path;
        }
    }

    private final Form form;
    private final String letter;
    private final Way way;

    Icon(Form form, String letter, Way way) {
        this.form = form;
        this.letter = letter;
        this.way = way;
    }

    /** @param title what it says, for those who do not see it */
    public String svg(String title) {
        double x = way == Way.NONE ? 24 : 18;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"app-chart-icon\" viewBox=\"0 0 48 48\" width=\"40\" height=\"40\" role=\"img\""
                + " font-family=\"Arimo, arial, sans-serif\"><title>" + Markup.escaped(title) + "</title>" + form.markup
                + (way == Way.NONE
                        ? ""
                        : "<path d=\"" + way.path + "\" fill=\"none\" stroke=\"" + form.ink
                                + "\" stroke-width=\"2.5\"/>")
                + (letter.isEmpty()
                        ? ""
                        : Markup.tag(
                                        "text",
                                        "x",
                                        x,
                                        "y",
                                        way == Way.NONE ? 31.0 : 30.0,
                                        "text-anchor",
                                        "middle",
                                        "font-size",
                                        way == Way.NONE ? 20.0 : 17.0)
                                + " font-weight=\"700\" fill=\"" + form.ink + "\">" + letter + "</text>")
                + "</svg>";
    }
}
