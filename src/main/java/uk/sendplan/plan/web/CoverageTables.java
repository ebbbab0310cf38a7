package uk.sendplan.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.plan.Coverage;
import uk.sendplan.plan.Coverage.CitedBy;
import uk.sendplan.plan.Coverage.CitedByCode;
import uk.sendplan.plan.Coverage.OfListing;
import uk.sendplan.plan.Coverage.OfObjective;
import uk.sendplan.plan.Coverage.Reach;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/**
 * Which objectives of a plan are cited where, as tables: a row for each objective, for each place that lists one, and for each citation of
 * what is not listed. The columns are a contract with those who work on with them.
 */
@Component
class CoverageTables {

    private final Words words;

    CoverageTables(Words words) {
        this.words = words;
    }

    ReportFile file(Member by, PlanTree tree, AsAt asAt) {
        return new ReportFile(
                ReportFile.named(tree.plan().slug(), "coverage", asAt),
                words.of("coverage.title.of", tree.plan().title()),
                by.areaName(),
                asAt,
                null,
                of(tree),
                PlanAddress.of(by.areaSlug(), tree, asAt).objectives());
    }

    List<Table> of(PlanTree tree) {
        Coverage coverage = Coverage.of(tree);
        String level = new LevelName(tree.plan().levelName()).within();
        return List.of(
                objectives(coverage.objectives()),
                listings(level, coverage.listings()),
                notListed(level, coverage.notListed()));
    }

    private Table objectives(List<OfObjective> objectives) {
        Table table = Table.of(
                "objectives",
                "code",
                "objective",
                "state",
                "listed in",
                "cited by",
                "reached through all by",
                "worded differently");
        objectives.forEach(objective -> table.row(
                objective.code(),
                objective.wording(),
                state(objective.reach()),
                joined(objective.listedIn()),
                references(objective.byCode()),
                references(objective.throughAll()),
                objective.hasDifferentWordings()
                        ? objective.wordings().stream()
                                .map(wording -> wording.text() + " (" + String.join(", ", wording.priorities()) + ")")
                                .collect(Collectors.joining("; "))
                        : null));
        return table;
    }

    private Table listings(String level, List<OfListing> listings) {
        Table table =
                Table.of("listings", level, "code", "state there", "cited there by", "reached there through all by");
        listings.forEach(listing -> table.row(
                listing.priority(),
                listing.code(),
                state(listing.reach()),
                references(listing.byCode()),
                references(listing.throughAll())));
        return table;
    }

    private static Table notListed(String level, List<CitedByCode> cited) {
        Table table = Table.of("cited but not listed", "reference", "code", level, "listed in");
        cited.forEach(
                one -> table.row(one.by().reference(), one.code(), one.by().priority(), joined(one.listedIn())));
        return table;
    }

    private String state(Reach reach) {
        return words.of("coverage.reach." + reach);
    }

    private static @Nullable String references(List<CitedBy> cited) {
        return joined(cited.stream().map(CitedBy::reference).toList());
    }

    private static @Nullable String joined(List<String> numbers) {
        return numbers.isEmpty() ? null : String.join(", ", numbers);
    }
}
