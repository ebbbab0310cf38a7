package uk.sendplan.partnership;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/**
 * Keeps how people want to hear of updates that are due, and who hears for an organisation. A wish holds for the address: whoever stands
 * in an area more than once, with one address, is asked once.
 */
@Service
@Transactional
public class ReminderWishes {

    private final JdbcClient jdbc;

    ReminderWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ReminderWish.How reminders, @Nullable Integer reminderWeekday) {

        ReminderWish wish() {
            return new ReminderWish(reminders, reminderWeekday == null ? null : DayOfWeek.of(reminderWeekday));
        }
    }

    /** @throws NotThere for nobody of the area */
    @Transactional(readOnly = true)
    public ReminderWish of(UUID areaId, UUID personId) {
        return jdbc.sql("select reminders, reminder_weekday from person where area_id = ? and id = ?")
                .params(areaId, personId)
                .query(RecordRows.of(Row.class))
                .optional()
                .orElseThrow(() -> new NotThere("person"))
                .wish();
    }

    public void wish(UUID areaId, UUID personId, ReminderWish wish) {
        int people = jdbc.sql("""
                update person p set reminders = :how, reminder_weekday = :weekday, version = p.version + 1
                from person one
                where one.area_id = :area and one.id = :person and p.area_id = one.area_id
                    and (p.id = one.id or lower(p.email) = lower(one.email))
                """)
                .param("how", wish.how().name())
                .param("weekday", wish.weekday() == null ? null : wish.weekday().getValue())
                .param("area", areaId)
                .param("person", personId)
                .update();
        if (people == 0) {
            throw new NotThere("person");
        }
    }

    /** The person as whom an account stands in an area; of several the first. */
    @Transactional(readOnly = true)
    public Optional<UUID> personOf(UUID areaId, UUID accountId) {
        return jdbc.sql("select id from person where area_id = ? and account_id = ? order by name, id limit 1")
                .params(areaId, accountId)
                .query(UUID.class)
                .optional();
    }

    /** Who hears for an organisation of work that has no owner, or whose owner cannot be reached. */
    @Transactional(readOnly = true)
    public Optional<UUID> leadOf(UUID areaId, UUID organisationId) {
        return jdbc.sql(
                        "select lead_person_id from organisation where area_id = ? and id = ? and lead_person_id is not null")
                .params(areaId, organisationId)
                .query(UUID.class)
                .optional();
    }

    /** @param personId one of the organisation's people, or null for nobody */
    public void lead(UUID areaId, UUID organisationId, @Nullable UUID personId) {
        int organisations = jdbc.sql("""
                update organisation o set lead_person_id = :person, version = o.version + 1
                where o.area_id = :area and o.id = :organisation and (cast(:person as uuid) is null or exists (
                    select from person p where p.area_id = o.area_id and p.id = :person and p.organisation_id = o.id))
                """)
                .param("person", personId)
                .param("area", areaId)
                .param("organisation", organisationId)
                .update();
        if (organisations == 0) {
            throw new NotThere("organisation, or person of it");
        }
    }
}
