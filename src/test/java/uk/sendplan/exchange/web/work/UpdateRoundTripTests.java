package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sendplan.SqlStatements;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.shared.AsAt;

/** A plan of 260 actions goes out as a spreadsheet and comes back: as it went, from another program, with many edits, twice at once. */
class UpdateRoundTripTests extends UpdateFilePageTests {

    private static final int ACTIONS = 260;
    private static final List<WorkColumn> TEXTS =
            List.of(WorkColumn.DONE, WorkColumn.DIFFERENCE, WorkColumn.REASON, WorkColumn.INTERNAL_NOTE);
    private static final List<String> ODD = List.of(
            "=1+1",
            "+44 20 7946 0000",
            "@home",
            "-",
            "0012",
            "1/2",
            "Two\nlines",
            "\u201cquotes\u201d; \"and\" 'more'",
            "caf\u00e9 \ud83d\ude00",
            "TRUE",
            "1e5",
            "<b>&amp;</b>");

    private List<String> many(int count) {
        List<String> numbers = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            String title = "Action " + place + " " + ODD.get(place % ODD.size()).replace("\n", " ");
            String number = action(title, place % 2 == 0 ? trust : area.organisation());
            numbers.add(number);
            switch (place % 4) {
                case 0 -> record(number, Stage.IN_PROGRESS, "Green", "Begun");
                case 1 -> record(number, Stage.COMPLETE, null, "Done");
                case 2 -> record(number, Stage.NOT_STARTED, null, null);
                default -> {}
            }
        }
        return numbers;
    }

    @Test
    void what_comes_back_as_it_went_out_changes_nothing_and_what_was_edited_is_all_that_changes() throws Exception {
        List<String> numbers = many(ACTIONS);
        byte[] out = download(manager);
        assertThat(FilledIn.of(out).numbers()).containsExactlyInAnyOrderElementsOf(numbers);
        requireNothingNew(out);
        requireNothingNew(FilledIn.of(out).csv());
        requireNothingNew(FilledIn.of(out).shuffled(new Random(1)).xlsx());

        Map<String, Map<WorkColumn, String>> edits = new HashMap<>();
        FilledIn edited = edit(FilledIn.of(out), numbers, edits, 300, new Random(20260311));
        Document check =
                open(manager, handIn(manager, edited.shuffled(new Random(2)).xlsx()));
        assertThat(troubles(check)).isEmpty();
        assertThat(changes(check)).hasSize(edits.size());
        Map<String, Recorded> before = newest();
        assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        Map<String, Recorded> after = newest();
        for (String number : numbers) {
            Map<WorkColumn, String> wanted = edits.get(number);
            Recorded now = after.get(number);
            if (wanted == null) {
                assertThat(now).as(number).isEqualTo(before.get(number));
            } else {
                requireEdited(number, wanted, before.get(number), now);
            }
        }
        assertThat(edits.values().stream().mapToInt(Map::size).sum()).isEqualTo(300);
    }

    private void requireNothingNew(byte[] file) throws Exception {
        Document check = open(manager, handIn(manager, file));
        assertThat(answer(check)).contains("Nothing would be recorded.", ACTIONS + " rows say nothing new.");
        assertThat(check.select("section[aria-labelledby=notes], section[aria-labelledby=overtaken]"))
                .isEmpty();
        assertThat(troubles(check)).isEmpty();
    }

    /** Texts in white cells, and a stage that can follow any; each cell once. */
    private static FilledIn edit(
            FilledIn sheet,
            List<String> numbers,
            Map<String, Map<WorkColumn, String>> edits,
            int count,
            Random random) {
        Set<String> there = new HashSet<>();
        int made = 0;
        while (made < count) {
            String number = numbers.get(random.nextInt(numbers.size()));
            boolean begun = !sheet.get(number, WorkColumn.STAGE).isEmpty();
            WorkColumn column = random.nextInt(5) == 0 || !begun && !there.contains(number + WorkColumn.STAGE)
                    ? WorkColumn.STAGE
                    : TEXTS.get(random.nextInt(TEXTS.size()));
            String text = column == WorkColumn.STAGE
                    ? "Closed to business as usual"
                    : ODD.get(random.nextInt(ODD.size())) + " " + random.nextInt(1000);
            if (there.add(number + column)) {
                sheet.set(number, column, text);
                edits.computeIfAbsent(number, first -> new HashMap<>()).put(column, text);
                made++;
            }
        }
        return sheet;
    }

    private static void requireEdited(String number, Map<WorkColumn, String> wanted, Recorded before, Recorded now) {
        assertThat(now).as(number).isNotEqualTo(before);
        assertThat(now.done()).as(number).isEqualTo(wanted.get(WorkColumn.DONE));
        assertThat(now.difference()).as(number).isEqualTo(wanted.get(WorkColumn.DIFFERENCE));
        assertThat(now.reason()).as(number).isEqualTo(wanted.get(WorkColumn.REASON));
        assertThat(now.internalNote()).as(number).isEqualTo(wanted.get(WorkColumn.INTERNAL_NOTE));
        assertThat(now.stage())
                .as(number)
                .isEqualTo(wanted.containsKey(WorkColumn.STAGE) ? Stage.CLOSED_TO_BUSINESS_AS_USUAL : before.stage());
    }

    private Map<String, Recorded> newest() {
        Map<UUID, String> numbers = new HashMap<>();
        actions().forEach(action -> numbers.put(action.id(), action.number()));
        Map<String, Recorded> newest = new HashMap<>();
        area.asManager(() -> history.of(manager, numbers.keySet(), AsAt.NOW))
                .forEach((id, events) -> events.stream()
                        .filter(Recorded.class::isInstance)
                        .findFirst()
                        .ifPresent(event -> newest.put(numbers.get(id), (Recorded) event)));
        return newest;
    }

    @Test
    void a_copy_that_libreoffice_saved_says_the_same(@TempDir Path folder) throws Exception {
        LibreOffice office = LibreOffice.here(folder);
        List<String> numbers = many(24);
        byte[] out = download(manager);
        Document same = open(manager, handIn(manager, office.saved(out, "xlsx")));
        assertThat(answer(same)).contains("Nothing would be recorded.", "24 rows say nothing new.");
        assertThat(same.select("section[aria-labelledby=notes]")).isEmpty();
        Document asCsv = open(manager, handIn(manager, office.saved(out, "csv")));
        assertThat(answer(asCsv)).contains("Nothing would be recorded.", "24 rows say nothing new.");

        Map<String, Map<WorkColumn, String>> edits = new HashMap<>();
        byte[] edited =
                edit(FilledIn.of(out), numbers, edits, 40, new Random(5)).xlsx();
        Document check = open(manager, handIn(manager, office.saved(edited, "xlsx")));
        assertThat(troubles(check)).isEmpty();
        assertThat(changes(check)).hasSize(edits.size());
        assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        Map<String, Recorded> now = newest();
        edits.forEach((number, wanted) ->
                assertThat(now.get(number).done()).as(number).isEqualTo(wanted.get(WorkColumn.DONE)));
    }

    @Test
    void several_who_accept_at_once_record_once_and_what_changed_meanwhile_keeps_all_out() throws Exception {
        List<String> numbers = many(12);
        FilledIn sheet = sheet(manager);
        numbers.forEach(
                number -> sheet.set(number, WorkColumn.STAGE, "Complete").set(number, WorkColumn.DONE, "Ours"));
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> accepting =
                    () -> send(manager, check, "/accept", Map.of()).getStatus();
            List<Future<Integer>> answers = people.invokeAll(Collections.nCopies(4, accepting), 60, TimeUnit.SECONDS);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(303, 409);
            }
        } finally {
            people.shutdownNow();
        }
        for (String number : numbers) {
            assertThat(updates(number).stream().filter(update -> "Ours".equals(update.done())))
                    .as(number)
                    .hasSize(1);
        }

        FilledIn again = sheet(manager);
        numbers.forEach(number -> again.set(number, WorkColumn.DONE, "Again"));
        Document open = open(manager, handIn(manager, again.xlsx()));
        record(numbers.get(5), Stage.COMPLETE, null, "Meanwhile");
        assertThat(send(manager, open, "/accept", Map.of()).getStatus())
                .as("it is not what they looked at")
                .isEqualTo(409);
        assertThat(newest().values()).noneMatch(update -> "Again".equals(update.done()));
    }

    @Test
    void statements_do_not_grow_with_rows_that_say_nothing_and_little_with_those_that_do() throws Exception {
        List<String> few = many(4);
        int out = SqlStatements.of(() -> download(manager)).size();
        String smallFile = handIn(manager, download(manager));
        int small = SqlStatements.of(() -> open(manager, smallFile)).size();
        List<String> more = many(20);
        assertThat(SqlStatements.of(() -> download(manager))).hasSize(out);
        String largeFile = handIn(manager, download(manager));
        assertThat(SqlStatements.of(() -> open(manager, largeFile))).hasSize(small);
        assertThat(out).isLessThanOrEqualTo(12);
        assertThat(small).isLessThanOrEqualTo(16);

        FilledIn sheet = sheet(manager);
        List<String> all = IntStream.range(0, 24)
                .mapToObj(place -> place < 4 ? few.get(place) : more.get(place - 4))
                .toList();
        all.forEach(number -> sheet.set(number, WorkColumn.STAGE, "Complete"));
        String file = handIn(manager, sheet.xlsx());
        int checked = SqlStatements.of(() -> open(manager, file)).size();
        Document check = open(manager, file);
        int accepted = SqlStatements.of(() -> send(manager, check, "/accept", Map.of()))
                .size();
        assertThat(checked - small).as("a row that says something is tried").isLessThanOrEqualTo(24 * 9);
        assertThat(accepted).isLessThanOrEqualTo(small + 24 * 18);
    }
}
