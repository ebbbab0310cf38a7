package uk.sendplan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.privacy.HeldQueries.Kind;
import uk.sendplan.shared.NotThere;

@SpringBootTest
class HeldTests {

    @Autowired
    HeldQueries held;

    @Autowired
    TestAreas areas;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    private JsonNode file(Member member) {
        return JsonMapper.shared().readTree(held.file(member.accountId(), Set.of(member.areaId())));
    }

    @Test
    void what_names_an_account_is_in_its_file_and_nothing_secret() {
        TestArea area = areas.fresh();
        Member member = area.manager();

        JsonNode file = file(member);

        assertThat(file.get("account").get(0).get("id").stringValue())
                .isEqualTo(member.accountId().toString());
        assertThat(file.get("membership").get(0).get("area_id").stringValue())
                .isEqualTo(area.id().toString());
        assertThat(file.get("account").get(0).has("password_hash")).isFalse();
        assertThat(held.kinds(member.accountId(), Set.of(area.id())))
                .extracting(Kind::kind)
                .containsExactlyElementsOf(new TreeSet<>(file.propertyNames()));
    }

    /** Also where a table is made that nobody thought of here: every row of the area that has the account's id is in the file. */
    @Test
    void every_table_with_the_account_in_it_is_in_the_file() {
        TestArea area = areas.fresh();
        Member member = area.manager();
        String account = member.accountId().toString();

        Set<String> expected = owner.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                            and relname not like '%\\_version'
                        """).query(String.class).stream()
                .filter(table -> owner.sql(
                                "select exists (select from %s t where to_jsonb(t)::text like ?)".formatted(table))
                        .param("%" + account + "%")
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toSet());

        assertThat(expected).contains("account", "membership", "audit_entry");
        assertThat(file(member).propertyNames()).containsAll(expected);
    }

    @Test
    void another_area_stays_behind_its_wall() {
        TestArea area = areas.fresh();
        TestArea other = areas.fresh();
        Member member = area.manager();

        List<Kind> kinds = held.kinds(member.accountId(), Set.of(area.id()));

        assertThat(kinds).isNotEmpty();
        assertThat(held.file(member.accountId(), Set.of(area.id())))
                .contains(area.id().toString())
                .doesNotContain(other.id().toString())
                .doesNotContain(area.another(Role.OFFICER).accountId().toString());
    }

    @Test
    void of_an_account_that_is_not_there_nothing_is_held() {
        assertThatThrownBy(() -> held.kinds(UUID.randomUUID(), Set.of())).isInstanceOf(NotThere.class);
    }

    @Test
    void a_file_that_an_administrator_makes_is_told_to_the_audit() {
        TestArea area = areas.fresh();
        Member member = area.manager();

        TestAreas.asAdministrator(() ->
                assertThat(held.fileFor(member.accountId())).contains(area.id().toString()));

        assertThat(owner.sql("select count(*) from audit_entry where subject = 'held_data' and row_key = ?")
                        .param(member.accountId().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
