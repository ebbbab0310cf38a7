package uk.sendplan.delivery.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.Contributions.Support;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Says what an organisation that supports an action contributed to it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/contributions")
class ContributionsController {

    private final FoundActions actions;
    private final Contributions contributions;
    private final Saving saving;
    private final Words words;

    ContributionsController(FoundActions actions, Contributions contributions, Saving saving, Words words) {
        this.actions = actions;
        this.contributions = contributions;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param organisations to choose from; none where there is no choice
     * @param longest in characters
     */
    record ContributionPage(Frame frame, List<Choice> organisations, int longest) {}

    @GetMapping("/new")
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String action) {
        FoundAction found = actions.find(member, plan, action, AsAt.NOW);
        List<Support> theirs = theirs(member, found);
        return found.action().retired()
                ? new ModelAndView("redirect:" + found.href() + "#contributions")
                : page(found, theirs, ContributionForm.empty(theirs));
    }

    @PostMapping
    ModelAndView contribute(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") ContributionForm form) {
        FoundAction found = actions.find(member, plan, action, AsAt.NOW);
        List<Support> theirs = theirs(member, found);
        return saving.adding(
                form.problems(words, theirs),
                () -> {
                    contributions.contribute(member, form.toCommand(found.id()));
                    return new Saved(
                            found.href() + "#contributions",
                            words.of("contribution.saved", found.action().number()));
                },
                errors -> page(found, theirs, form.sendable()));
    }

    /** @throws NotThere for somebody none of whose organisations supports the action */
    private List<Support> theirs(Member member, FoundAction found) {
        List<Support> theirs = contributions.of(member, found.id(), AsAt.NOW).stream()
                .filter(one -> Contributions.mayContribute(member, one.organisationId()))
                .toList();
        if (theirs.isEmpty()) {
            throw new NotThere("support of another organisation");
        }
        return theirs;
    }

    private ModelAndView page(FoundAction found, List<Support> theirs, ContributionForm form) {
        Frame frame = new Frame(
                words.of("contribution.add"),
                words.of(
                        "progress.caption",
                        found.action().number(),
                        found.action().title()),
                found.crumbsBelow(),
                found.href() + "/contributions",
                found.href() + "#contributions",
                words.of("contribution.submit"));
        return new ModelAndView("delivery/contribution")
                .addObject(
                        "page",
                        new ContributionPage(
                                frame,
                                theirs.size() == 1
                                        ? List.of()
                                        : theirs.stream()
                                                .map(one -> Choice.of(
                                                        one.organisationId().toString(), one.organisation()))
                                                .toList(),
                                Contributions.LONGEST))
                .addObject("form", form);
    }
}
