package uk.sendplan.plan;

/** The colours a level may have. Colours have no meaning of their own: the label and the shape carry it. */
public enum RatingColour {
    GREEN,
    LIGHT_GREEN,
    AMBER,
    ORANGE,
    RED,
    BLUE,
    PURPLE,
    GREY
}
