package uk.sendplan.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFiles.Kept;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.exchange.work.WorkReader;
import uk.sendplan.exchange.work.WorkReader.Made;
import uk.sendplan.exchange.work.WorkReading;
import uk.sendplan.exchange.work.WorkState;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** A plan's spreadsheets of updates, and one as it reads now, in a number of statements that does not depend on its rows. */
@Service
@Transactional(readOnly = true)
public class UpdateFileQueries {

    private final SheetFiles files;
    private final ActionQueries actions;
    private final RatingScales scales;
    private final WorkWords words;
    private final JdbcClient jdbc;

    UpdateFileQueries(SheetFiles files, ActionQueries actions, RatingScales scales, WorkWords words, JdbcClient jdbc) {
        this.files = files;
        this.actions = actions;
        this.scales = scales;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Stood(
            UUID id,
            UUID actionId,
            Stage stage,
            @Nullable String label,
            OffsetDateTime recordedAt,
            String authorName) {}

    /** An update that came of a file. */
    public record RecordedUpdate(
            UUID id,
            String number,
            String title,
            Stage stage,
            @Nullable String rating,
            boolean nothingChanged) {}

    /** The last hundred that they may see, newest first. */
    public List<SheetFile> ofPlan(Member by, UUID planId) {
        return files.ofPlan(by, About.UPDATES, planId);
    }

    /** @throws NotThere where there is none, or it is not theirs to see */
    public SheetFile file(Member by, UUID planId, UUID id) {
        return files.file(by, About.UPDATES, planId, id);
    }

    /** As it reads now; whether its rows can be recorded is not asked here. */
    CheckedUpdates read(Member by, UUID planId, UUID id) {
        SheetFile file = file(by, planId, id);
        Kept kept = files.kept(by, file);
        WorkNames names = words.names(scales.of(by, planId, AsAt.NOW));
        Optional<FormTable<WorkColumn>> table = FormTable.find(kept.content(), names.layout());
        WorkReading reading = table.map(found -> WorkReader.read(
                        found,
                        names,
                        words.actions(by, actions.ofPlan(by, planId, AsAt.NOW)),
                        states(by, found.ids(WorkColumn.AFTER))))
                .orElse(WorkReading.NONE);
        return new CheckedUpdates(file, kept.choices(), names, table.orElse(null), reading, Map.of());
    }

    private Map<Made, WorkState> states(Member by, Set<UUID> updates) {
        return jdbc
                .sql("""
                select u.id, u.action_id, u.stage, l.label, u.recorded_at, u.author_name
                from progress_update u left join rating_level l on l.area_id = u.area_id and l.id = u.rating_level_id
                where u.area_id = ? and u.id = any(?)
                """)
                .params(by.areaId(), updates.toArray(UUID[]::new))
                .query(RecordRows.of(Stood.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        stood -> new Made(stood.actionId(), stood.id()),
                        stood -> words.state(
                                stood.id(),
                                stood.stage(),
                                stood.label(),
                                stood.recordedAt().toInstant(),
                                stood.authorName())));
    }

    /** What came of it, in the order of its rows. */
    public List<RecordedUpdate> recorded(Member by, List<UUID> updates) {
        Map<UUID, RecordedUpdate> found = jdbc
                .sql("""
                select u.id, a.number, a.title, u.stage, l.label as rating, u.nothing_changed
                from progress_update u join action a on a.area_id = u.area_id and a.id = u.action_id
                left join rating_level l on l.area_id = u.area_id and l.id = u.rating_level_id
                where u.area_id = ? and u.id = any(?)
                """)
                .params(by.areaId(), updates.toArray(UUID[]::new))
                .query(RecordRows.of(RecordedUpdate.class))
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedUpdate::id, Function.identity()));
        return updates.stream().filter(found::containsKey).map(found::get).toList();
    }
}
