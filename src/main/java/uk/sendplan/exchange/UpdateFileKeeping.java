package uk.sendplan.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.UpdateFile.State;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.work.WorkChange;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Takes a spreadsheet of updates in, keeps what a person chose about it, and records its updates: all of them or none. */
@Service
public class UpdateFileKeeping {

    public static final int MOST_UPDATES = 1000;

    private final UpdateFileQueries queries;
    private final UpdateTrial trial;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    UpdateFileKeeping(UpdateFileQueries queries, UpdateTrial trial, TransactionTemplate transaction, JdbcClient jdbc) {
        this.queries = queries;
        this.trial = trial;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** @param key the form's, which becomes its id: handed in twice it is one */
    public record HandIn(UUID key, UUID planId, String fileName, byte[] content) {}

    /** @throws Refused at "file" for what is no table */
    public void handIn(Member by, HandIn command) {
        by.require(Right.RECORD_PROGRESS);
        SpreadsheetReader.read(command.content());
        transaction.executeWithoutResult(status -> insert(by, command));
    }

    private void insert(Member by, HandIn command) {
        jdbc.sql("""
                insert into update_file (id, area_id, plan_id, file_name, content, choices, state, handed_in_by, handed_in_by_name,
                    handed_in_at, changed_by_name, changed_at, version)
                values (:id, :area, :plan, :name, :content, :choices::jsonb, 'OPEN', :by, :byName, app_now(), :byName, app_now(), 0)
                on conflict (id) do nothing
                """)
                .param("id", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("name", command.fileName())
                .param("content", command.content())
                .param("choices", UpdateChoicesJson.write(UpdateChoices.NONE))
                .param("by", by.accountId())
                .param("byName", by.name())
                .update();
        queries.file(by, command.planId(), command.key());
    }

    /**
     * The file as it reads now, with what recording would refuse of it. Each row that says something new is tried, at most {@link #MOST_UPDATES}:
     * so it takes a number of statements that grows with those rows.
     */
    public CheckedUpdates check(Member by, UUID planId, UUID id) {
        CheckedUpdates read = queries.read(by, planId, id);
        List<WorkChange> wanted = read.toRecord();
        return read.file().state() != State.OPEN || wanted.size() > MOST_UPDATES
                ? read
                : read.refusing(trial.of(by, read.file(), wanted));
    }

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    public void choose(Member by, UUID planId, UUID id, long version, UpdateChoices choices) {
        transaction.executeWithoutResult(status -> {
            requireOpen(queries.hold(by, planId, id), version);
            write(by, id, choices, State.OPEN, null);
        });
    }

    /**
     * Records all of its updates. One that was accepted before gives the same again and records nothing.
     *
     * @param seen what it would come to as it was looked at
     * @throws Refused where something has to be decided or put right first
     * @throws StaleVersion where the file, or one of its actions, changed meanwhile
     */
    public UpdateFile accept(Member by, UUID planId, UUID id, long version, String seen) {
        CheckedUpdates checked = check(by, planId, id);
        if (checked.file().state() == State.ACCEPTED) {
            return checked.file();
        }
        requireOpen(checked.file(), version);
        requireReady(checked);
        if (!checked.seen().equals(seen)) {
            throw new StaleVersion();
        }
        transaction.executeWithoutResult(status -> {
            UpdateFile held = queries.hold(by, planId, id);
            if (held.state() != State.ACCEPTED) {
                requireOpen(held, version);
                record(by, held, checked);
            }
        });
        return queries.file(by, planId, id);
    }

    private static void requireReady(CheckedUpdates checked) {
        if (checked.isBlocked()) {
            throw new Refused("", "updates.accept.error.blocked");
        }
        if (checked.toRecord().isEmpty()) {
            throw new Refused("", "updates.accept.error.nothing");
        }
        if (checked.toRecord().size() > MOST_UPDATES) {
            throw new Refused("", "updates.accept.error.many", MOST_UPDATES);
        }
    }

    /** In the order of the actions' ids, as everything that holds several of them does. */
    private void record(Member by, UpdateFile file, CheckedUpdates checked) {
        List<WorkChange> changes = checked.toRecord();
        try {
            changes.stream()
                    .sorted(Comparator.comparing(
                            (WorkChange change) -> change.action().id().toString()))
                    .forEach(change -> trial.record(by, file, change));
        } catch (Refused | NotThere changedMeanwhile) {
            throw new StaleVersion();
        }
        write(
                by,
                file.id(),
                checked.choices()
                        .ended(
                                changes.stream()
                                        .map(change -> UpdateTrial.key(file, change))
                                        .toList(),
                                checked.left().stream()
                                        .map(change -> change.action().number())
                                        .toList(),
                                checked.leftOut()),
                State.ACCEPTED,
                changes.size());
    }

    /** Nothing of it will be recorded. It is kept. */
    public void discard(Member by, UUID planId, UUID id, long version) {
        transaction.executeWithoutResult(status -> {
            UpdateFile file = queries.hold(by, planId, id);
            if (file.state() != State.DISCARDED) {
                requireOpen(file, version);
                write(by, id, null, State.DISCARDED, null);
            }
        });
    }

    private static void requireOpen(UpdateFile file, long version) {
        if (file.state() != State.OPEN || file.version() != version) {
            throw new StaleVersion();
        }
    }

    private void write(Member by, UUID id, @Nullable UpdateChoices choices, State state, @Nullable Integer recorded) {
        jdbc.sql("""
                update update_file set choices = coalesce(:choices::jsonb, choices), state = :state, recorded = :recorded,
                    changed_by_name = :byName, changed_at = app_now(), version = version + 1
                where area_id = :area and id = :id
                """)
                .param("choices", choices == null ? null : UpdateChoicesJson.write(choices))
                .param("state", state.name())
                .param("recorded", recorded)
                .param("byName", by.name())
                .param("area", by.areaId())
                .param("id", id)
                .update();
    }
}
