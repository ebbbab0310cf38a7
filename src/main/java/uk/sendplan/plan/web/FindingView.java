package uk.sendplan.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ResponsibleNode;
import uk.sendplan.platform.web.Link;

/**
 * The inspectors' words as the pages of a plan show them.
 *
 * @param source report, date and place, as far as they are known
 * @param answers the priorities that answer it; on a priority's own page, the others
 * @param first among those that are not retired
 */
record FindingView(
        String id,
        String anchor,
        String text,
        String source,
        List<String> responsible,
        List<Link> answers,
        long version,
        boolean first,
        boolean last) {

    static List<FindingView> of(PlanTree tree, PlanFrame frame) {
        return of(tree, frame, tree.currentFindings(), null);
    }

    static List<FindingView> of(PlanTree tree, PlanFrame frame, PriorityNode priority) {
        return of(tree, frame, tree.findingsOf(priority), priority);
    }

    static List<FindingView> retired(PlanTree tree, PlanFrame frame) {
        return of(
                tree,
                frame,
                tree.findings().stream().filter(FindingNode::retired).toList(),
                null);
    }

    private static List<FindingView> of(
            PlanTree tree, PlanFrame frame, List<FindingNode> findings, @Nullable PriorityNode on) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.id().toString(),
                        "finding-" + finding.id(),
                        finding.text(),
                        source(finding),
                        finding.responsible().stream()
                                .map(ResponsibleNode::name)
                                .toList(),
                        tree.answering(finding).stream()
                                .filter(priority -> !priority.equals(on))
                                .map(priority -> Link.to(
                                        frame.level() + " " + priority.number() + ": " + priority.name(),
                                        frame.at().priority(priority.number())))
                                .toList(),
                        finding.version(),
                        finding.equals(findings.get(0)),
                        finding.equals(findings.get(findings.size() - 1))))
                .toList();
    }

    static String source(FindingNode finding) {
        return Stream.of(
                        finding.report(),
                        finding.reported() == null ? null : finding.reported().words(),
                        finding.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
