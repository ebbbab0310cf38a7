package uk.sendplan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.ReadingFile.State;
import uk.sendplan.exchange.figures.ColumnRole;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.exchange.figures.FileReading;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.figures.SeriesOf;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.SeriesKeeping;
import uk.sendplan.measure.SeriesKeeping.AddSeries;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Takes a file of readings in, keeps how a person wants it read, and enters its readings: all of them or none. What does not belong to whoever
 * accepts it is left out.
 */
@Service
@Transactional
public class ReadingFileKeeping {

    public static final int MOST_READINGS = 10_000;

    private final ReadingFileQueries queries;
    private final ReadingEntering entering;
    private final SeriesKeeping series;
    private final JdbcClient jdbc;

    ReadingFileKeeping(ReadingFileQueries queries, ReadingEntering entering, SeriesKeeping series, JdbcClient jdbc) {
        this.queries = queries;
        this.entering = entering;
        this.series = series;
        this.jdbc = jdbc;
    }

    /**
     * @param key the form's, which becomes its id: handed in twice it is one
     * @param fileName null where cells were pasted
     */
    public record HandIn(UUID key, UUID planId, @Nullable String fileName, byte[] content) {}

    /** @throws Refused at "file" for what is no table */
    public void handIn(Member by, HandIn command) {
        by.require(Right.RECORD_PROGRESS);
        SpreadsheetReader.readToKeep(command.content());
        jdbc.sql("""
                insert into reading_file (id, area_id, plan_id, file_name, content, choices, state, handed_in_by, handed_in_by_name,
                    handed_in_at, changed_by_name, changed_at, version)
                values (:id, :area, :plan, :name, :content, :choices::jsonb, 'OPEN', :by, :byName, app_now(), :byName, app_now(), 0)
                on conflict (id) do nothing
                """)
                .param("id", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("name", command.fileName())
                .param("content", command.content())
                .param("choices", FileChoicesJson.write(FileChoices.NONE))
                .param("by", by.accountId())
                .param("byName", by.name())
                .update();
        queries.file(by, command.planId(), command.key());
    }

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    public void choose(Member by, UUID planId, UUID id, long version, FileChoices choices) {
        requireOpen(theirs(by, planId, id), version);
        write(by, id, choices, State.OPEN, null, null);
    }

    /**
     * @param sure what looks unusual was looked at
     * @param comment why readings that stand are corrected; empty where none is
     */
    public record Accept(UUID planId, UUID id, long version, boolean sure, String comment) {}

    /**
     * Enters all of its readings. One that was accepted before gives the same again and enters nothing.
     *
     * @throws Refused where something has to be decided, put right, looked at or said first
     * @throws StaleVersion where the file, or a reading of one of its periods, changed meanwhile
     */
    public ReadingFile accept(Member by, Accept command) {
        ReadingFile file = theirs(by, command.planId(), command.id());
        if (file.state() == State.ACCEPTED) {
            return file;
        }
        requireOpen(file, command.version());
        CheckedFile checked = queries.check(by, file);
        FileReading reading = checked.reading();
        requireReady(by, reading, command);
        addBenchmarks(by, reading.freshSeries());
        List<FoundReading> toEnter = reading.toEnter();
        enter(
                by,
                toEnter.stream().map(one -> enter(file, one, command.comment())).toList());
        write(by, file.id(), decided(checked), State.ACCEPTED, toEnter.size(), (int) reading.corrections());
        return queries.file(by, command.planId(), command.id());
    }

    private static void requireReady(Member by, FileReading reading, Accept command) {
        if (reading.isBlocked()) {
            throw new Refused("", "figures.accept.error.blocked");
        }
        if (reading.toEnter().isEmpty()) {
            throw new Refused("", "figures.accept.error.nothing");
        }
        if (reading.toEnter().size() > MOST_READINGS) {
            throw new Refused("", "figures.accept.error.many", MOST_READINGS);
        }
        if (!reading.freshSeries().isEmpty() && !by.may(Right.EDIT_PLAN)) {
            throw new Refused("benchmark", "figures.benchmark.error.manager");
        }
        if (!reading.remarks().isEmpty() && !command.sure()) {
            throw new Refused("sure", "figures.accept.error.sure");
        }
        if (reading.corrections() > 0 && command.comment().isEmpty()) {
            throw new Refused("comment", "figures.accept.error.comment");
        }
    }

    private void addBenchmarks(Member by, List<SeriesOf> fresh) {
        for (SeriesOf one : fresh) {
            try {
                series.add(
                        by,
                        new AddSeries(
                                one.series().id(),
                                one.measure().id(),
                                SeriesKind.BENCHMARK,
                                null,
                                one.series().name(),
                                one.series().source()));
            } catch (Refused refusal) {
                throw refusal.at("benchmark");
            }
        }
    }

    /** A period that got its reading meanwhile makes the file as stale as a change of its own. */
    private void enter(Member by, List<Enter> readings) {
        try {
            entering.enter(by, readings);
        } catch (Refused there) {
            throw there.field().equals("period") ? new StaleVersion() : there;
        }
    }

    private static Enter enter(ReadingFile file, FoundReading one, String comment) {
        UUID seriesId = one.series().series().id();
        String key = file.id() + ":" + seriesId + ":" + one.period().from() + ":"
                + one.period().to();
        return new Enter(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                seriesId,
                one.period(),
                one.figure(),
                one.isCorrection() ? comment : null,
                one.there() == null ? null : one.there().id());
    }

    /** As it was read in the end, whatever measures are called later. */
    private static FileChoices decided(CheckedFile checked) {
        FileChoices choices = checked.choices();
        Map<String, String> labels = new HashMap<>();
        checked.reading()
                .labels()
                .forEach(label -> labels.put(
                        label.label().key(),
                        label.series() == null || label.meaning() == Meaning.NOT_THEIRS
                                ? FileChoices.OUT
                                : label.series().series().id().toString()));
        List<ColumnRole> roles = checked.reading().form().columns();
        Map<Integer, ColumnRole> columns = new HashMap<>();
        IntStream.range(0, roles.size()).forEach(column -> columns.put(column, roles.get(column)));
        return new FileChoices(
                checked.reading().form().sheet(),
                checked.reading().form().headingRow(),
                checked.reading().form().layout(),
                columns,
                labels,
                choices.ours(),
                choices.benchmark(),
                choices.source(),
                choices.leaveOutUnread());
    }

    /** Nothing of it will be entered. It is kept. */
    public void discard(Member by, UUID planId, UUID id, long version) {
        ReadingFile file = theirs(by, planId, id);
        if (file.state() != State.DISCARDED) {
            requireOpen(file, version);
            write(by, id, null, State.DISCARDED, null, null);
        }
    }

    private ReadingFile theirs(Member by, UUID planId, UUID id) {
        ReadingFile file = queries.hold(by, planId, id);
        if (!file.isOf(by)) {
            throw new NotThere("file of readings " + id);
        }
        return file;
    }

    private static void requireOpen(ReadingFile file, long version) {
        if (file.state() != State.OPEN || file.version() != version) {
            throw new StaleVersion();
        }
    }

    private void write(
            Member by,
            UUID id,
            @Nullable FileChoices choices,
            State state,
            @Nullable Integer entered,
            @Nullable Integer corrected) {
        jdbc.sql("""
                update reading_file set choices = coalesce(:choices::jsonb, choices), state = :state, entered = :entered,
                    corrected = :corrected, changed_by_name = :byName, changed_at = app_now(), version = version + 1
                where area_id = :area and id = :id
                """)
                .param("choices", choices == null ? null : FileChoicesJson.write(choices))
                .param("state", state.name())
                .param("entered", entered)
                .param("corrected", corrected)
                .param("byName", by.name())
                .param("area", by.areaId())
                .param("id", id)
                .update();
    }
}
