package uk.sendplan.exchange.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.work.WorkReader.Made;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;

/** What a row says, by what it was handed out with, what stands now, and what is written in it. */
class WorkReaderTests {

    private static final UUID ACTION = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final WorkState AT_FIRST = new WorkState(FIRST, Stage.IN_PROGRESS, "Green", "1 May by Ada");
    private static final WorkState AT_SECOND = new WorkState(SECOND, Stage.COMPLETE, null, "2 May by Ben");
    private static final WorkState NOTHING = new WorkState(null, null, null, "Nothing yet");

    private static WorkNames names() {
        Map<WorkColumn, String> headings = new EnumMap<>(WorkColumn.class);
        Arrays.stream(WorkColumn.values()).forEach(column -> headings.put(column, "The " + column));
        Map<Stage, String> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.NOT_STARTED, "Not started");
        stages.put(Stage.IN_PROGRESS, "In progress");
        stages.put(Stage.COMPLETE, "Complete");
        return new WorkNames(
                headings,
                stages,
                List.of(level("Green", RatingRole.ON_TRACK), level("Red", RatingRole.OFF_TRACK)),
                "yes");
    }

    private static RatingLevel level(String label, RatingRole role) {
        return new RatingLevel(
                UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)),
                0,
                label,
                "",
                RatingColour.values()[0],
                role,
                false);
    }

    private static WorkAction action(WorkState now) {
        return new WorkAction(ACTION, "1.1.1", "Title", "Trust", "Ada", "May 2030", now, true, false);
    }

    private static WorkReading read(WorkAction action, String table) {
        FormTable<WorkColumn> found = FormTable.find(
                        SpreadsheetReader.read(table.getBytes(StandardCharsets.UTF_8)), names().layout())
                .orElseThrow();
        return WorkReader.read(
                found,
                names(),
                List.of(action),
                Map.of(new Made(ACTION, FIRST), AT_FIRST, new Made(ACTION, SECOND), AT_SECOND));
    }

    /** A table with the keys of these columns and one row of cells. */
    private static WorkReading row(WorkState now, List<WorkColumn> columns, @Nullable String... cells) {
        String keys = String.join(";", columns.stream().map(WorkColumn::key).toList());
        return read(action(now), keys + "\n" + String.join(";", cells) + "\n");
    }

    private static final List<WorkColumn> STATE =
            List.of(WorkColumn.ACTION, WorkColumn.AFTER, WorkColumn.STAGE, WorkColumn.RATING, WorkColumn.DONE);

    @Test
    void a_row_that_nobody_touched_says_nothing_also_where_somebody_recorded_meanwhile() {
        for (WorkState now : List.of(AT_FIRST, AT_SECOND)) {
            WorkReading reading = row(now, STATE, ACTION.toString(), FIRST.toString(), "In progress", "Green", "");
            assertThat(reading.changes()).isEmpty();
            assertThat(reading.untouched()).isEqualTo(1);
        }
        WorkReading never = row(NOTHING, STATE, ACTION.toString(), WorkReader.NOTHING_YET, "", "", "");
        assertThat(never.untouched()).isEqualTo(1);
    }

    @Test
    void what_was_not_touched_stays_as_it_stands_now_and_what_was_is_taken_as_a_whole() {
        WorkChange told = row(AT_SECOND, STATE, ACTION.toString(), FIRST.toString(), "In progress", "Green", "A text")
                .changes()
                .get(0);
        assertThat(told.isOvertaken()).isTrue();
        assertThat(told.stage()).as("theirs").isEqualTo(Stage.COMPLETE);
        assertThat(told.level()).isNull();
        WorkChange rated = row(AT_SECOND, STATE, ACTION.toString(), FIRST.toString(), "In progress", "Red", "")
                .changes()
                .get(0);
        assertThat(rated.stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(rated.level().label()).isEqualTo("Red");
        assertThat(rated.differences(names()))
                .containsExactly(
                        new WorkChange.Difference(WorkColumn.STAGE, "Complete", "In progress"),
                        new WorkChange.Difference(WorkColumn.RATING, "", "Red"));
    }

    @Test
    void a_rating_counts_for_work_in_progress_alone() {
        WorkChange done = row(AT_FIRST, STATE, ACTION.toString(), FIRST.toString(), "complete", "Purple", "")
                .changes()
                .get(0);
        assertThat(done.stage()).isEqualTo(Stage.COMPLETE);
        assertThat(done.level()).isNull();
        WorkReading wrong = row(AT_FIRST, STATE, ACTION.toString(), FIRST.toString(), "In progress", "Purple", "");
        assertThat(wrong.changes()).isEmpty();
        assertThat(wrong.troubles())
                .extracting(trouble -> trouble.place() + " " + trouble.messageKey() + " " + trouble.arguments())
                .containsExactly("D2 updates.error.rating [Purple, Green, Red]");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "YES,true", "x,true", "TRUE,true", "no,false", "FALSE,false"})
    void that_nothing_changed_is_said_in_several_ways(String written, boolean said) {
        List<WorkColumn> columns = List.of(WorkColumn.ACTION, WorkColumn.AFTER, WorkColumn.NO_CHANGE);
        WorkReading reading = row(AT_FIRST, columns, ACTION.toString(), FIRST.toString(), written);
        assertThat(reading.changes()).hasSize(said ? 1 : 0);
        assertThat(reading.troubles()).isEmpty();
        assertThat(row(AT_FIRST, columns, ACTION.toString(), FIRST.toString(), "perhaps")
                        .troubles())
                .extracting(CellTrouble::messageKey)
                .containsExactly("updates.error.noChange");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "nonsense", "00000000-0000-0000-0000-000000000001"})
    void a_key_that_was_changed_overwrites_nothing_in_silence(String after) {
        WorkChange change = row(AT_FIRST, STATE, ACTION.toString(), after, "Complete", "", "")
                .changes()
                .get(0);
        assertThat(change.isOvertaken()).isTrue();
    }

    @Test
    void without_keys_the_words_of_what_was_recorded_tell_what_a_row_was_made_from() {
        List<WorkColumn> columns = List.of(
                WorkColumn.NUMBER,
                WorkColumn.STAGE_NOW,
                WorkColumn.RATING_NOW,
                WorkColumn.RECORDED,
                WorkColumn.STAGE,
                WorkColumn.RATING);
        String[] same = {"1.1.1", "In progress", "Green", "1 May by Ada", "In progress", "Green"};
        assertThat(row(AT_FIRST, columns, same).untouched()).isEqualTo(1);
        assertThat(row(AT_SECOND, columns, same).untouched()).isEqualTo(1);
        String[] edited = {"1.1.1", "In progress", "Green", "1 May by Ada", "Complete", ""};
        assertThat(row(AT_FIRST, columns, edited).changes()).allMatch(change -> !change.isOvertaken());
        WorkReading late = row(AT_SECOND, columns, edited);
        assertThat(late.changes()).allMatch(WorkChange::isOvertaken);
        assertThat(late.notes())
                .extracting(WorkNote::kind)
                .contains(WorkNote.Kind.BY_NUMBER, WorkNote.Kind.UNKNOWN_BASE);
    }

    @Test
    void a_key_of_another_plan_is_not_taken_for_the_action_that_has_the_number_here() {
        WorkReading reading = row(
                AT_FIRST,
                List.of(WorkColumn.ACTION, WorkColumn.NUMBER, WorkColumn.DONE),
                UUID.randomUUID().toString(),
                "1.1.1",
                "A text");
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.troubles()).extracting(CellTrouble::messageKey).containsExactly("updates.error.unknown");
    }

    @Test
    void of_two_columns_with_one_key_neither_is_chosen() {
        String text = WorkColumn.ACTION.key() + ";" + WorkColumn.DONE.key() + ";" + WorkColumn.AFTER.key() + ";"
                + WorkColumn.DONE.key() + "\n" + ACTION + ";one;" + FIRST + ";two\n";
        FormTable<WorkColumn> table = FormTable.find(
                        SpreadsheetReader.read(text.getBytes(StandardCharsets.UTF_8)), names().layout())
                .orElseThrow();
        assertThat(table.doubled()).containsExactly(new FormTable.Doubled<>(WorkColumn.DONE, "B", "D"));
    }
}
