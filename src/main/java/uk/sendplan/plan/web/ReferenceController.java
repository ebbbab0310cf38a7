package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.plan.CitationFlag;
import uk.sendplan.plan.PlanHistory;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.plan.web.PlanViews.OutcomeView;
import uk.sendplan.platform.database.OneReading;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

@Controller
class ReferenceController {

    private static final int SHORT = 3;

    private final PlanQueries plans;
    private final PlanHistory history;
    private final HistoryWords historyWords;
    private final PageParts parts;
    private final AsAtReading days;
    private final OneReading reading;
    private final Words words;

    ReferenceController(
            PlanQueries plans,
            PlanHistory history,
            HistoryWords historyWords,
            PageParts parts,
            AsAtReading days,
            OneReading reading,
            Words words) {
        this.plans = plans;
        this.history = history;
        this.historyWords = historyWords;
        this.parts = parts;
        this.days = days;
        this.reading = reading;
        this.words = words;
    }

    /** @param explained why it is flagged and where it stands, in words, or null */
    record CitationRow(
            String asWritten,
            @Nullable String href,
            @Nullable String wording,
            @Nullable String explained) {}

    /**
     * @param retired itself, or with its priority
     * @param previous the neighbours in the plan's order, also over the end of a priority
     */
    record ReferencePage(
            PlanFrame frame,
            String number,
            boolean retired,
            boolean reinstatable,
            long version,
            String base,
            boolean first,
            boolean last,
            List<Link> crumbs,
            Link priority,
            List<CitationRow> citations,
            List<OutcomeView> outcomes,
            List<OutcomeView> retiredOutcomes,
            List<PlanPagePart.Shown> parts,
            List<HistoryWords.MomentView> history,
            @Nullable Link previous,
            @Nullable Link next) {}

    private record Found(PlanTree tree, PriorityNode priority, ReferenceNode reference) {}

    @GetMapping("/workspace/{area}/{plan}/references/{reference}")
    @Nullable
    String reference(
            Member member,
            @PathVariable("plan") String slug,
            @PathVariable("reference") String number,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> find(member, plans.plan(member, slug, day), number));
        ReferencePage page = reading.of(() -> page(member, read));
        if (!page.number().equals(number)) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, page.frame().at().reference(page.number()));
            return null;
        }
        model.addAttribute("page", page);
        return PastPage.of(read, "plan/reference", model, response);
    }

    private ReferencePage page(Member by, AsAtReading.Read<Found> read) {
        Found found = read.value();
        ReferenceNode reference = found.reference();
        PlanFrame frame = PlanFrame.of(
                by,
                found.tree(),
                read,
                "/references/" + reference.number(),
                found.priority(),
                parts.days(by, found.tree(), SaveQueries.Part.REFERENCE, reference.id()),
                words);
        PlanHistory.Page moments = history.ofReference(by, reference.id(), 0, SHORT);
        return page(
                found,
                frame,
                parts.on(by, about(found, frame), read.asAt()),
                historyWords.of(by, found.tree(), moments.moments()));
    }

    /** By the number it had then; a number that is no longer in use, or not yet, leads to the reference it once named. */
    private Found find(Member member, PlanTree tree, String number) {
        UUID id = tree.reference(number)
                .map(ReferenceNode::id)
                .or(() -> plans.referenceOf(member, tree.plan().id(), number))
                .orElseThrow(() -> new NotThere("reference " + number));
        PriorityNode priority = tree.priorityOf(id).orElseThrow(() -> new NotThere("reference " + number));
        ReferenceNode reference = priority.references().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("reference " + number));
        return new Found(tree, priority, reference);
    }

    private static PlanPagePart.Page about(Found found, PlanFrame frame) {
        ReferenceNode reference = found.reference();
        return new PlanPagePart.Page(
                new Place.OfReference(reference.id()),
                frame.at().now(""),
                reference.number(),
                frame.open() && !reference.retired() && !found.priority().retired());
    }

    private ReferencePage page(
            Found found, PlanFrame frame, List<PlanPagePart.Shown> shown, List<HistoryWords.MomentView> moments) {
        PriorityNode priority = found.priority();
        ReferenceNode reference = found.reference();
        PlanViews views = new PlanViews(found.tree(), frame.at());
        List<ReferenceNode> siblings = priority.currentReferences();
        List<ReferenceNode> all = found.tree().currentPriorities().stream()
                .flatMap(each -> each.currentReferences().stream())
                .toList();
        int place = all.indexOf(reference);
        Link up = Link.to(
                frame.level() + " " + priority.number() + ": " + priority.name(),
                frame.at().priority(priority.number()));
        return new ReferencePage(
                frame,
                reference.number(),
                reference.retired() || priority.retired(),
                reference.retired() && !priority.retired() && frame.editable(),
                reference.version(),
                frame.at().now("/references/" + reference.number()),
                siblings.indexOf(reference) == 0,
                siblings.indexOf(reference) == siblings.size() - 1,
                frame.crumbsBelow(Link.to(frame.level() + " " + priority.number(), up.href())),
                up,
                reference.citations().stream()
                        .map(citation -> citation(found, views, frame, citation))
                        .toList(),
                outcomes(priority, views, reference.currentOutcomes().stream()),
                outcomes(priority, views, reference.outcomes().stream().filter(OutcomeNode::retired)),
                shown,
                moments,
                place > 0 ? neighbour(all.get(place - 1), frame) : null,
                place >= 0 && place < all.size() - 1 ? neighbour(all.get(place + 1), frame) : null);
    }

    private static List<OutcomeView> outcomes(PriorityNode priority, PlanViews views, Stream<OutcomeNode> outcomes) {
        return outcomes.map(outcome -> views.outcome(priority, outcome)).toList();
    }

    private Link neighbour(ReferenceNode neighbour, PlanFrame frame) {
        return Link.to(
                words.of("plan.reference", neighbour.number()), frame.at().reference(neighbour.number()));
    }

    private CitationRow citation(Found found, PlanViews views, PlanFrame frame, CitationNode citation) {
        var view = views.citation(found.priority(), citation);
        return new CitationRow(view.asWritten(), view.href(), view.wording(), explained(found, frame, citation));
    }

    private @Nullable String explained(Found found, PlanFrame frame, CitationNode citation) {
        String level = frame.levelWithin();
        String here = found.priority().number();
        if (citation.all()) {
            return words.of(
                    "reference.citation.all",
                    level,
                    here,
                    found.priority().objectives().size());
        }
        CitationFlag flag = citation.flag();
        if (flag == null) {
            return citation.principle() == null ? null : words.of("reference.citation.principle", level, here);
        }
        String elsewhere = String.join(
                ", ",
                found.tree().currentPriorities().stream()
                        .filter(priority -> priority.objectives().stream()
                                .anyMatch(listed ->
                                        listed.code() != null && listed.code().equals(citation.code())))
                        .map(PriorityNode::number)
                        .toList());
        String key = flag == CitationFlag.NOT_LISTED && elsewhere.isEmpty() ? "NOT_LISTED.anywhere" : flag.name();
        return words.of("reference.citation." + key, citation.asWritten(), level, here, elsewhere);
    }
}
