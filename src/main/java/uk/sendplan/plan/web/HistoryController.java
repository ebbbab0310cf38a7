package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanHistory;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

@Controller
class HistoryController {

    private static final int LENGTH = 50;
    private static final int LAST_PAGE = 10_000;

    private final PlanQueries plans;
    private final PlanHistory history;
    private final HistoryWords historyWords;
    private final Words words;

    HistoryController(PlanQueries plans, PlanHistory history, HistoryWords historyWords, Words words) {
        this.plans = plans;
        this.history = history;
        this.historyWords = historyWords;
        this.words = words;
    }

    /** @param about what the history is of */
    record HistoryPage(
            PlanFrame frame,
            List<Link> crumbs,
            String about,
            int number,
            List<HistoryWords.MomentView> moments,
            @Nullable Link newer,
            @Nullable Link older) {}

    /** The crumbs below the plan's, and the address of the history. */
    private record Subject(String about, List<Link> crumbs, String href) {}

    @GetMapping("/workspace/{area}/{plan}/history")
    String ofPlan(
            Member member,
            @PathVariable("plan") String slug,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        PlanFrame frame = PlanFrame.now(member, tree, words);
        int number = number(page);
        PlanHistory.Page read = history.ofPlan(member, tree.plan().id(), number - 1, LENGTH);
        Subject subject = new Subject(tree.plan().title(), frame.crumbs(), "/history");
        return answer(member, tree, frame, subject, number, read, model);
    }

    @GetMapping("/workspace/{area}/{plan}/priorities/{priority}/history")
    String ofPriority(
            Member member,
            @PathVariable("plan") String slug,
            @PathVariable("priority") String priorityNumber,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        PriorityNode priority =
                tree.priority(priorityNumber).orElseThrow(() -> new NotThere("priority " + priorityNumber));
        PlanFrame frame = PlanFrame.now(member, tree, words);
        int number = number(page);
        PlanHistory.Page read = history.ofPriority(member, priority.id(), number - 1, LENGTH);
        String name = frame.level() + " " + priority.number();
        Subject subject = new Subject(
                name + ": " + priority.name(),
                frame.crumbsBelow(Link.to(name, frame.at().priority(priority.number()))),
                "/priorities/" + priority.number() + "/history");
        return answer(member, tree, frame, subject, number, read, model);
    }

    /** An old number leads to the reference it named, here without a detour. */
    @GetMapping("/workspace/{area}/{plan}/references/{reference}/history")
    String ofReference(
            Member member,
            @PathVariable("plan") String slug,
            @PathVariable("reference") String referenceNumber,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        UUID id = plans.referenceOf(member, tree.plan().id(), referenceNumber)
                .orElseThrow(() -> new NotThere("reference " + referenceNumber));
        String current = tree.references()
                .filter(reference -> reference.id().equals(id))
                .map(PlanTree.ReferenceNode::number)
                .findFirst()
                .orElseThrow(() -> new NotThere("reference " + referenceNumber));
        PlanFrame frame = PlanFrame.now(member, tree, words);
        int number = number(page);
        PlanHistory.Page read = history.ofReference(member, id, number - 1, LENGTH);
        String name = words.of("plan.reference", current);
        Subject subject = new Subject(
                name,
                frame.crumbsBelow(Link.to(name, frame.at().reference(current))),
                "/references/" + current + "/history");
        return answer(member, tree, frame, subject, number, read, model);
    }

    private String answer(
            Member member,
            PlanTree tree,
            PlanFrame frame,
            Subject subject,
            int number,
            PlanHistory.Page read,
            Model model) {
        String href = frame.at().now(subject.href());
        model.addAttribute(
                "page",
                new HistoryPage(
                        frame,
                        subject.crumbs(),
                        subject.about(),
                        number,
                        historyWords.of(member, tree, read.moments()),
                        number > 1 ? Link.to(words.of("history.newer"), href + "?page=" + (number - 1)) : null,
                        read.hasOlder() ? Link.to(words.of("history.older"), href + "?page=" + (number + 1)) : null));
        return "plan/history";
    }

    /** What is no number of a page is the first one. */
    private static int number(@Nullable String page) {
        if (page == null || !page.matches("[0-9]{1,5}")) {
            return 1;
        }
        return Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(page)));
    }
}
