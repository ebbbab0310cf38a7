package uk.sendplan.exchange.web.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.exchange.ReadingFile;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.figures.Remark;
import uk.sendplan.exchange.figures.SeriesNames;
import uk.sendplan.exchange.figures.Trouble;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.CellLine;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Tag;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.web.JudgingWords;
import uk.sendplan.measure.web.MeasureWords;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** Says what is in a file of readings. */
@Component
class CheckReadingsWords {

    private static final int LONGEST_SHOWN = 80;

    private final MeasureWords measureWords;
    private final JudgingWords judging;
    private final Words words;

    CheckReadingsWords(MeasureWords measureWords, JudgingWords judging, Words words) {
        this.measureWords = measureWords;
        this.judging = judging;
        this.words = words;
    }

    String name(ReadingFile file) {
        return file.fileName() == null ? words.of("figures.pasted") : file.fileName();
    }

    Tag tag(ReadingFile.State state) {
        String text = words.of("figures.state." + state);
        return switch (state) {
            case OPEN -> new Tag(text, "pen", "blue");
            case ACCEPTED -> new Tag(text, "tick", "green");
            case DISCARDED -> new Tag(text, "cross", "grey");
        };
    }

    @Nullable
    String entered(ReadingFile file) {
        return file.entered() == null
                ? null
                : words.of("figures.entered", file.entered(), file.corrected() == null ? 0 : file.corrected());
    }

    Tag tag(Meaning meaning) {
        String text = words.of("figures.label." + meaning);
        return switch (meaning) {
            case FOUND -> new Tag(text, "tick", "green");
            case CHOSEN -> new Tag(text, "pen", "green");
            case LEFT_OUT -> new Tag(text, "dash", "grey");
            case NOT_THEIRS -> new Tag(text, "pause", "grey");
            case UNKNOWN -> new Tag(text, "diamond", "red");
        };
    }

    Tag tag(FoundReading reading) {
        if (reading.isNew()) {
            return new Tag(words.of("figures.reading.new"), "circle", "green");
        }
        return reading.isSame()
                ? new Tag(words.of("figures.reading.same"), "dash", "grey")
                : new Tag(words.of("figures.reading.corrects"), "triangle", "amber");
    }

    String place(Place place) {
        return words.of("figures.place", String.valueOf(place.row()), place.letters());
    }

    /** The first few of several. */
    String places(List<Place> places, int most) {
        return places.stream().limit(most).map(Place::toString).collect(Collectors.joining(", "));
    }

    static String shortened(String written) {
        return Texts.shortened(written, LONGEST_SHOWN);
    }

    CellLine line(Trouble trouble) {
        return new CellLine(
                place(trouble.place()),
                null,
                words.of("figures.trouble." + trouble.kind(), shortened(trouble.written())));
    }

    CellLine line(Remark remark) {
        return new CellLine(place(remark.place()), SeriesNames.of(remark.series()), text(remark));
    }

    private String text(Remark remark) {
        Measure measure = remark.series().measure();
        if (remark instanceof Remark.Doubted doubted) {
            return words.of(
                    "figures.remark.doubted",
                    doubted.period(),
                    judging.sentence(remark.series().figures(), doubted.doubt()));
        }
        if (remark instanceof Remark.Qualified qualified) {
            return words.of("figures.remark.qualified", qualified.figure(), shortened(qualified.qualifier()));
        }
        if (remark instanceof Remark.OtherUnit other) {
            return words.of(
                    "figures.remark.unit", shortened(other.written()), words.of("measure.unit." + measure.unit()));
        }
        if (remark instanceof Remark.MixedUnits mixed) {
            return words.of(
                    "figures.remark.mixed",
                    mixed.written().stream()
                            .map(CheckReadingsWords::shortened)
                            .map(written -> words.of("figures.quoted", written))
                            .collect(Collectors.joining(", ")));
        }
        if (remark instanceof Remark.SharesOfOne shares) {
            return words.of("figures.remark.shares", shares.figures());
        }
        if (remark instanceof Remark.OtherPeriods other) {
            return words.of(
                    "figures.remark.periods",
                    shortened(other.period()),
                    words.of("measure.frequency." + measure.frequency()),
                    other.figures());
        }
        Remark.Rounded rounded = (Remark.Rounded) remark;
        return words.of("figures.remark.rounded", shortened(rounded.written()), rounded.kept());
    }

    /** As it will be kept: "63.2% (120 of 190), provisional". */
    String figure(Measure measure, Figure figure) {
        StringBuilder said = new StringBuilder(
                figure.value() == null
                        ? words.of("measure.symbol." + figure.symbol())
                        : measureWords.exactly(measure, figure.value()));
        if (figure.numerator() != null && figure.denominator() != null) {
            said.append(' ')
                    .append(words.of(
                            "measure.figure.of",
                            MeasureWords.plain(figure.numerator()),
                            MeasureWords.plain(figure.denominator())));
        }
        if (figure.base() != null) {
            said.append(", ").append(words.of("measure.figure.base", figure.base()));
        }
        if (figure.responseRate() != null) {
            said.append(", ")
                    .append(words.of("measure.figure.responseRate", MeasureWords.plain(figure.responseRate())));
        }
        return figure.qualifier() == null ? said.toString() : said + ", " + figure.qualifier();
    }

    @Nullable
    String there(FoundReading reading) {
        return reading.there() == null || reading.isSame()
                ? null
                : words.of(
                        "figures.reading.there",
                        measureWords.inFull(reading.series().measure(), reading.there()));
    }
}
