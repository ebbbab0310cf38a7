package uk.sendplan.cycle.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.cycle.CycleKeeping.Heading;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells a reporting cycle: where it is on a day, and what comes next in it. */
@Component
public class CycleWords {

    private final Words words;

    CycleWords(Words words) {
        this.words = words;
    }

    /** For {@code govuk/tag}. */
    record Tag(String text, String shape, String colour) {}

    Tag tag(CycleView cycle, LocalDate day) {
        CycleView.State state = cycle.on(day);
        String text = words.of("cycle.state." + state);
        return switch (state) {
            case PLANNED -> new Tag(text, "dash", "grey");
            case OPEN -> new Tag(text, "pen", "blue");
            case CLOSED -> new Tag(text, "tick", "grey");
        };
    }

    /** "Autumn 2026 is open. Updates are due in 5 days, by Friday 27 November 2026. The board meets on Tuesday 8 December 2026." */
    String sentence(CycleView cycle, LocalDate day) {
        return switch (cycle.on(day)) {
            case PLANNED ->
                words.of(
                        "cycle.sentence.planned",
                        cycle.name(),
                        days(day, cycle.opens()),
                        London.weekdayInWords(cycle.opens()),
                        London.weekdayInWords(cycle.updatesDue()));
            case OPEN -> open(cycle, day);
            case CLOSED -> words.of("cycle.sentence.closed", cycle.name());
        };
    }

    private String open(CycleView cycle, LocalDate day) {
        long toBoard = days(day, cycle.boardDate());
        if (toBoard < 0) {
            return words.of("cycle.sentence.met", cycle.name(), London.weekdayInWords(cycle.boardDate()));
        }
        return due(cycle, day)
                + " "
                + words.of("cycle.sentence.board", toBoard, London.weekdayInWords(cycle.boardDate()));
    }

    /** By when updates of the cycle are due that those of the day belong to; null where none is open. */
    public @Nullable String due(PlanCycles cycles, LocalDate day) {
        return cycles.current(day).map(cycle -> due(cycle, day)).orElse(null);
    }

    /** "Updates for Autumn 2026 are due in 5 days, by Friday 27 November 2026." */
    public String due(CycleView cycle, LocalDate day) {
        long left = days(day, cycle.updatesDue());
        return words.of(
                left < 0 ? "cycle.sentence.wereDue" : "cycle.sentence.due",
                cycle.name(),
                Math.abs(left),
                London.weekdayInWords(cycle.updatesDue()));
    }

    /** What a reader of the calendar wants to know first. */
    String answer(PlanCycles cycles, LocalDate day) {
        return cycles.current(day)
                .map(cycle -> sentence(cycle, day))
                .orElseGet(() -> cycles.next(day)
                        .map(cycle -> words.of("cycle.answer.next", sentence(cycle, day)))
                        .orElseGet(() -> words.of("cycle.answer.none")));
    }

    String role(SectionRole role) {
        return words.of("section.role." + role);
    }

    /** "What we did, The difference it made" */
    static String labels(List<Heading> headings) {
        return headings.stream().map(Heading::label).collect(Collectors.joining(", "));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
