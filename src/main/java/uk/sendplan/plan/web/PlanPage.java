package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.Coverage;
import uk.sendplan.plan.Partner;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanQueries.Published;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.StatementKind;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/**
 * The plan at a glance and all its references. Rows are lean, because there are many.
 *
 * @param reinstatable whether this person can bring the retired plan back
 * @param published in words, or null
 * @param introduction its paragraphs
 * @param groups the references that the filter shows, by priority
 * @param parts what other rooms show
 */
record PlanPage(
        PlanFrame frame,
        @Nullable String period,
        boolean retired,
        boolean reinstatable,
        long version,
        @Nullable String published,
        List<String> introduction,
        List<Partner> partners,
        List<FindingView> findings,
        List<PriorityRow> priorities,
        List<RetiredRow> retiredPriorities,
        FilterView filter,
        String found,
        List<Group> groups,
        List<PlanPagePart.Shown> parts) {

    record PriorityRow(
            String number,
            String name,
            @Nullable String otherName,
            String href,
            String edit,
            int objectives,
            int wantToSee,
            int needsToChange,
            int references,
            int flagged,
            String flaggedHref,
            boolean first,
            boolean last,
            List<Jump> jumps) {}

    record Jump(String number, String href) {}

    record RetiredRow(String number, String name, String href, String edit, long version) {}

    record FilterView(
            boolean active,
            String q,
            String priority,
            List<Choice> priorities,
            String objective,
            List<Choice> objectives,
            boolean flagged,
            boolean retired,
            @Nullable String asAt,
            String action,
            String clear) {}

    record Group(String number, String name, String anchor, List<Row> rows) {}

    record Row(String number, String anchor, String href, String text, int more, List<Chip> cites, boolean retired) {}

    /** @param href shows the references that cite the same, or null */
    record Chip(
            String asWritten,
            @Nullable String href,
            @Nullable String flag) {}

    static PlanPage of(
            PlanFrame frame,
            PlanTree tree,
            boolean mayEdit,
            Optional<Published> published,
            ReferenceFilter filter,
            List<PlanPagePart.Shown> parts,
            Words words) {
        return new Builder(frame, tree, mayEdit, filter, words).page(published, parts);
    }

    private record Builder(PlanFrame frame, PlanTree tree, boolean mayEdit, ReferenceFilter filter, Words words) {

        /** Enough to tell references apart; the whole text is one click away. */
        private static final int LONGEST = 220;

        private PlanPage page(Optional<Published> published, List<PlanPagePart.Shown> parts) {
            List<Group> groups = tree.priorities().stream()
                    .map(this::group)
                    .filter(group -> !group.rows().isEmpty())
                    .toList();
            int shown = groups.stream().mapToInt(group -> group.rows().size()).sum();
            int all = tree.currentPriorities().stream()
                    .mapToInt(priority -> priority.currentReferences().size())
                    .sum();
            String introduction = Objects.requireNonNullElse(tree.plan().introduction(), "");
            return new PlanPage(
                    frame,
                    tree.plan().period(),
                    tree.plan().retired(),
                    tree.plan().retired() && mayEdit,
                    tree.plan().version(),
                    published
                            .map(edition -> words.of(
                                    "plan.published",
                                    edition.edition(),
                                    London.dayInWords(edition.publishedAt().toInstant())))
                            .orElse(null),
                    Arrays.stream(introduction.split("\\R{2,}"))
                            .filter(paragraph -> !paragraph.isBlank())
                            .toList(),
                    tree.partners(),
                    FindingView.of(tree, frame),
                    priorities(),
                    retired(),
                    filterView(),
                    filter.isActive() ? words.of("plan.filter.found", shown, all) : words.of("plan.references", all),
                    groups,
                    parts);
        }

        private List<PriorityRow> priorities() {
            List<PriorityNode> current = tree.currentPriorities();
            return current.stream()
                    .map(priority -> row(
                            priority,
                            priority.equals(current.get(0)),
                            priority.equals(current.get(current.size() - 1))))
                    .toList();
        }

        private PriorityRow row(PriorityNode priority, boolean first, boolean last) {
            List<ReferenceNode> references = priority.currentReferences();
            long flagged = references.stream()
                    .flatMap(reference -> reference.citations().stream())
                    .filter(citation -> citation.flag() != null)
                    .count();
            return new PriorityRow(
                    priority.number(),
                    priority.name(),
                    priority.otherName(),
                    frame.at().priority(priority.number()),
                    frame.at().now("/priorities/" + priority.number()),
                    priority.objectives().size(),
                    priority.current(StatementKind.WANT_TO_SEE).size(),
                    priority.current(StatementKind.NEEDS_TO_CHANGE).size(),
                    references.size(),
                    (int) flagged,
                    "?" + asAt() + "flagged=true&priority=" + priority.number() + "#references",
                    first,
                    last,
                    references.stream()
                            .filter(reference -> filter.shows(priority, reference))
                            .map(reference -> new Jump(reference.number(), "#r-" + reference.number()))
                            .toList());
        }

        private String asAt() {
            return frame.at().asAt().day() == null
                    ? ""
                    : "asAt=" + frame.at().asAt().day() + "&";
        }

        private List<RetiredRow> retired() {
            return tree.priorities().stream()
                    .filter(PriorityNode::retired)
                    .map(priority -> new RetiredRow(
                            priority.number(),
                            priority.name(),
                            frame.at().priority(priority.number()),
                            frame.at().now("/priorities/" + priority.number()),
                            priority.version()))
                    .toList();
        }

        private FilterView filterView() {
            List<Choice> priorities = new ArrayList<>();
            priorities.add(Choice.of("", words.of("plan.filter.any")));
            tree.currentPriorities()
                    .forEach(priority -> priorities.add(
                            Choice.of(priority.number(), priority.number() + " " + shortened(priority.name(), 60))));
            List<Choice> objectives = new ArrayList<>();
            objectives.add(Choice.of("", words.of("plan.filter.any")));
            Coverage.of(tree).objectives().stream()
                    .map(Coverage.OfObjective::code)
                    .filter(Objects::nonNull)
                    .forEach(code -> objectives.add(Choice.of(code, code)));
            var day = frame.at().asAt().day();
            return new FilterView(
                    filter.isActive(),
                    filter.q().typed(),
                    filter.priority(),
                    priorities,
                    filter.objective(),
                    objectives,
                    filter.flagged(),
                    filter.retired(),
                    day == null ? null : day.toString(),
                    frame.at().now("") + "#references",
                    frame.at().plan());
        }

        private Group group(PriorityNode priority) {
            return new Group(
                    priority.number(),
                    priority.name(),
                    "p-" + priority.number(),
                    priority.references().stream()
                            .filter(reference -> filter.shows(priority, reference))
                            .map(this::row)
                            .toList());
        }

        private Row row(ReferenceNode reference) {
            List<PlanTree.OutcomeNode> outcomes = reference.currentOutcomes();
            return new Row(
                    reference.number(),
                    "r-" + reference.number(),
                    frame.at().reference(reference.number()),
                    outcomes.isEmpty() ? "" : shortened(outcomes.get(0).text(), LONGEST),
                    Math.max(0, outcomes.size() - 1),
                    reference.citations().stream().map(this::chip).toList(),
                    reference.retired());
        }

        private Chip chip(CitationNode citation) {
            String href =
                    citation.code() == null ? null : "?" + asAt() + "objective=" + citation.code() + "#references";
            return new Chip(
                    citation.asWritten(),
                    href,
                    citation.flag() == null ? null : citation.flag().words());
        }

        private static String shortened(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            int space = text.lastIndexOf(' ', longest);
            return text.substring(0, space < longest / 2 ? longest : space) + "…";
        }
    }
}
