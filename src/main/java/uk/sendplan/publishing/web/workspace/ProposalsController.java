package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.cycle.SectionTemplate.Section;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ItemLink;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressProposals;
import uk.sendplan.publishing.ProgressView.SectionView;
import uk.sendplan.publishing.Proposal;

/** Shows what the plan itself knows that may be worth an item, and puts what is chosen on the progress page. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/proposals")
class ProposalsController {

    private final ProgressPlaces places;
    private final ProgressProposals proposals;
    private final ProgressDrafting drafting;
    private final ProgressWords progressWords;
    private final Saving saving;
    private final Words words;

    ProposalsController(
            ProgressPlaces places,
            ProgressProposals proposals,
            ProgressDrafting drafting,
            ProgressWords progressWords,
            Saving saving,
            Words words) {
        this.places = places;
        this.proposals = proposals;
        this.drafting = drafting;
        this.progressWords = progressWords;
        this.saving = saving;
        this.words = words;
    }

    /** @param groups by the heading that they would stand under; empty where there is nothing to propose */
    record ProposalsPage(Frame frame, List<Group> groups) {}

    record Group(String heading, List<Row> rows) {}

    /** @param source the action that it comes from */
    record Row(String key, String text, String from, Link source, boolean chosen) {}

    @GetMapping
    ModelAndView show(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        return page(place, proposals.of(member, place.view()), Set.of());
    }

    @PostMapping
    ModelAndView take(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Set<String> take) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        Set<String> wanted = take == null ? Set.of() : take;
        List<Proposal> proposed = proposals.of(member, place.view());
        List<AddItem> chosen = proposed.stream()
                .filter(proposal -> wanted.contains(proposal.key().toString()))
                .map(proposal -> item(place, proposal))
                .toList();
        return saving.changing(
                wanted.isEmpty()
                        ? FormErrors.none().with("take", words.of("progressPage.proposals.error.required"))
                        : FormErrors.none(),
                () -> {
                    drafting.addAll(member, chosen);
                    return new Saved(place.href(), words.of("progressPage.proposals.taken", wanted.size()));
                },
                errors -> page(place, proposed, wanted),
                () -> page(place, proposed, wanted));
    }

    private AddItem item(ProgressPlace place, Proposal proposal) {
        return new AddItem(
                proposal.key(),
                place.place(),
                section(place, proposal.kind().role()).id(),
                progressWords.proposal(proposal),
                proposal.organisationId(),
                proposal.updateId(),
                List.of(new ItemLink.ToAction(proposal.actionId(), proposal.actionNumber())));
    }

    /** The heading of that role; without one the heading beside it, or the first. */
    private static Section section(ProgressPlace place, SectionRole role) {
        List<Section> sections =
                place.view().sections().stream().map(SectionView::section).toList();
        SectionRole beside =
                role == SectionRole.DIFFERENCE ? SectionRole.DONE : role == SectionRole.GAP ? SectionRole.NEXT : role;
        return sections.stream()
                .filter(section -> section.role() == role)
                .findFirst()
                .or(() -> sections.stream()
                        .filter(section -> section.role() == beside)
                        .findFirst())
                .orElseGet(() -> sections.get(0));
    }

    private ModelAndView page(ProgressPlace place, List<Proposal> proposed, Set<String> wanted) {
        Map<String, List<Row>> byHeading = new LinkedHashMap<>();
        for (Proposal proposal : proposed) {
            byHeading
                    .computeIfAbsent(section(place, proposal.kind().role()).label(), heading -> new ArrayList<>())
                    .add(row(place, proposal, wanted));
        }
        ModelAndView page = new ModelAndView("publishing/workspace/proposals")
                .addObject(
                        "page",
                        new ProposalsPage(
                                new Frame(
                                        words.of("progressPage.proposals.title"),
                                        place.shortName(),
                                        place.crumbsBelow(),
                                        place.href() + "/proposals",
                                        place.href(),
                                        words.of("progressPage.proposals.submit")),
                                byHeading.entrySet().stream()
                                        .map(group -> new Group(group.getKey(), group.getValue()))
                                        .toList()));
        return place.isOpen() ? page : page.addObject("errors", place.closedErrors());
    }

    private Row row(ProgressPlace place, Proposal proposal, Set<String> wanted) {
        return new Row(
                proposal.key().toString(),
                progressWords.proposal(proposal),
                words.of("progressPage.proposals.from." + proposal.kind(), proposal.organisation()),
                Link.to(
                        words.of(
                                "progressPage.proposals.action",
                                proposal.actionNumber(),
                                proposal.updateId() == null ? "" : proposal.actionTitle()),
                        place.planHref() + "/actions/" + proposal.actionNumber()),
                wanted.contains(proposal.key().toString()));
    }
}
