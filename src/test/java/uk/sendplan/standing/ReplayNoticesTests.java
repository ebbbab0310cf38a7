package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.SqlStatements;
import uk.sendplan.shared.AsAt;

/**
 * The replay would notice: where a statement of the board is made wrong, some figure differs. Statements are made wrong by their
 * wording, so that whoever words one anew does so here as well.
 */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayNoticesTests {

    private static final int HISTORIES = 6;
    private static final int DATES = 30;

    @Autowired
    AutowireCapableBeanFactory beans;

    private record Asked(History history, LocalDate day, LocalDate since) {

        boolean differs() {
            return !history.shown(AsAt.endOf(day), since)
                    .differencesFrom(history.expected(day, since))
                    .isEmpty();
        }
    }

    private final List<Asked> questions = new ArrayList<>();

    @BeforeAll
    void live() {
        Services services = beans.createBean(Services.class);
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(services, 2_000 + seed);
            random.live(history -> {});
            random.dates(DATES).forEach(day -> questions.add(new Asked(random.history(), day, random.since(day))));
        }
        Collections.shuffle(questions, new Random(0));
    }

    @Test
    void nothing_differs_while_the_statements_are_right() {
        assertThat(questions).noneMatch(Asked::differs);
    }

    /** The later of the two is always today: what was changed since shows through. */
    private static String asNow(String table) {
        return table + "_before(greatest(cast(? as timestamptz), now()))";
    }

    @ParameterizedTest
    @CsvSource({
        "action",
        "reference",
        "priority",
        "organisation",
        "person",
        "citation",
        "listing",
        "objective",
        "improvement_plan",
        "reporting_cycle"
    })
    void a_table_that_is_read_as_it_is_now(String table) throws Exception {
        notices(table + "_before(?)", asNow(table));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            v.recorded_at < ?                     | (v.recorded_at < ? or true)
            c.opens, c.updates_due                | c.opens, c.board_date as updates_due
            c.board_date, c.closed_at             | c.board_date, cast(null as timestamptz) as closed_at
            c.area_id = any(?)                    | c.area_id = any(?) and c.closed_at is null
            d.decided_at < ?                      | (d.decided_at < ? or true)
            v.proposed_at < ?                     | (v.proposed_at < ? or true)
            order by v.sequence desc              | order by v.sequence
            d.outcome = 'APPROVED'                | true
            m.severity > l.severity               | m.severity < l.severity
            a.plan_id = ?                         | cast(? as uuid) is not null
            r.retired_at, y.retired_at            | y.retired_at
            r.retired_at, y.retired_at            | r.retired_at
            and r.retired_at is null              | and true
            and y.retired_at is null              | and true
            and o.retired_at is null              | and true
            c.all_listed and                      | true and
            c.objective_id = o.id                 | false
            order by position, number             | order by number
            """)
    void a_statement_that_is_wrong(String right, String wrong) throws Exception {
        notices(right, wrong);
    }

    private void notices(String right, String wrong) throws Exception {
        int[] differing = new int[1];
        int[] changed = new int[1];
        SqlStatements.changedBy(
                sql -> {
                    changed[0] += sql.contains(right) ? 1 : 0;
                    return sql.replace(right, wrong);
                },
                () -> differing[0] = IntStream.range(0, questions.size())
                        .filter(number -> questions.get(number).differs())
                        .findFirst()
                        .orElse(-1));
        assertThat(changed[0]).as("statements with " + right).isPositive();
        assertThat(differing[0]).as("the first board that differs").isNotNegative();
    }
}
