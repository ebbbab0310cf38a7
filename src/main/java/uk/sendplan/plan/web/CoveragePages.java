package uk.sendplan.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.Coverage;
import uk.sendplan.plan.Coverage.CitedBy;
import uk.sendplan.plan.Coverage.OfListing;
import uk.sendplan.plan.Coverage.OfObjective;
import uk.sendplan.plan.Coverage.Reach;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** Puts together which objectives of a plan are cited where, and which are left out. */
@Component
class CoveragePages {

    private final Words words;

    CoveragePages(Words words) {
        this.words = words;
    }

    /**
     * @param summary one sentence a state, with its count
     * @param uncited listings that no reference of their own priority cites by code
     */
    record CoveragePage(
            PlanFrame frame,
            List<Link> files,
            List<Summary> summary,
            List<ObjectiveRow> objectives,
            String listings,
            List<ListingRow> uncited,
            List<NotListedRow> notListed,
            List<ObjectiveRow> differentlyWorded,
            List<RetiredRow> retired) {}

    record Summary(Tag tag, String text) {}

    record Tag(String text, String shape, String colour) {}

    record ObjectiveRow(
            String label,
            String anchor,
            String wording,
            String edit,
            List<Link> listedIn,
            List<Link> byCode,
            List<Link> throughAll,
            Tag reach,
            List<WordingRow> wordings) {}

    record WordingRow(String text, String where) {}

    record ListingRow(Link priority, List<UncitedObjective> objectives) {}

    record UncitedObjective(String label, String href, boolean throughAll) {}

    record NotListedRow(Link reference, Link code, Link priority, List<Link> listedIn) {}

    record RetiredRow(String label, String wording, String edit, long version) {}

    CoveragePage of(PlanTree tree, PlanFrame frame) {
        Coverage coverage = Coverage.of(tree);
        List<OfListing> uncited = coverage.listingsNotCitedByCode();
        return new CoveragePage(
                frame,
                ReportFiles.links(frame.at().objectives(), words),
                List.of(Reach.values()).stream()
                        .map(reach -> new Summary(
                                tag(reach),
                                words.of(
                                        "coverage.summary." + reach,
                                        coverage.reached(reach).size(),
                                        coverage.objectives().size())))
                        .toList(),
                coverage.objectives().stream()
                        .map(objective -> row(objective, frame))
                        .toList(),
                words.of(
                        "coverage.listings", uncited.size(), coverage.listings().size()),
                uncited(uncited, coverage, frame),
                coverage.notListed().stream()
                        .map(cited -> notListed(cited, frame))
                        .toList(),
                coverage.differentlyWorded().stream()
                        .map(objective -> row(objective, frame))
                        .toList(),
                tree.objectives().stream()
                        .filter(PlanTree.ObjectiveNode::retired)
                        .map(objective -> new RetiredRow(
                                label(objective.code()),
                                objective.wording(),
                                edit(frame, objective.id()),
                                objective.version()))
                        .toList());
    }

    private Tag tag(Reach reach) {
        return switch (reach) {
            case BY_CODE -> new Tag(words.of("coverage.reach.BY_CODE"), "tick", "green");
            case ONLY_THROUGH_ALL -> new Tag(words.of("coverage.reach.ONLY_THROUGH_ALL"), "ring", "blue");
            case NOT_CITED -> new Tag(words.of("coverage.reach.NOT_CITED"), "dash", "grey");
        };
    }

    private ObjectiveRow row(OfObjective objective, PlanFrame frame) {
        return new ObjectiveRow(
                label(objective.code()),
                PlanAddress.anchor(
                        "objective",
                        Objects.requireNonNullElse(
                                objective.code(), objective.id().toString())),
                objective.wording(),
                edit(frame, objective.id()),
                objective.listedIn().stream()
                        .map(number -> priority(number, frame))
                        .toList(),
                references(objective.byCode(), frame),
                references(objective.throughAll(), frame),
                tag(objective.reach()),
                objective.wordings().stream()
                        .map(wording -> new WordingRow(
                                wording.text(),
                                words.of(
                                        "coverage.wording.in", frame.level(), String.join(", ", wording.priorities()))))
                        .toList());
    }

    private static List<Link> references(List<CitedBy> cited, PlanFrame frame) {
        return cited.stream()
                .map(by -> Link.to(by.reference(), frame.at().reference(by.reference())))
                .toList();
    }

    private static Link priority(String number, PlanFrame frame) {
        return Link.to(number, frame.at().priority(number));
    }

    private String label(@Nullable String code) {
        return code == null ? words.of("coverage.noCode") : code;
    }

    private static String edit(PlanFrame frame, UUID id) {
        return frame.at().now("/objectives/" + id);
    }

    private List<ListingRow> uncited(List<OfListing> uncited, Coverage coverage, PlanFrame frame) {
        return coverage.listings().stream()
                .map(OfListing::priority)
                .distinct()
                .map(number -> new ListingRow(
                        Link.to(frame.level() + " " + number, frame.at().priority(number)),
                        uncited.stream()
                                .filter(listing -> listing.priority().equals(number))
                                .map(listing -> new UncitedObjective(
                                        label(listing.code()),
                                        "#"
                                                + PlanAddress.anchor(
                                                        "objective",
                                                        Objects.requireNonNullElse(
                                                                listing.code(),
                                                                listing.objectiveId()
                                                                        .toString())),
                                        listing.reach() == Reach.ONLY_THROUGH_ALL))
                                .toList()))
                .filter(row -> !row.objectives().isEmpty())
                .toList();
    }

    private NotListedRow notListed(Coverage.CitedByCode cited, PlanFrame frame) {
        Function<String, Link> toPriority = number -> priority(number, frame);
        return new NotListedRow(
                Link.to(cited.by().reference(), frame.at().reference(cited.by().reference())),
                Link.to(cited.code(), "#" + PlanAddress.anchor("objective", cited.code())),
                Link.to(
                        frame.level() + " " + cited.by().priority(),
                        frame.at().priority(cited.by().priority())),
                cited.listedIn().stream().map(toPriority).collect(Collectors.toList()));
    }
}
