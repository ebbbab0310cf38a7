package uk.sendplan.boardroom.risk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.boardroom.risk.ClosedBecause;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.reporting.Asked;

class RiskFilterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID TRUST = UUID.randomUUID();

    private final List<Risk> risks = List.of(
            risk(1, 2, 2, null, COUNCIL, "2026-06-01", 3, 3, "1", null),
            risk(2, 4, 5, null, TRUST, "2026-03-01", 3, 5, "2", null),
            risk(3, 5, 4, ClosedBecause.HAPPENED, TRUST, "2026-01-01", null, null, null, null),
            risk(4, 3, 3, null, COUNCIL, "2026-05-01", null, null, null, "2"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | 2 4 1 3",
                "sort=number               | 1 2 4 3",
                "sort=change               | 2 4 1 3",
                "sort=reviewed             | 2 4 1 3",
                "sort=elephant             | 2 4 1 3",
                "state=open                | 2 4 1",
                "state=closed              | 3",
                "state=due                 | 2",
                "band=severe               | 2 3",
                "band=low                  | 1",
                "priority=2                | 2 4",
                "priority=1                | 1",
                "likelihood=4&impact=5     | 2",
                "likelihood=9&impact=x     | 2 4 1 3",
                "state=open&band=severe    | 2",
                "state=nothing             | 2 4 1 3"
            })
    void what_fits_in_the_order_that_was_asked_for(@Nullable String asked, String numbers) {
        assertThat(numbers(asked)).isEqualTo(numbers);
    }

    @Test
    void those_of_an_owner() {
        assertThat(numbers("owner=" + COUNCIL)).isEqualTo("4 1");
        assertThat(numbers("owner=nobody")).isEmpty();
    }

    @Test
    void a_risk_knows_whether_it_moved_is_at_its_target_and_was_looked_at() {
        assertThat(risks.get(0).change()).isEqualTo(-5);
        assertThat(risks.get(1).change()).isEqualTo(5);
        assertThat(risks.get(3).change()).isZero();
        assertThat(risks.get(1).isReviewDue(LocalDate.of(2026, 5, 30))).isFalse();
        assertThat(risks.get(1).isReviewDue(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(risks.get(2).isReviewDue(DAY)).isFalse();
        assertThat(risks.get(0).isAtTarget()).isTrue();
        assertThat(risks.get(1).isAtTarget()).isFalse();
        assertThat(risks.get(1).isTargetMissed(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(risks.get(1).isTargetMissed(LocalDate.of(2027, 1, 1))).isTrue();
    }

    private String numbers(@Nullable String asked) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : asked == null ? new String[0] : asked.split("&")) {
            parameters.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return String.join(
                " ",
                new RiskFilter(Asked.of(parameters, RiskFilter.NAMES))
                        .of(risks, DAY).stream()
                                .map(risk -> String.valueOf(risk.number()))
                                .toList());
    }

    private static Risk risk(
            int number,
            int likelihood,
            int impact,
            @Nullable ClosedBecause closed,
            UUID owner,
            String reviewed,
            @Nullable Integer previousLikelihood,
            @Nullable Integer previousImpact,
            @Nullable String priorities,
            @Nullable String referencesPriorities) {
        return new Risk(
                UUID.randomUUID(),
                number,
                "Risk " + number,
                null,
                likelihood,
                impact,
                2,
                3,
                LocalDate.of(2026, 12, 31),
                null,
                owner,
                "Owner",
                null,
                closed,
                0,
                previousLikelihood,
                previousImpact,
                null,
                Instant.parse(reviewed + "T12:00:00Z"),
                "Somebody",
                priorities,
                null,
                referencesPriorities);
    }
}
