package uk.sendplan.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.sendplan.exchange.reading.PlanCounts;
import uk.sendplan.exchange.reading.PriorityCounts;

/** What each priority holds, in the columns that this plan has something in. */
final class CountTables {

    private final PlanCounts counts;
    private final CheckWords words;
    private final List<String> headings = new ArrayList<>();
    private final List<Function<PriorityCounts, String>> columns = new ArrayList<>();

    private CountTables(PlanCounts counts, CheckWords words) {
        this.counts = counts;
        this.words = words;
    }

    static CheckPage.CountTable of(PlanCounts counts, String level, CheckWords words) {
        return new CountTables(counts, words).table(level);
    }

    private CheckPage.CountTable table(String level) {
        headings.add(level);
        columns.add(priority -> priority.name().isEmpty()
                ? words.of("import.counts.total")
                : priority.priority() + " " + priority.name());
        column("objectives", counts.total().objectives(), p -> String.valueOf(p.objectives()));
        column("principles", counts.total().principles(), p -> someOf(p.principles()));
        column("wantToSee", counts.total().wantToSee().logical(), p -> statements(p.wantToSee()));
        column("needsToChange", counts.total().needsToChange().logical(), p -> statements(p.needsToChange()));
        column("other", counts.total().otherStatements().logical(), p -> statements(p.otherStatements()));
        column("references", counts.total().references(), p -> arrow(p.referenceBullets(), p.references()));
        column("points", counts.total().points(), p -> someOf(p.points()));
        column("citations", cited(counts.total()), this::citations);
        List<List<String>> rows = new ArrayList<>();
        counts.priorities().forEach(priority -> rows.add(row(priority)));
        if (counts.priorities().size() > 1) {
            rows.add(row(counts.total()));
        }
        return new CheckPage.CountTable(List.copyOf(headings), List.copyOf(rows));
    }

    private void column(String name, int total, Function<PriorityCounts, String> figure) {
        if (total > 0) {
            headings.add(words.of("import.counts." + name));
            columns.add(figure);
        }
    }

    private List<String> row(PriorityCounts priority) {
        return columns.stream().map(column -> column.apply(priority)).toList();
    }

    private String statements(PriorityCounts.Statements statements) {
        String figure = arrow(statements.printed(), statements.logical());
        return statements.points() == 0 ? figure : words.of("import.counts.withPoints", figure, statements.points());
    }

    /** Where most have none, nothing says it best. */
    private static String someOf(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String arrow(int printed, int read) {
        return printed == read ? String.valueOf(read) : printed + " → " + read;
    }

    private static int cited(PriorityCounts counts) {
        return counts.citations().codes()
                + counts.citations().principles()
                + counts.citations().all()
                + counts.statementCitations().codes();
    }

    private String citations(PriorityCounts counts) {
        List<String> parts = new ArrayList<>();
        int codes = counts.citations().codes() + counts.statementCitations().codes();
        if (codes > 0 || cited(counts) == 0) {
            parts.add(String.valueOf(codes));
        }
        if (counts.citations().principles() > 0) {
            parts.add(
                    words.of("import.counts.principlesCited", counts.citations().principles()));
        }
        if (counts.citations().all() > 0) {
            parts.add(words.of("import.counts.all", counts.citations().all()));
        }
        if (counts.citations().flagged() > 0) {
            parts.add(words.of("import.counts.flagged", counts.citations().flagged()));
        }
        return String.join(", ", parts);
    }
}
