package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedTests {

    static final List<String> NAMES = List.of("q", "owner", "due", "page");

    static Asked asked(String query, Collection<String> names) {
        return Asked.of(ActionFilterTests.parameters(query), names);
    }

    @Test
    void an_address_says_what_was_asked_for_and_nothing_else() {
        Asked asked = Asked.of(Map.of("due", " overdue ", "q", "a&b=ü", "other", "x", "owner", " "), NAMES);
        assertThat(asked.query()).isEqualTo("?q=a%26b%3D%C3%BC&due=overdue");
        assertThat(asked.get("other")).isEmpty();
        assertThat(Asked.of(Map.of(), NAMES).query()).isEmpty();
    }

    @Test
    void asking_for_something_else_keeps_the_rest_and_begins_at_the_first_page() {
        Asked asked = asked("owner=me&due=overdue&page=3", NAMES);
        assertThat(asked.with("due", "moved").query()).isEqualTo("?owner=me&due=moved");
        assertThat(asked.with("due", "").query()).isEqualTo("?owner=me");
        assertThat(asked.with("page", "4").query()).isEqualTo("?owner=me&due=overdue&page=4");
        assertThat(asked.query()).isEqualTo("?owner=me&due=overdue&page=3");
        assertThat(asked.without("due").query()).isEqualTo("?owner=me&page=3");
        assertThat(asked.only(List.of("due")).query()).isEqualTo("?due=overdue");
    }

    @Test
    void what_nobody_would_type_is_cut() {
        assertThat(asked("q=" + "x".repeat(5000), NAMES).get("q")).hasSize(200);
    }
}
