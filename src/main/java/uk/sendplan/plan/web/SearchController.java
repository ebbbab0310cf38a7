package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanSearch;
import uk.sendplan.plan.PlanSearch.Found;
import uk.sendplan.plan.PlanSearch.Group;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.Wanted;
import uk.sendplan.plan.Wanted.Segment;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

@Controller
class SearchController {

    /** Who finds more has to ask for less. */
    private static final int MOST = 100;

    private final PlanQueries plans;
    private final Words words;

    SearchController(PlanQueries plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    /**
     * @param count in words, or null where nothing was asked
     * @param most says that not all are shown, or null
     */
    record SearchPage(
            PlanFrame frame,
            String action,
            String q,
            @Nullable String count,
            @Nullable String most,
            List<GroupView> groups) {}

    record GroupView(String title, @Nullable String href, List<FoundView> found) {}

    record FoundView(
            String part,
            List<Segment> label,
            String href,
            boolean retired,
            List<List<Segment>> lines,
            List<Segment> cites) {}

    @GetMapping("/workspace/{area}/{plan}/search")
    String search(
            Member member,
            @PathVariable("plan") String slug,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        PlanFrame frame = PlanFrame.now(member, tree, words);
        Wanted wanted = Wanted.of(q);
        List<Group> groups = PlanSearch.in(tree, wanted);
        int count = groups.stream().mapToInt(group -> group.found().size()).sum();
        List<Group> shown = first(groups, MOST);
        model.addAttribute(
                "page",
                new SearchPage(
                        frame,
                        frame.at().now("/search"),
                        wanted.typed(),
                        wanted.isEmpty() ? null : words.of("search.count", count, wanted.typed()),
                        count > MOST ? words.of("search.most", MOST) : null,
                        shown.stream().map(group -> view(group, frame)).toList()));
        return "plan/search";
    }

    private static List<Group> first(List<Group> groups, int most) {
        List<Group> shown = new ArrayList<>();
        int left = most;
        for (Group group : groups) {
            List<Found> found = group.found().stream().limit(left).toList();
            if (!found.isEmpty()) {
                shown.add(new Group(group.priority(), found));
            }
            left -= found.size();
        }
        return List.copyOf(shown);
    }

    private GroupView view(Group group, PlanFrame frame) {
        PriorityNode priority = group.priority();
        if (priority == null) {
            return new GroupView(
                    words.of("search.whole"),
                    null,
                    group.found().stream()
                            .map(found -> view(found, whole(found, frame), frame))
                            .toList());
        }
        String page = frame.at().priority(priority.number());
        return new GroupView(
                frame.level() + " " + priority.number() + ": " + priority.name(),
                page,
                group.found().stream()
                        .map(found -> view(found, within(found, page, frame), frame))
                        .toList());
    }

    private FoundView view(Found found, String href, PlanFrame frame) {
        String part = switch (found.part()) {
            case PRIORITY -> frame.level();
            case SECTION -> "";
            default -> words.of("search.part." + found.part());
        };
        return new FoundView(part, found.label(), href, found.retired(), found.lines(), found.cites());
    }

    private static String whole(Found found, PlanFrame frame) {
        String id = found.id();
        return switch (found.part()) {
            case INTRODUCTION -> frame.at().plan() + "#introduction";
            case PARTNER -> frame.at().plan() + "#partners";
            case FINDING -> frame.at().findings() + (found.retired() ? "#retired" : "#finding-" + id);
            default -> id == null ? frame.at().objectives() : frame.at().objective(id);
        };
    }

    private static String within(Found found, String page, PlanFrame frame) {
        String id = found.id();
        return switch (found.part()) {
            case OBJECTIVE -> id == null ? page + "#objectives" : page + "#" + PlanAddress.anchor("objective", id);
            case PRINCIPLE -> page + "#" + PlanAddress.anchor("principle", String.valueOf(id));
            case WANT_TO_SEE, NEEDS_TO_CHANGE, SECTION -> page + (found.retired() ? "#retired" : "#statement-" + id);
            case REFERENCE -> frame.at().reference(String.valueOf(id));
            default -> page;
        };
    }
}
