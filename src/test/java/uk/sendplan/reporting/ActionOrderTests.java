package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.reporting.ActionOrder.By;

class ActionOrderTests {

    @ParameterizedTest
    @CsvSource({
        "number, '1.2.1 1.10.1 1.10.2 2.1.1 2.1.2 3.1.1 3.1.2'",
        "-number, '3.1.2 3.1.1 2.1.2 2.1.1 1.10.2 1.10.1 1.2.1'",
        "due, '2.1.2 1.10.1 1.2.1 1.10.2 3.1.2 2.1.1 3.1.1'",
        "-due, '3.1.2 1.10.2 1.2.1 1.10.1 2.1.2 2.1.1 3.1.1'",
        "standing, '1.10.2 1.10.1 2.1.2 1.2.1 3.1.2 2.1.1 3.1.1'",
        "updated, '1.10.1 2.1.2 3.1.1 2.1.1 1.10.2 1.2.1 3.1.2'",
        "owner, '1.10.2 2.1.1 2.1.2 3.1.1 3.1.2 1.10.1 1.2.1'",
        "nonsense, '1.2.1 1.10.1 1.10.2 2.1.1 2.1.2 3.1.1 3.1.2'",
        "-, '1.2.1 1.10.1 1.10.2 2.1.1 2.1.2 3.1.1 3.1.2'"
    })
    void a_list_is_ordered_as_its_address_says(String typed, String numbers) {
        List<ActionView> actions = new java.util.ArrayList<>(List.of(
                TestViews.action("1.2.1")
                        .dueInDays(5)
                        .ownedBy("Zoe", null)
                        .rated("Amber", 2)
                        .view(),
                TestViews.action("1.10.1").dueInDays(-3).ownedBy("adam", null).view(),
                TestViews.action("1.10.2").dueInDays(9).rated("Red", 3).view(),
                TestViews.action("2.1.1").recorded(Stage.SUSPENDED, 70).view(),
                TestViews.action("2.1.2")
                        .dueInDays(-40)
                        .recorded(Stage.NOT_STARTED, 80)
                        .view(),
                TestViews.action("3.1.1")
                        .due("termly")
                        .recorded(Stage.COMPLETE, 71)
                        .view(),
                TestViews.action("3.1.2").dueInDays(60).rated("Green", 1).view()));
        Collections.shuffle(actions, new Random(3));
        assertThat(actions.stream()
                        .sorted(ActionOrder.of(typed, By.NUMBER).comparator())
                        .map(ActionView::number)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }
}
