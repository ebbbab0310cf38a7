package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.reporting.ActionFilter.Asker;

class ActionFilterTests {

    static final UUID ME = UUID.randomUUID();
    static final UUID CLINIC = UUID.randomUUID();
    static final Asker ASKER = new Asker(ME, Set.of(TestViews.COUNCIL), Map.of(TestViews.AREA, "testshire"));

    /** Each a little different; known by their numbers. */
    static final List<ActionView> ACTIONS = List.of(
            TestViews.action("1.1.1")
                    .called("Train the café’s staff")
                    .ownedBy("Alex Moor", ME)
                    .dueInDays(-1)
                    .rated("Amber", 3)
                    .view(),
            TestViews.action("1.1.2").dueInDays(0).moved(2).rated("Red", 50).view(),
            TestViews.action("1.2.1").dueInDays(30).recorded(Stage.SUSPENDED, 9).view(),
            TestViews.action("1.10.1").dueInDays(31).ledBy(CLINIC).proposed().view(),
            TestViews.action("2.1.1")
                    .due("termly")
                    .inPlan("strategy")
                    .ownedBy("Sam Hill", UUID.randomUUID())
                    .recorded(Stage.COMPLETE, 400)
                    .view(),
            TestViews.action("2.1.2").dueInDays(-40).view());

    @ParameterizedTest
    @CsvSource({
        "'', '1.1.1 1.1.2 1.2.1 1.10.1 2.1.1 2.1.2'",
        "q=train, 1.1.1",
        "q=CAFE staff, 1.1.1",
        "q=1.1.1, 1.1.1",
        "q=moor, 1.1.1",
        "q=1.1, ''",
        "q=nowhere, ''",
        "owner=me, 1.1.1",
        "owner=organisation, '1.1.1 1.1.2 1.2.1 2.1.1 2.1.2'",
        "owner=nobody, '1.1.2 1.2.1 1.10.1 2.1.2'",
        "owner=somebody, ''",
        "standing=rated-amber, 1.1.1",
        "standing=RATED-RED, 1.1.2",
        "standing=no-update, ''",
        "standing=overdue-without-update, 2.1.2",
        "standing=not-due, 1.10.1",
        "standing=suspended, 1.2.1",
        "standing=finished, 2.1.1",
        "stage=in-progress, '1.1.1 1.1.2'",
        "stage=not-started, '1.10.1 2.1.2'",
        "stage=nonsense, ''",
        "due=overdue, '1.1.1 2.1.2'",
        "due=in-30-days, 1.1.2",
        "due=in-90-days, '1.1.2 1.10.1'",
        "due=without-days, 2.1.1",
        "due=moved, 1.1.2",
        "due=proposed, 1.10.1",
        "due=someday, ''",
        "plan=testshire/strategy, 2.1.1",
        "plan=elsewhere/strategy, ''",
        "priority=2, '2.1.1 2.1.2'",
        "reference=1.1, '1.1.1 1.1.2'",
        "'due=overdue&owner=me', 1.1.1",
        "'due=overdue&priority=2', 2.1.2",
        "'unknown=part', '1.1.1 1.1.2 1.2.1 1.10.1 2.1.1 2.1.2'"
    })
    void all_that_is_asked_for_has_to_fit(String query, String numbers) {
        assertThat(shown(query)).isEqualTo(numbers == null ? "" : numbers);
    }

    @Test
    void a_person_and_an_organisation_are_asked_for_by_their_ids() {
        assertThat(shown("owner=" + ACTIONS.get(0).owner().id())).isEqualTo("1.1.1");
        assertThat(shown("organisation=" + CLINIC)).isEqualTo("1.10.1");
    }

    private static ActionFilter filter(String query) {
        return ActionFilter.of(AskedTests.asked(query, ActionFilter.NAMES), ASKER);
    }

    private static String shown(String query) {
        ActionFilter filter = filter(query);
        return ACTIONS.stream().filter(filter::shows).map(ActionView::number).collect(Collectors.joining(" "));
    }

    static Map<String, String> parameters(String query) {
        return query.isEmpty()
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
