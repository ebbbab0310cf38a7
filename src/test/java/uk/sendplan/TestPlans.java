package uk.sendplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.SectionDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/** Plans as data, for tests: of any size, and one of a real plan's shape. Enter them with {@link TestAreas.TestArea#enter}. */
public final class TestPlans {

    private TestPlans() {}

    /** The title alone. */
    public static PlanDocument empty() {
        return plan("Empty plan", List.of());
    }

    /** Two priorities, three references, one of each oddity; small enough to read whole. */
    public static PlanDocument small() {
        return plan(
                "Small improvement plan",
                List.of(
                        new PriorityDocument(
                                "1",
                                "Help that comes early",
                                "Early help",
                                objectives("B3 C5"),
                                List.of(),
                                List.of(
                                        statement("Families know whom to ask."),
                                        new StatementDocument(
                                                "Belonging",
                                                "",
                                                List.of(),
                                                List.of(new PointDocument("Clubs welcome everyone.", cites("B3"))))),
                                List.of(statement("Letters are in plain words.")),
                                List.of(new SectionDocument("Next steps", List.of(statement("Ask the schools.")))),
                                List.of(
                                        reference("1.1", "B3", "Fewer families wait longer than a month."),
                                        new ReferenceDocument(
                                                "1.2",
                                                cites("all"),
                                                List.of(new OutcomeDocument(
                                                        "Every school can show:",
                                                        List.of(
                                                                new PointDocument("a named contact", List.of()),
                                                                new PointDocument("a café for parents", List.of())),
                                                        "And it is checked each term.")),
                                                List.of()))),
                        new PriorityDocument(
                                "2",
                                "Enough places",
                                null,
                                List.of(new ObjectiveDocument("C5", "Places close to home, in other words")),
                                List.of("High quality", "On time"),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(reference("2.1", "C5, B3, 2, Z9", "100% of places are agreed on time.")))));
    }

    /** The small plan, shared by these organisations alone. */
    public static PlanDocument sharedBy(String... partners) {
        PlanDocument small = small();
        return new PlanDocument(
                small.title(),
                small.period(),
                small.introduction(),
                small.levelName(),
                List.of(partners),
                List.of(),
                small.priorities(),
                small.findings());
    }

    /** So many references, shared out over priorities of about ten each, with statements and objectives to match. */
    public static PlanDocument ofReferences(int references) {
        List<PriorityDocument> priorities = new ArrayList<>();
        for (int done = 0; done < references || priorities.isEmpty(); done += 10) {
            int number = priorities.size() + 1;
            String codes = "A" + number + " B" + number + " C" + number;
            priorities.add(priority(
                    number,
                    codes,
                    List.of(),
                    6,
                    6,
                    IntStream.rangeClosed(1, Math.min(10, references - done))
                            .mapToObj(line -> "B" + number)
                            .toList()));
        }
        return plan("A plan of " + references + " references", priorities);
    }

    /**
     * The shape of a plan that was really published: 8 priorities, 46 listings of 33 codes (C3 and C8 in different words), 87
     * references that cite 110 codes, 30 principles and one "all". 2.1, 2.2 and 8.1 cite codes that their priority does not
     * list; A8 and D1 are never cited, A3 only through "all". The words are made up.
     */
    public static PlanDocument realShape() {
        return plan(
                "SEND Improvement Plan of a real shape",
                List.of(
                        priority(
                                1,
                                "C2 C1 A10 B6 B1 B3 C3 C5",
                                List.of(),
                                10,
                                10,
                                lines("B3|C2|C5|B6|B6|C1|C1|A10|C3|C3|B6")),
                        priority(2, "A7 A8 A9 C1 C5 C3", List.of(), 11, 6, lines("B1|B3|A7|C1|A9|A7|C3|A7|A7, C3|C3")),
                        priority(
                                3,
                                "A3 C4 C7 C8 C9 C10 D2 D4 D5",
                                List.of(),
                                8,
                                5,
                                lines("D2|C4, C7, C8 C9, C10|C10, D4|C4, C9|D4, D5|D2|all|C7, C8, C9, C10|D4|C10|C8|"
                                        + "C7, C8, C10|C7, C8")),
                        priority(
                                4,
                                "A4 A5 A6 A7 A8 A9 C1 C8 A1",
                                List.of(),
                                7,
                                10,
                                lines("A4|A5|A6|A7|A7|A7|C1|C8|A1|A6|A1")),
                        priority(
                                5,
                                "C6 D6",
                                List.of("High quality", "Lawful", "On time"),
                                6,
                                5,
                                lines("1 and 3|1 and 3|1 and 3|1 and 3|1 and 3|1 and 3|1 and 3|1, 2 and 3|1, 2 and 3|"
                                        + "1 and 3|1 and 3|1 and 3|1 and 3|C6, D6|1 and 3|C6")),
                        priority(6, "B4 D3 D1 C4", List.of(), 10, 10, lines("B4|B4|B4|D3|B4|B4|B4|C4, D3|B4")),
                        priority(7, "A1 B5 D1", List.of(), 4, 4, lines("A1, B5|A1, B5|A1, B5|B5|B5|B5|B5|B5")),
                        priority(
                                8,
                                "A2 B2 B3 B7 C1",
                                List.of(),
                                4,
                                4,
                                lines("B7, B2, B1|A2, B2, B3, B7, C1|A2,B2, B3, B7,C1|A2, B2, B3, B7|A2, B2, B3, B7|"
                                        + "A2, B2, B3, B7|C1|C1|C1"))));
    }

    public static PlanDocument plan(String title, List<PriorityDocument> priorities) {
        return new PlanDocument(
                title,
                "2025-2027",
                "What the partners of the area have agreed to make better, and how they will know.\n\n"
                        + "It belongs to all of them, and not to the council alone.",
                "Priority",
                List.of("Test Council", "NHS Test Integrated Care Board", "Schools and settings"),
                List.of("Schools and settings"),
                priorities);
    }

    public static StatementDocument statement(String text) {
        return new StatementDocument(null, text, List.of(), List.of());
    }

    public static ReferenceDocument reference(String number, String citations, String outcome) {
        return new ReferenceDocument(
                number, cites(citations), List.of(new OutcomeDocument(outcome, List.of(), null)), List.of());
    }

    /** Citations as written, told apart: "A7, C3", "1 and 3", "all". What they point to is found when they are entered. */
    public static List<CitationDocument> cites(String written) {
        return Arrays.stream(written.split("[, ]+|and"))
                .filter(word -> !word.isBlank())
                .map(word -> new CitationDocument(word, null, principle(word), word.equals("all"), null))
                .toList();
    }

    private static @Nullable Integer principle(String word) {
        return word.matches("\\d+") ? Integer.valueOf(word) : null;
    }

    private static List<String> lines(String joined) {
        return List.of(joined.split("\\|"));
    }

    private static PriorityDocument priority(
            int number, String codes, List<String> principles, int want, int change, List<String> citations) {
        List<ReferenceDocument> references = new ArrayList<>();
        for (String cited : citations) {
            String at = number + "." + (references.size() + 1);
            references.add(reference(
                    at,
                    cited,
                    "By " + at
                            + " more children and young people with SEND get the help that was agreed for them, in time"
                            + " and close to home, and their parents and carers say that they were listened to."));
        }
        return new PriorityDocument(
                String.valueOf(number),
                "Priority area " + number + ": what children, schools and families need",
                null,
                objectives(codes, number),
                principles,
                statements("People in area " + number + " see that the following is different from before", want),
                statements("The services of area " + number + " work together in a way they did not before", change),
                List.of(),
                references);
    }

    private static List<StatementDocument> statements(String text, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> statement(text + ", for every age and in every part of the county (" + place + ")."))
                .toList();
    }

    private static List<ObjectiveDocument> objectives(String codes) {
        return objectives(codes, 1);
    }

    private static List<ObjectiveDocument> objectives(String codes, int priority) {
        return Arrays.stream(codes.split(" "))
                .map(code -> new ObjectiveDocument(
                        code,
                        "Objective " + code + " says what the strategy wants for children and their families"
                                + (List.of("C3", "C8").contains(code) && priority > 3 ? ", in other words" : "")
                                + (code.equals("C3") && priority == 2 ? ", in other words" : "")))
                .toList();
    }
}
