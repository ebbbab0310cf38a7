package uk.sendplan.boardroom.risk.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskScore;

/**
 * How many open risks stand at each likelihood and impact.
 *
 * @param impacts the headings of the columns, the lowest first
 * @param rows the highest likelihood first
 */
record HeatMap(List<String> impacts, List<Row> rows) {

    record Row(String likelihood, List<Cell> cells) {}

    /**
     * @param band "severe", for its colour
     * @param score "16, severe"
     * @param href the list of those that stand here; null where there are none
     */
    record Cell(
            String band, String score, int count, @Nullable String href) {}

    /** The address of the list behind a cell. */
    interface Links {
        String to(RiskScore score);
    }

    static HeatMap of(List<Risk> risks, RiskWords words, Links links) {
        List<RiskScore> open =
                risks.stream().filter(Risk::isOpen).map(Risk::score).toList();
        return new HeatMap(
                steps().mapToObj(words::impact).toList(),
                steps().map(step -> RiskScore.STEPS + 1 - step)
                        .mapToObj(likelihood -> new Row(
                                words.likelihood(likelihood),
                                steps().mapToObj(impact -> cell(open, new RiskScore(likelihood, impact), words, links))
                                        .toList()))
                        .toList());
    }

    private static IntStream steps() {
        return IntStream.rangeClosed(1, RiskScore.STEPS);
    }

    private static Cell cell(List<RiskScore> open, RiskScore score, RiskWords words, Links links) {
        int count = (int) open.stream().filter(score::equals).count();
        return new Cell(score.band().inAddress(), words.inWords(score), count, count == 0 ? null : links.to(score));
    }
}
