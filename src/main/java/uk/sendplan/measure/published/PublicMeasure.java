package uk.sendplan.measure.published;

import java.util.Objects;
import java.util.Optional;
import uk.sendplan.measure.Measure;

/** A measure as it would be published now, with what is kept of that and shown to no reader. */
public final class PublicMeasure {

    private final Measure measure;
    private final MeasureDocument document;
    private final Telling telling;
    private final int editionsBefore;

    PublicMeasure(Measure measure, MeasureDocument document, Telling telling, int editionsBefore) {
        this.measure = measure;
        this.document = document;
        this.telling = telling;
        this.editionsBefore = editionsBefore;
    }

    /** What readers are told. */
    public MeasureDocument document() {
        return document;
    }

    /** Why readers are not told a figure of it, for those who write and publish. */
    public Optional<Withheld> withheld() {
        return telling.told().stream()
                .map(Telling.Told::why)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether it tells something about an outcome of a reference. */
    public boolean isAboutReference(String number) {
        return measure.touchesReference(number);
    }

    /** Whether it is linked to the priority itself. */
    public boolean isAboutPriority(String number) {
        return measure.ownPriorities().contains(number);
    }

    Measure measure() {
        return measure;
    }

    Telling telling() {
        return telling;
    }

    /** With how many of them it was held together. */
    int editionsBefore() {
        return editionsBefore;
    }
}
