package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestPlans;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.plan.PlanTree.CitationNode;

/** A plan of 40 references goes out as a spreadsheet and comes back: as it went, from another program, with many edits, twice at once. */
class StructureRoundTripTests extends StructureFilePageTests {

    private static final List<String> ODD = List.of(
            "=1+1",
            "+44 20 7946 0000",
            "@home",
            "0012",
            "1/2",
            "Two\nlines",
            "“quotes”; \"and\" 'more'",
            "café \ud83d\ude00",
            "TRUE",
            "1e5",
            "m12-34",
            "<b>&amp;</b>");

    private void large() {
        enter(TestPlans.ofReferences(40));
        for (int place = 0; place < 12; place++) {
            action("Action " + place + " " + ODD.get(place).replace("\n", " "), "1." + (place % 10 + 1), trust);
        }
    }

    /** Every text of every part, as it stands. */
    private Map<UUID, Map<StructureColumn, String>> texts() {
        Map<UUID, Map<StructureColumn, String>> texts = new HashMap<>();
        tree().objectives().forEach(one -> texts.put(one.id(), Map.of(StructureColumn.WORDING, one.wording())));
        tree().priorities().forEach(one -> texts.put(one.id(), Map.of(StructureColumn.WORDING, one.name())));
        tree().references().forEach(reference -> {
            texts.put(
                    reference.id(),
                    Map.of(
                            StructureColumn.CITES,
                            reference.citations().stream()
                                    .map(CitationNode::asWritten)
                                    .collect(Collectors.joining(", "))));
            reference
                    .outcomes()
                    .forEach(one -> texts.put(
                            one.id(),
                            Map.of(
                                    StructureColumn.WORDING,
                                    one.text(),
                                    StructureColumn.CLOSING,
                                    one.closing() == null ? "" : one.closing())));
        });
        actions()
                .forEach(one -> texts.put(
                        one.id(),
                        Map.of(
                                StructureColumn.WORDING,
                                one.title(),
                                StructureColumn.DESCRIPTION,
                                one.description() == null ? "" : one.description())));
        return texts;
    }

    /** So many cells with other texts, each cell once. */
    private static EditedStructure edit(
            EditedStructure sheet, Map<UUID, Map<StructureColumn, String>> texts, int count, Random random) {
        List<UUID> parts = sheet.parts();
        int made = 0;
        Map<UUID, Map<StructureColumn, String>> edited = new HashMap<>();
        while (made < count) {
            UUID part = parts.get(random.nextInt(parts.size()));
            List<StructureColumn> columns =
                    texts.get(part).keySet().stream().sorted().toList();
            StructureColumn column = columns.get(random.nextInt(columns.size()));
            String text = column == StructureColumn.CITES
                    ? "A1, B" + (2 + random.nextInt(3))
                    : ODD.get(random.nextInt(ODD.size())) + " " + random.nextInt(1000);
            if (edited.computeIfAbsent(part, first -> new HashMap<>()).putIfAbsent(column, text) == null
                    && !text.equals(texts.get(part).get(column))) {
                sheet.set(part, column, text);
                made++;
            }
        }
        edited.forEach((part, cells) -> {
            Map<StructureColumn, String> wanted = new HashMap<>(texts.get(part));
            wanted.putAll(cells);
            texts.put(part, wanted);
        });
        return sheet;
    }

    /** A name and a title have one line. */
    private static String onOneLine(String text) {
        return text.replace("\n", " ");
    }

    private static Map<UUID, Map<StructureColumn, String>> onOneLine(Map<UUID, Map<StructureColumn, String>> texts) {
        Map<UUID, Map<StructureColumn, String>> lines = new HashMap<>();
        texts.forEach((part, cells) -> {
            Map<StructureColumn, String> line = new HashMap<>();
            cells.forEach((column, text) -> line.put(column, onOneLine(text)));
            lines.put(part, line);
        });
        return lines;
    }

    private void requireNoDifference(byte[] file) throws Exception {
        Document check = open(manager, handIn(manager, file));
        assertThat(changes(check)).isEmpty();
        assertThat(answer(check)).contains("No difference");
        assertThat(check.select("section[aria-labelledby=notes], section[aria-labelledby=overtaken]"))
                .isEmpty();
        assertThat(troubles(check)).isEmpty();
    }

    @Test
    void what_comes_back_as_it_went_out_is_no_difference_and_what_was_edited_is_all_that_changes() throws Exception {
        large();
        byte[] out = download();
        assertThat(EditedStructure.of(out).rows()).isGreaterThan(100);
        requireNoDifference(out);
        requireNoDifference(EditedStructure.of(out).csv());
        requireNoDifference(EditedStructure.of(out).shuffled(new Random(1)).xlsx());

        for (int seed : new int[] {20261123, 7}) {
            Map<UUID, Map<StructureColumn, String>> oracle = texts();
            EditedStructure edited = edit(sheet(), oracle, 90, new Random(seed));
            String file = handIn(manager, edited.shuffled(new Random(2)).xlsx());
            Document check = open(manager, file);
            assertThat(troubles(check)).isEmpty();
            assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
            assertThat(onOneLine(texts())).as("seed " + seed).isEqualTo(onOneLine(oracle));
        }
    }

    @Test
    void a_copy_that_libreoffice_saved_says_the_same(@TempDir Path folder) throws Exception {
        LibreOffice office = LibreOffice.here(folder);
        large();
        byte[] out = download();
        requireNoDifference(office.saved(out, "xlsx"));
        requireNoDifference(office.saved(out, LibreOffice.CSV));
        Map<UUID, Map<StructureColumn, String>> oracle = texts();
        EditedStructure edited = edit(sheet(), oracle, 40, new Random(5));
        edited.add(Map.of(
                StructureColumn.KIND, "Outcome", StructureColumn.UNDER, "1.10", StructureColumn.WORDING, "Quite new"));
        Document check = open(manager, handIn(manager, office.saved(edited.xlsx(), "xlsx")));
        assertThat(troubles(check)).isEmpty();
        assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        Map<UUID, Map<StructureColumn, String>> now = onOneLine(texts());
        assertThat(now).hasSize(oracle.size() + 1).containsAllEntriesOf(onOneLine(oracle));
        assertThat(reference("1.10").outcomes()).anyMatch(one -> one.text().equals("Quite new"));
    }

    @Test
    void several_who_accept_at_once_change_once_and_what_changed_meanwhile_keeps_all_out() throws Exception {
        EditedStructure sheet = sheet().set(outcome("1.1").id(), StructureColumn.WORDING, "Ours")
                .add(Map.of(
                        StructureColumn.KIND, "Reference", StructureColumn.NUMBER, "2.9", StructureColumn.UNDER, "2"))
                .add(Map.of(
                        StructureColumn.KIND,
                        "Outcome",
                        StructureColumn.UNDER,
                        "2.9",
                        StructureColumn.WORDING,
                        "Ours, new"));
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        atOnce(Collections.nCopies(
                4, () -> send(manager, check, "/accept", Map.of()).getStatus()));
        assertThat(reference("2.9").outcomes()).hasSize(1);
        assertThat(outcome("1.1").version()).isEqualTo(1);

        EditedStructure two = sheet().set(outcome("1.1").id(), StructureColumn.WORDING, "First of two")
                .set(outcome("2.1").id(), StructureColumn.WORDING, "First of two");
        EditedStructure other = sheet().set(outcome("2.1").id(), StructureColumn.WORDING, "Second of two")
                .set(outcome("1.1").id(), StructureColumn.WORDING, "Second of two");
        Document one = open(manager, handIn(manager, two.xlsx()));
        Document another = open(manager, handIn(manager, other.xlsx()));
        assertThat(atOnce(List.of(
                        () -> send(manager, one, "/accept", Map.of()).getStatus(),
                        () -> send(manager, another, "/accept", Map.of()).getStatus())))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(outcome("1.1").text()).isEqualTo(outcome("2.1").text()).endsWith("of two");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> sendings) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(sendings.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(sendings, 60, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            assertThat(answers).isSubsetOf(303, 409);
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void statements_do_not_grow_with_rows_that_say_nothing_and_little_with_those_that_do() throws Exception {
        int out = SqlStatements.of(this::download).size();
        String smallFile = handIn(manager, download());
        int small = SqlStatements.of(() -> open(manager, smallFile)).size();
        large();
        assertThat(SqlStatements.of(this::download)).hasSize(out);
        String largeFile = handIn(manager, download());
        assertThat(SqlStatements.of(() -> open(manager, largeFile))).hasSize(small);
        assertThat(small).isLessThanOrEqualTo(25);

        EditedStructure sheet = sheet();
        int edits = 60;
        edit(sheet, texts(), edits, new Random(11));
        String file = handIn(manager, sheet.xlsx());
        int checked = SqlStatements.of(() -> open(manager, file)).size();
        Document check = open(manager, file);
        int accepted = SqlStatements.of(() -> send(manager, check, "/accept", Map.of()))
                .size();
        System.out.printf(
                "structure by spreadsheet: %d statements out, %d to look, %d to look at %d edits, %d to take them%n",
                out, small, checked, edits, accepted);
        assertThat(checked - small).as("a row that says something is tried").isLessThanOrEqualTo(edits * 12);
        assertThat(accepted).isLessThanOrEqualTo(small + edits * 24);
    }
}
