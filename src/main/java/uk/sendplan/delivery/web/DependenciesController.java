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
import uk.sendplan.delivery.Dependencies;
import uk.sendplan.delivery.DependencyQueries;
import uk.sendplan.delivery.web.DependenciesOnAction.Row;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Says what an action waits for, and takes that back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/waits-for")
class DependenciesController {

    private final FoundActions actions;
    private final Dependencies dependencies;
    private final DependencyQueries queries;
    private final DependenciesOnAction parts;
    private final Saving saving;
    private final Words words;

    DependenciesController(
            FoundActions actions,
            Dependencies dependencies,
            DependencyQueries queries,
            DependenciesOnAction parts,
            Saving saving,
            Words words) {
        this.actions = actions;
        this.dependencies = dependencies;
        this.queries = queries;
        this.parts = parts;
        this.saving = saving;
        this.words = words;
    }

    /** @param known what it waits for already */
    record DependenciesPage(Frame frame, List<Row> known) {}

    @GetMapping
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String action) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return found.isOpenToThem()
                ? page(found, DependencyForm.empty())
                : new ModelAndView("redirect:" + found.href() + "#waits-for");
    }

    @PostMapping
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") DependencyForm form) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return saving.adding(
                form.problems(words),
                () -> {
                    dependencies.add(member, form.toCommand(found.id()));
                    return new Saved(
                            found.href() + "#waits-for",
                            words.of("dependency.added", found.action().number(), form.number()));
                },
                errors -> page(found, form.sendable()));
    }

    @PostMapping("/{dependency}/remove")
    ModelAndView remove(
            Member member, @PathVariable String plan, @PathVariable String action, @PathVariable String dependency) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        dependencies.remove(member, found.id(), Keys.inAddress(dependency));
        return Saving.goOn(new Saved(
                found.href() + "/waits-for",
                words.of("dependency.removed", found.action().number())));
    }

    private ModelAndView page(FoundAction found, DependencyForm form) {
        Frame frame = new Frame(
                words.of("dependency.title"),
                words.of(
                        "progress.caption",
                        found.action().number(),
                        found.action().title()),
                found.crumbsBelow(),
                found.href() + "/waits-for",
                found.href() + "#waits-for",
                words.of("dependency.submit"));
        return new ModelAndView("delivery/waits-for")
                .addObject(
                        "page",
                        new DependenciesPage(
                                frame,
                                parts.waitsFor(
                                        found.planHref(),
                                        queries.ofPlan(
                                                        found.by(),
                                                        found.action().planId(),
                                                        AsAt.NOW)
                                                .of(found.id()))))
                .addObject("form", form);
    }
}
