package uk.sendplan.exchange.figures;

import java.util.List;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.measure.judging.Doubt;

/** Something that looks unusual and may be right. A person looks at it; nothing of it is mended. */
public sealed interface Remark {

    /** The first of the cells that it is about. */
    Place place();

    SeriesOf series();

    /** What the rules of readings doubt. */
    record Doubted(Place place, SeriesOf series, String period, Doubt doubt) implements Remark {}

    /** What stands in brackets behind a figure is taken for its qualifier. */
    record Qualified(Place place, SeriesOf series, String figure, String qualifier) implements Remark {}

    /** It is written in another unit than its measure has. */
    record OtherUnit(Place place, SeriesOf series, String written) implements Remark {}

    /**
     * Figures of one series are written in several ways.
     *
     * @param written an example of each
     */
    record MixedUnits(Place place, SeriesOf series, List<String> written) implements Remark {}

    /** No figure of a percentage is above one, and none has a sign: shares of one are not percentages. */
    record SharesOfOne(Place place, SeriesOf series, int figures) implements Remark {}

    /**
     * The periods of a series are much longer or shorter than those in which its measure is read.
     *
     * @param period the first of them, as written
     */
    record OtherPeriods(Place place, SeriesOf series, String period, int figures) implements Remark {}

    /** It has more places than are kept. */
    record Rounded(Place place, SeriesOf series, String written, String kept) implements Remark {}
}
