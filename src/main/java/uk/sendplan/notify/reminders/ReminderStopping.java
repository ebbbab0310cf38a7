package uk.sendplan.notify.reminders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.partnership.ReminderWish;
import uk.sendplan.partnership.ReminderWish.How;
import uk.sendplan.partnership.ReminderWishes;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Stops and starts somebody's reminders by the link that every one has. Whoever has the mail may; nobody signs in. */
@Service
public class ReminderStopping {

    private final Addressees addressees;
    private final ReminderWishes wishes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReminderStopping(Addressees addressees, ReminderWishes wishes, JdbcClient jdbc, TransactionTemplate transaction) {
        this.addressees = addressees;
        this.wishes = wishes;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whose link it is, as far as it may be said to whoever has it. */
    public record Stopped(UUID areaId, String areaSlug, String areaName, UUID personId, boolean off) {}

    private record Named(String slug, String name) {}

    /** @throws NotThere for a link that is not ours, or is another area's */
    public Stopped of(String areaSlug, @Nullable String key) {
        Addressees.Stopping link = addressees.stopping(key).orElseThrow(() -> new NotThere("a link that is not ours"));
        Optional<Stopped> found = Reminding.scope(link.areaId())
                .call(() -> transaction.execute(status -> {
                    Optional<Named> area = jdbc.sql("select slug, name from local_area where area_id = ?")
                            .param(link.areaId())
                            .query(RecordRows.of(Named.class))
                            .optional()
                            .filter(named -> named.slug().equals(areaSlug));
                    return area.map(named -> new Stopped(
                            link.areaId(),
                            named.slug(),
                            named.name(),
                            link.personId(),
                            wishes.of(link.areaId(), link.personId()).how() == How.OFF));
                }));
        return found == null ? notOurs() : found.orElseThrow(() -> new NotThere("a link that is not ours"));
    }

    private static Stopped notOurs() {
        throw new NotThere("a link that is not ours");
    }

    /** Sent twice it says the same; who hears already keeps how they hear. */
    public Stopped set(String areaSlug, @Nullable String key, boolean off) {
        Stopped link = of(areaSlug, key);
        if (link.off() != off) {
            Reminding.scope(link.areaId())
                    .run(() ->
                            wishes.wish(link.areaId(), link.personId(), off ? ReminderWish.OFF : ReminderWish.STEPS));
        }
        return of(areaSlug, key);
    }
}
