package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Doubt;
import uk.sendplan.measure.judging.Judgement;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.measure.judging.Worded;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Says how targets stand and why, in the words of the measure: its unit, and its periods as people wrote them. */
@Component
public class JudgingWords {

    private final MeasureWords measureWords;
    private final Words words;

    JudgingWords(MeasureWords measureWords, Words words) {
        this.measureWords = measureWords;
        this.words = words;
    }

    public record Tag(String text, String shape, String colour) {}

    /** A word, a shape and a colour for a verdict, which a neutral measure never has. Null where there is no target on purpose. */
    @Nullable
    Tag tag(JudgedTarget judged) {
        return judged.target().kind() == TargetKind.NONE ? null : tag(judged.judgement());
    }

    private Tag tag(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return new Tag(
                words.of("judging.verdict."
                        + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                switch (verdict) {
                    case MET -> "circle";
                    case ON_COURSE -> "triangle";
                    case OFF_COURSE -> "diamond";
                    case CANNOT_SAY -> "ring";
                },
                !judgement.coloured()
                        ? "grey"
                        : switch (verdict) {
                            case MET -> "green";
                            case ON_COURSE -> "blue";
                            case OFF_COURSE -> "red";
                            case CANNOT_SAY -> "grey";
                        });
    }

    String sentence(MeasureFigures figures, Worded worded) {
        return words.of(
                worded.key(),
                worded.arguments().stream()
                        .map(argument -> said(figures, argument))
                        .toArray());
    }

    /** What looks wrong about a reading: what numerator and denominator count has no unit. */
    public String sentence(MeasureFigures figures, Doubt doubt) {
        int valued = switch (doubt.kind()) {
            case NUMERATOR_ABOVE_DENOMINATOR -> 0;
            case NOTHING_TO_DIVIDE_BY -> 1;
            case PERCENTAGE_DOES_NOT_AGREE -> 2;
            default -> doubt.arguments().size();
        };
        Object[] said = new Object[doubt.arguments().size()];
        for (int place = 0; place < said.length; place++) {
            Object argument = doubt.arguments().get(place);
            said[place] = place >= valued && argument instanceof BigDecimal count
                    ? MeasureWords.plain(count)
                    : said(figures, argument);
        }
        return words.of(doubt.key(), said);
    }

    private Object said(MeasureFigures figures, Object argument) {
        Measure measure = figures.measure();
        if (argument instanceof BigDecimal value) {
            return measureWords.figure(measure, value);
        }
        if (argument instanceof Days days) {
            return period(figures, days);
        }
        if (argument instanceof LocalDate day) {
            return London.dayInWords(day);
        }
        return argument instanceof Worded worded ? sentence(figures, worded) : argument;
    }

    /** As it was written with a reading, else its days. */
    String period(MeasureFigures figures, Days days) {
        return figures.readings().stream()
                .filter(reading -> reading.period().equals(days))
                .map(MeasureReading::periodWords)
                .findFirst()
                .or(() -> Stream.of(figures.measure())
                        .filter(measure -> days.first().equals(measure.baselineFrom())
                                && days.last().equals(measure.baselineTo()))
                        .map(Measure::baselineWords)
                        .<String>map(Objects::requireNonNull)
                        .findFirst())
                .orElseGet(() -> inDays(days));
    }

    /** "March 2026" for a whole month, else its first and last day. */
    public String inDays(Days days) {
        LocalDate first = days.first();
        if (days.isOneDay()) {
            return London.dayInWords(first);
        }
        boolean month = first.getDayOfMonth() == 1 && days.last().equals(first.withDayOfMonth(first.lengthOfMonth()));
        return month
                ? London.monthInWords(first)
                : words.of("measure.period.days", London.dayInWords(first), London.dayInWords(days.last()));
    }

    @Nullable
    String overdue(MeasureFigures figures, List<Days> overdue) {
        return overdue.isEmpty() ? null : words.of("measure.overdue", overdue.size(), period(figures, overdue.get(0)));
    }
}
