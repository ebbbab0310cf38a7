package uk.sendplan.exchange.figures;

/**
 * How a table names what its figures are of, as written.
 *
 * @param series of the measure, in a cell of its own; empty where there is none
 */
public record Label(String measure, String series) {

    public String key() {
        return measure + '\u001F' + series;
    }

    public String inWords() {
        return series.isEmpty() ? measure : measure + ": " + series;
    }
}
