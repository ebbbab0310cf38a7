package uk.sendplan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Member;

@SpringBootTest
class DeletingWhenOverTests {

    @Autowired
    DeletingWhenOver deleting;

    @Autowired
    TestAreas areas;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    private TestArea area;
    private Member member;

    @BeforeEach
    void begin() {
        area = areas.fresh();
        member = area.manager();
        deleting.delete();
    }

    /** @param row with the moment it counts from as the last parameter */
    private void made(String row, String days) {
        owner.sql(row.replace("{ago}", "now() - interval '" + days + " days'")
                        .replace("{account}", "'" + member.accountId() + "'")
                        .replace("{area}", "'" + area.id() + "'")
                        .replace("{organisation}", "'" + area.organisation() + "'")
                        .replace("{id}", "'" + UUID.randomUUID() + "'"))
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "password_link | 30 | insert into password_link values ({id}, {account}, md5({id}), {ago}, {ago}, null)",
                "invitation | 365 | insert into invitation (id, area_id, organisation_id, email, role, invited_by, invited_by_name, made_at, expires_at)"
                        + " values ({id}, {area}, {organisation}, concat(left(md5({id}), 9), '@b.example'), 'BOARD', {account}, 'A', {ago}, {ago})",
                "known_device | 365 | insert into known_device values ({id}, {account}, md5({id}), 'A browser', {ago}, {ago})",
                "plan_import | 90 | insert into plan_import (id, area_id, is_html, handed_in, working_text, corrections, created_by, created_at, changed_by, changed_at, ended_at, version)"
                        + " values ({id}, {area}, false, 'x', 'x', '{}', {account}, {ago}, {account}, {ago}, {ago}, 0)"
            })
    void what_is_over_is_deleted_a_day_later_and_not_a_day_before(String table, int days, String row) {
        made(row, String.valueOf(days - 1));
        assertThat(deleting.delete()).doesNotContainKey(table);
        made(row, String.valueOf(days + 2));
        assertThat(deleting.delete()).containsEntry(table, 1L);
    }

    @Test
    void an_account_that_was_closed_loses_its_ways_in_at_once_and_its_address_after_a_year() {
        made("insert into second_factor values ({account}, 'x', 0, {ago})", "1");
        made("update account set closed_at = {ago} where id = {account}", "1");
        assertThat(deleting.delete()).containsEntry("second_factor", 1L).doesNotContainKey("account");

        made("update account set closed_at = {ago} where id = {account}", "367");
        assertThat(deleting.delete()).containsEntry("account", 1L);
        assertThat(owner.sql("select name || ' ' || email from account where id = ?")
                        .param(member.accountId())
                        .query(String.class)
                        .single())
                .startsWith(member.name())
                .endsWith("@account.invalid");
        assertThat(deleting.delete()).isEmpty();
    }

    @Test
    void what_belongs_to_an_open_account_stays() {
        made("insert into second_factor values ({account}, 'x', 0, {ago})", "4000");
        assertThat(deleting.delete()).isEmpty();
    }
}
