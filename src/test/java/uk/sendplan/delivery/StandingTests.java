package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.delivery.Freshness.CycleDays;
import uk.sendplan.delivery.Standing.LatestUpdate;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.VagueDate;

/**
 * Where an action stands, case by case. The latest update is written "stage [rating] day", a cycle "opens/updates due/closed" with a
 * dash for one that is open; the standing of a rating is its label, with "stale" where it is old.
 */
class StandingTests {

    private static final RatingLevel GREEN = level(0, "green", RatingRole.ON_TRACK);
    private static final RatingLevel AMBER = level(1, "amber", RatingRole.AT_RISK);
    private static final RatingLevel RED = level(2, "red", RatingRole.OFF_TRACK);

    @ParameterizedTest(name = "{5}: latest {0}, start {1}, due {2}, cycles {3}, on {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Nothing was recorded, and no dates at all
            -                      | -             | -                 | - | 2026-06-15 | NO_UPDATE
            -                      | half termly   | -                 | - | 2026-06-15 | NO_UPDATE
            -                      | -             | ongoing           | - | 2026-06-15 | NO_UPDATE
            # Not due: it is to begin later
            -                      | 16 June 2026  | -                 | - | 2026-06-15 | NOT_DUE
            -                      | 15 June 2026  | -                 | - | 2026-06-15 | NO_UPDATE
            -                      | June 2026     | -                 | - | 2026-06-15 | NOT_DUE
            -                      | June 2026     | -                 | - | 2026-06-29 | NOT_DUE
            -                      | June 2026     | -                 | - | 2026-06-30 | NO_UPDATE
            -                      | Spring 2026   | -                 | - | 2026-05-30 | NOT_DUE
            -                      | Spring 2026   | -                 | - | 2026-05-31 | NO_UPDATE
            -                      | end of 2026   | 1 June 2026       | - | 2026-06-15 | NOT_DUE
            -                      | 1 May 2026    | 31 December 2026  | - | 2026-06-15 | NO_UPDATE
            -                      | half termly   | 31 December 2026  | - | 2026-06-15 | NOT_DUE
            # Not due: no planned start, and due in more than thirty days
            -                      | -             | 16 July 2026      | - | 2026-06-15 | NOT_DUE
            -                      | -             | 15 July 2026      | - | 2026-06-15 | NO_UPDATE
            -                      | -             | July 2026         | - | 2026-06-30 | NOT_DUE
            -                      | -             | July 2026         | - | 2026-07-01 | NO_UPDATE
            -                      | -             | end of March 2026 | - | 2026-02-28 | NOT_DUE
            -                      | -             | end of March 2026 | - | 2026-03-01 | NO_UPDATE
            # Overdue without any update: after the last day that the words mean
            -                      | -             | 14 June 2026      | - | 2026-06-15 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | 15 June 2026      | - | 2026-06-15 | NO_UPDATE
            -                      | -             | May 26            | - | 2026-05-31 | NO_UPDATE
            -                      | -             | May 26            | - | 2026-06-01 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | Spring 2026       | - | 2026-05-31 | NO_UPDATE
            -                      | -             | Spring 2026       | - | 2026-06-01 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | end of 2025       | - | 2025-12-31 | NO_UPDATE
            -                      | -             | end of 2025       | - | 2026-01-01 | OVERDUE_WITHOUT_UPDATE
            -                      | 1 May 2026    | 31 May 2026       | - | 2026-06-15 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | half termly       | - | 2030-01-01 | NO_UPDATE
            # A leap day, and a year without one
            -                      | -             | 29 February 2028  | - | 2028-02-29 | NO_UPDATE
            -                      | -             | 29 February 2028  | - | 2028-03-01 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | February 2028     | - | 2028-02-29 | NO_UPDATE
            -                      | -             | February 2027     | - | 2027-03-01 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | 29 February 2027  | - | 2027-03-15 | NO_UPDATE
            # The nights when the clocks change are days like others
            -                      | -             | 29 March 2026     | - | 2026-03-29 | NO_UPDATE
            -                      | -             | 29 March 2026     | - | 2026-03-30 | OVERDUE_WITHOUT_UPDATE
            -                      | -             | 25 October 2026   | - | 2026-10-25 | NO_UPDATE
            -                      | -             | 25 October 2026   | - | 2026-10-26 | OVERDUE_WITHOUT_UPDATE
            # Finished and suspended, by the stage, whatever the dates and however old
            complete 2024-01-01    | -             | 1 May 2026        | - | 2026-06-15 | FINISHED
            closed 2024-01-01      | -             | 1 May 2026        | - | 2026-06-15 | FINISHED
            suspended 2024-01-01   | -             | 1 May 2026        | - | 2026-06-15 | SUSPENDED
            complete 2026-06-15    | 1 July 2026   | -                 | - | 2026-06-15 | FINISHED
            suspended 2026-06-15   | 1 July 2026   | -                 | - | 2026-06-15 | SUSPENDED
            complete 2026-01-10    | -             | -                 | 2026-02-01/2026-02-20/- | 2026-06-15 | FINISHED
            # Rated
            progress green 2026-06-15 | -          | -                 | - | 2026-06-15 | green
            progress amber 2026-06-01 | -          | -                 | - | 2026-06-15 | amber
            progress red 2026-06-01   | -          | -                 | - | 2026-06-15 | red
            progress green 2026-06-01 | -          | 1 May 2026        | - | 2026-06-15 | green
            progress green 2026-06-01 | 1 July 2026 | -                | - | 2026-06-15 | green
            progress green 2026-06-01 | -          | 31 December 2027  | - | 2026-06-15 | green
            # Not started, and said so
            notstarted 2026-06-01  | -             | -                 | - | 2026-06-15 | NOT_STARTED
            notstarted 2026-06-01  | 1 July 2026   | -                 | - | 2026-06-15 | NOT_STARTED
            notstarted 2026-06-01  | -             | 1 May 2026        | - | 2026-06-15 | NOT_STARTED
            notstarted 2026-04-30  | -             | 1 May 2026        | - | 2026-06-15 | NO_UPDATE
            # Without a cycle an update is believed for 45 days
            progress green 2026-05-01 | -          | -                 | - | 2026-06-15 | green
            progress green 2026-04-30 | -          | -                 | - | 2026-06-15 | NO_UPDATE
            progress amber 2026-04-30 | -          | -                 | - | 2026-06-15 | NO_UPDATE
            progress red 2026-05-01   | -          | -                 | - | 2026-06-15 | red
            progress red 2026-04-30   | -          | -                 | - | 2026-06-15 | red stale
            progress red 2024-04-30   | -          | 1 May 2025        | - | 2026-06-15 | red stale
            progress green 2028-02-10 | -          | -                 | - | 2028-03-26 | green
            progress green 2028-02-10 | -          | -                 | - | 2028-03-27 | NO_UPDATE
            # In a cycle: an update since it opened is believed until it closes
            progress green 2026-04-01 | -          | -                 | 2026-04-01/2026-04-30/- | 2026-06-15 | green
            progress green 2026-03-31 | -          | -                 | 2026-04-01/2026-04-30/- | 2026-04-30 | green
            progress green 2026-03-31 | -          | -                 | 2026-04-01/2026-04-30/- | 2026-05-01 | NO_UPDATE
            progress amber 2026-03-31 | -          | -                 | 2026-04-01/2026-04-30/- | 2026-05-01 | NO_UPDATE
            progress red 2026-03-31   | -          | -                 | 2026-04-01/2026-04-30/- | 2026-05-01 | red stale
            notstarted 2026-03-31     | -          | -                 | 2026-04-01/2026-04-30/- | 2026-05-01 | NO_UPDATE
            # Before updates are due, the update of the cycle before is believed
            progress green 2026-04-10 | -          | -                 | 2026-04-01/2026-04-30/2026-05-20;2026-06-01/2026-06-20/- | 2026-06-15 | NO_UPDATE
            progress green 2026-05-05 | -          | -                 | 2026-04-01/2026-04-30/-;2026-06-01/2026-06-20/-          | 2026-06-20 | green
            progress green 2026-05-05 | -          | -                 | 2026-04-01/2026-04-30/-;2026-06-01/2026-06-20/-          | 2026-06-21 | NO_UPDATE
            # A closed cycle believes nothing any longer: age counts
            progress green 2026-04-10 | -          | -                 | 2026-04-01/2026-04-30/2026-05-10 | 2026-05-25 | green
            progress green 2026-04-10 | -          | -                 | 2026-04-01/2026-04-30/2026-05-10 | 2026-05-26 | NO_UPDATE
            progress green 2026-04-10 | -          | -                 | 2026-04-01/2026-04-30/2026-07-01 | 2026-06-30 | green
            progress green 2026-04-10 | -          | -                 | 2026-04-01/2026-04-30/2026-07-01 | 2026-07-01 | NO_UPDATE
            # What was missed stays missed when the cycle closes and the next one opens
            progress green 2026-03-31 | -          | -                 | 2026-04-01/2026-04-10/2026-04-12 | 2026-04-13 | NO_UPDATE
            progress green 2026-03-31 | -          | -                 | 2026-04-01/2026-04-10/2026-04-12;2026-04-13/2026-05-30/- | 2026-04-14 | NO_UPDATE
            progress red 2026-03-31   | -          | -                 | 2026-04-01/2026-04-10/2026-04-12;2026-04-13/2026-05-30/- | 2026-04-14 | red stale
            # A cycle that is yet to come asks for nothing yet
            progress green 2026-06-01 | -          | -                 | 2026-09-01/2026-09-20/- | 2026-06-15 | green
            """)
    void the_first_rule_that_applies_says_where_it_stands(
            String latest, String start, String due, String cycles, LocalDate on, String expected) {
        Standing standing = Standing.on(on, update(latest), date(start), date(due), cycles(cycles));

        assertThat(words(standing)).isEqualTo(expected);
    }

    @Test
    void time_alone_never_makes_an_old_update_fresh() {
        List<CycleDays> cycles =
                cycles("2026-02-01/2026-02-20/2026-03-05;2026-05-01/2026-05-20/2026-06-05;2026-08-01/2026-08-20/-");
        for (LocalDate updated = LocalDate.of(2026, 1, 1);
                updated.isBefore(LocalDate.of(2026, 9, 1));
                updated = updated.plusDays(1)) {
            boolean was = false;
            for (LocalDate day = updated; day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
                boolean stale = Freshness.isStale(updated, cycles, day);
                assertThat(was && !stale).as(updated + " on " + day).isFalse();
                was = stale;
            }
        }
    }

    private static String words(Standing standing) {
        RatingLevel level = standing.level();
        return standing.kind() != Standing.Kind.RATED || level == null
                ? standing.kind().name()
                : level.label() + (standing.stale() ? " stale" : "");
    }

    private static LatestUpdate update(String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(" ");
        LocalDate on = LocalDate.parse(parts[parts.length - 1]);
        RatingLevel level = Arrays.stream(new RatingLevel[] {GREEN, AMBER, RED})
                .filter(one -> one.label().equals(parts[1]))
                .findFirst()
                .orElse(null);
        return new LatestUpdate(stage(parts[0]), level, level == RED, on);
    }

    private static Stage stage(String written) {
        return switch (written) {
            case "complete" -> Stage.COMPLETE;
            case "closed" -> Stage.CLOSED_TO_BUSINESS_AS_USUAL;
            case "suspended" -> Stage.SUSPENDED;
            case "notstarted" -> Stage.NOT_STARTED;
            case "progress" -> Stage.IN_PROGRESS;
            default -> throw new IllegalArgumentException(written);
        };
    }

    private static VagueDate date(String words) {
        return words == null ? null : VagueDate.read(words);
    }

    private static List<CycleDays> cycles(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(";")).map(StandingTests::cycle).toList();
    }

    private static CycleDays cycle(String written) {
        String[] days = written.split("/");
        return new CycleDays(
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                days[2].equals("-") ? null : LocalDate.parse(days[2]));
    }

    private static RatingLevel level(int severity, String label, RatingRole role) {
        return new RatingLevel(UUID.randomUUID(), severity, label, "", RatingColour.GREY, role, severity > 0);
    }
}
