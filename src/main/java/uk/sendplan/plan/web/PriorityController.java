package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.StatementKind;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.plan.web.PlanViews.ReferenceView;
import uk.sendplan.plan.web.PlanViews.StatementView;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

@Controller
class PriorityController {

    private final PlanQueries plans;
    private final PageParts parts;
    private final AsAtReading days;
    private final Words words;

    PriorityController(PlanQueries plans, PageParts parts, AsAtReading days, Words words) {
        this.plans = plans;
        this.parts = parts;
        this.days = days;
        this.words = words;
    }

    /**
     * @param base where its forms stand
     * @param lists want to see, needs to change, then one for each heading of the plan's own
     */
    record PriorityPage(
            PlanFrame frame,
            String number,
            String name,
            @Nullable String otherName,
            boolean retired,
            long version,
            String base,
            boolean first,
            boolean last,
            List<FindingView> findings,
            List<ObjectiveRow> objectives,
            List<PrincipleRow> principles,
            StatementList wantToSee,
            StatementList needsToChange,
            List<StatementList> sections,
            List<RetiredStatement> retiredStatements,
            List<ReferenceView> references,
            List<RetiredReference> retiredReferences,
            List<PlanPagePart.Shown> parts,
            List<Link> sectionLinks,
            List<Link> jumps,
            @Nullable Link previous,
            @Nullable Link next) {}

    record ObjectiveRow(@Nullable String code, String wording, String anchor, boolean ownWording, String href) {}

    record PrincipleRow(int number, String text, String anchor) {}

    /** @param add where one more is added */
    record StatementList(String title, String anchor, String add, List<StatementView> statements) {}

    record RetiredStatement(String id, String list, String text, long version) {}

    record RetiredReference(String number, String href, String edit, String text, long version) {}

    private record Found(PlanTree tree, PriorityNode priority) {}

    @GetMapping("/workspace/{area}/{plan}/priorities/{priority}")
    String priority(
            Member member,
            @PathVariable("plan") String slug,
            @PathVariable("priority") String number,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> {
            PlanTree tree = plans.plan(member, slug, day);
            return new Found(tree, tree.priority(number).orElseThrow(() -> new NotThere("priority " + number)));
        });
        Found found = read.value();
        PriorityNode priority = found.priority();
        PlanFrame frame = PlanFrame.of(
                member,
                found.tree(),
                read,
                "/priorities/" + priority.number(),
                priority,
                parts.days(member, found.tree(), SaveQueries.Part.PRIORITY, priority.id()),
                words);
        PlanPagePart.Page about = new PlanPagePart.Page(
                new Place.OfPriority(priority.id()),
                frame.at().now(""),
                priority.number(),
                frame.open() && !priority.retired());
        model.addAttribute("page", page(found, frame, parts.on(member, about, read.asAt())));
        return PastPage.of(read, "plan/priority", model, response);
    }

    private PriorityPage page(Found found, PlanFrame frame, List<PlanPagePart.Shown> shown) {
        PriorityNode priority = found.priority();
        PlanViews views = new PlanViews(found.tree(), frame.at());
        String base = frame.at().now("/priorities/" + priority.number());
        List<PriorityNode> siblings = found.tree().currentPriorities();
        int place = siblings.indexOf(priority);
        List<ReferenceView> references = views.references(priority, priority.currentReferences());
        List<StatementList> sections = sections(priority, views, base);
        return new PriorityPage(
                frame,
                priority.number(),
                priority.name(),
                priority.otherName(),
                priority.retired(),
                priority.version(),
                base,
                place == 0,
                place == siblings.size() - 1,
                FindingView.of(found.tree(), frame, priority),
                objectives(priority, frame.at()),
                priority.principles().stream()
                        .map(principle -> new PrincipleRow(
                                principle.number(),
                                principle.text(),
                                PlanAddress.anchor("principle", String.valueOf(principle.number()))))
                        .toList(),
                list(priority, StatementKind.WANT_TO_SEE, "want-to-see", views, base),
                list(priority, StatementKind.NEEDS_TO_CHANGE, "needs-to-change", views, base),
                sections,
                retiredStatements(priority),
                references,
                retiredReferences(priority, frame.at()),
                shown,
                sectionLinks(found, sections, shown),
                references.stream()
                        .map(reference -> Link.to(reference.number(), "#" + reference.anchor()))
                        .toList(),
                place > 0 ? link(siblings.get(place - 1), frame) : null,
                place >= 0 && place < siblings.size() - 1 ? link(siblings.get(place + 1), frame) : null);
    }

    private static Link link(PriorityNode neighbour, PlanFrame frame) {
        return Link.to(
                frame.level() + " " + neighbour.number() + ": " + neighbour.name(),
                frame.at().priority(neighbour.number()));
    }

    private static List<ObjectiveRow> objectives(PriorityNode priority, PlanAddress at) {
        return priority.objectives().stream()
                .map(listed -> new ObjectiveRow(
                        listed.code(),
                        listed.wording(),
                        PlanAddress.anchor(
                                "objective",
                                Objects.requireNonNullElse(
                                        listed.code(), listed.objectiveId().toString())),
                        listed.hasOwnWording(),
                        listed.code() == null ? at.objectives() : at.objective(listed.code())))
                .toList();
    }

    private StatementList list(PriorityNode priority, StatementKind kind, String anchor, PlanViews views, String base) {
        return new StatementList(
                words.of("plan.statements." + kind),
                anchor,
                base + "/statements/new?kind=" + kind,
                views.statements(priority, priority.current(kind)));
    }

    private static List<StatementList> sections(PriorityNode priority, PlanViews views, String base) {
        Map<String, List<StatementNode>> byHeading = new LinkedHashMap<>();
        priority.current(StatementKind.OTHER)
                .forEach(statement -> byHeading
                        .computeIfAbsent(
                                Objects.requireNonNullElse(statement.heading(), ""), heading -> new ArrayList<>())
                        .add(statement));
        List<StatementList> sections = new ArrayList<>();
        byHeading.forEach((heading, statements) -> sections.add(new StatementList(
                heading,
                "section-" + (sections.size() + 1),
                base + "/statements/new?kind=" + StatementKind.OTHER + "&heading="
                        + URLEncoder.encode(heading, StandardCharsets.UTF_8),
                views.statements(priority, statements))));
        return List.copyOf(sections);
    }

    private List<RetiredStatement> retiredStatements(PriorityNode priority) {
        return priority.statements().stream()
                .filter(StatementNode::retired)
                .map(statement -> new RetiredStatement(
                        statement.id().toString(),
                        statement.heading() == null
                                ? words.of("plan.statements." + statement.kind())
                                : statement.heading(),
                        statement.text().isEmpty()
                                ? Objects.requireNonNullElse(statement.theme(), "")
                                : statement.text(),
                        statement.version()))
                .toList();
    }

    private static List<RetiredReference> retiredReferences(PriorityNode priority, PlanAddress at) {
        return priority.references().stream()
                .filter(ReferenceNode::retired)
                .map(reference -> new RetiredReference(
                        reference.number(),
                        at.reference(reference.number()),
                        at.now("/references/" + reference.number()),
                        reference.currentOutcomes().stream()
                                .map(PlanTree.OutcomeNode::text)
                                .findFirst()
                                .orElse(""),
                        reference.version()))
                .toList();
    }

    private List<Link> sectionLinks(Found found, List<StatementList> sections, List<PlanPagePart.Shown> shown) {
        PriorityNode priority = found.priority();
        List<Link> links = new ArrayList<>();
        shown.stream()
                .filter(PlanPagePart.Shown::first)
                .forEach(part -> links.add(Link.to(part.title(), "#" + part.anchor())));
        if (!found.tree().findingsOf(priority).isEmpty()) {
            links.add(Link.to(words.of("finding.title"), "#findings"));
        }
        links.add(Link.to(words.of("plan.objectives"), "#objectives"));
        if (!priority.principles().isEmpty()) {
            links.add(Link.to(words.of("plan.principles"), "#principles"));
        }
        links.add(Link.to(words.of("plan.statements.WANT_TO_SEE"), "#want-to-see"));
        links.add(Link.to(words.of("plan.statements.NEEDS_TO_CHANGE"), "#needs-to-change"));
        sections.forEach(section -> links.add(Link.to(section.title(), "#" + section.anchor())));
        links.add(Link.to(words.of("plan.references.title"), "#references"));
        shown.stream()
                .filter(part -> !part.first())
                .forEach(part -> links.add(Link.to(part.title(), "#" + part.anchor())));
        return List.copyOf(links);
    }
}
