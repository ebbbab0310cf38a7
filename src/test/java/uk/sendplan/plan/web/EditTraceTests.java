package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.EditBrowser;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestPlans;

/** What editing leaves behind: the past of what changed and of nothing else, and few statements. */
class EditTraceTests extends EditTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_new_citation_leaves_the_others_and_their_past_alone() throws Exception {
        long before = states("citation");

        manager.form(plan + "/references/2.1/edit")
                .with("citations", "C5, B3, 2, Z9, 1")
                .send();
        assertThat(states("citation")).isEqualTo(before + 1);
        manager.form(plan + "/references/2.1/edit").send();
        assertThat(states("citation")).isEqualTo(before + 1);
        assertThat(states("reference")).isEqualTo(3 + 1);
    }

    @Test
    void saving_what_is_there_leaves_no_trace_at_all() throws Exception {
        Map<String, Long> before = allStates();

        manager.form(plan + "/edit").send();
        manager.form(plan + "/priorities/2/edit").send();
        manager.form(plan + "/priorities/2/objectives").send();
        for (var statement : priority("1").statements()) {
            manager.form(plan + "/statements/" + statement.id() + "/edit").send();
        }
        manager.form(plan + "/outcomes/" + reference("1.2").outcomes().get(0).id() + "/edit")
                .send();

        assertThat(allStates()).isEqualTo(before);
    }

    @Test
    void another_order_overtakes_nobody_who_is_writing() throws Exception {
        EditBrowser.Form writing = manager.form(plan + "/references/1.1/edit").with("citations", "C5");
        manager.send(plan + "/references/1.2/order", Map.of("move", "up"));

        assertThat(writing.send().status()).isEqualTo(303);
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_plan() throws Exception {
        String large = area.at("/" + area.enter(TestPlans.ofReferences(60)));
        String small = area.at("/" + area.enter(TestPlans.ofReferences(10)));

        for (String page : new String[] {
            "/edit", "/priorities/1/edit", "/priorities/1/objectives", "/references/1.1/edit", "/references/1.1/retire"
        }) {
            assertThat(statements(large + page)).as(page).isEqualTo(statements(small + page));
        }
        assertThat(sent(large)).isEqualTo(sent(small));
    }

    private int statements(String address) throws Exception {
        return SqlStatements.of(() -> manager.open(address)).size();
    }

    private int sent(String address) throws Exception {
        EditBrowser.Form form = manager.form(address + "/references/1.1/edit").with("citations", "A1, C1");
        return SqlStatements.of(form::send).size();
    }

    private Map<String, Long> allStates() {
        return Stream.of(
                        "improvement_plan",
                        "plan_partner",
                        "priority",
                        "listing",
                        "principle",
                        "statement",
                        "point",
                        "outcome",
                        "citation")
                .collect(Collectors.toMap(table -> table, this::states));
    }

    private long states(String table) {
        return area.asManager(() ->
                transaction.execute(status -> jdbc.sql("select count(*) from " + table + "_version where area_id = ?")
                        .param(area.id())
                        .query(Long.class)
                        .single()));
    }
}
