package uk.sendplan.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.plan.StatementKind;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.StatementPart;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Adds a statement to a priority, and edits one. */
@Controller
class EditStatementController {

    private static final String OF_PRIORITY = "/workspace/{area}/{plan}/priorities/{priority}/statements";
    private static final String EDIT = "/workspace/{area}/{plan}/statements/{statement}/edit";

    private final EditedPlans plans;
    private final StatementDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditStatementController(EditedPlans plans, StatementDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param kinds to choose from, or null where the kind is settled */
    record StatementPage(Frame frame, @Nullable List<Choice> kinds, Readings readings) {}

    @GetMapping(OF_PRIORITY + "/new")
    ModelAndView start(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String heading) {
        PriorityPart in = plans.priority(member, plan, priority);
        return adding(in, StatementForm.empty(kind, heading))
                .addObject("errors", pages.blocked(in.plan(), in.priority(), null));
    }

    @PostMapping(OF_PRIORITY)
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @ModelAttribute("form") StatementForm form) {
        PriorityPart in = plans.priority(member, plan, priority);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    drafting.add(member, form.toCommand(in.priority().id()));
                    return pages.saved(in.href(), readings(in, form), "statement.added");
                },
                errors -> adding(in, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String statement) {
        StatementPart part = plans.statement(member, plan, statement);
        if (part.statement().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return editing(part, StatementForm.from(part.statement()))
                .addObject("errors", pages.blocked(part.in().plan(), part.in().priority(), null));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String statement,
            @ModelAttribute("form") StatementForm form) {
        StatementPart part = plans.statement(member, plan, statement);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.reword(member, part.statement().id(), form.readVersion(), form.toWording());
                    return pages.saved(part.in().href(), readings(part.in(), form), "statement.saved");
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.statement(member, plan, statement), form));
    }

    private ModelAndView overtaken(Member member, StatementPart part, StatementForm form) {
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.STATEMENT, part.statement().id());
        return editing(part, form.readAt(part.statement().version()))
                .addObject("conflict", form.against(StatementForm.from(part.statement()), saves, words));
    }

    private ModelAndView adding(PriorityPart in, StatementForm form) {
        Frame frame = new Frame(
                words.of("statement.add.title"),
                in.fullName(),
                in.crumbs(),
                in.href() + "/statements",
                in.href(),
                words.of("statement.add.submit"));
        List<Choice> kinds = Arrays.stream(StatementKind.values())
                .map(kind -> Choice.of(kind.name(), words.of("statement.kind." + kind)))
                .toList();
        return page(new StatementPage(frame, kinds, readings(in, form)), form);
    }

    private ModelAndView editing(StatementPart part, StatementForm form) {
        PriorityPart in = part.in();
        Frame frame = new Frame(
                words.of("statement.edit.title"),
                in.fullName(),
                in.crumbs(),
                part.href() + "/edit",
                in.href(),
                words.of("edit.save"));
        List<StatementNode> siblings = in.priority().current(part.statement().kind()).stream()
                .filter(sibling ->
                        Objects.equals(sibling.heading(), part.statement().heading()))
                .toList();
        Frame.Order order = pages.order(
                part.href() + "/order",
                siblings.stream().map(EditStatementController::label).toList(),
                siblings.indexOf(part.statement()));
        return page(new StatementPage(frame.with(order, pages.retire(part.href())), null, readings(in, form)), form);
    }

    static String label(StatementNode statement) {
        return statement.theme() == null ? statement.text() : statement.theme();
    }

    private static ModelAndView page(StatementPage page, StatementForm form) {
        return new ModelAndView("plan/edit/statement").addObject("page", page).addObject("form", form);
    }

    private static Readings readings(PriorityPart in, StatementForm form) {
        return Readings.of(in, form.citations(), form.pointWordings());
    }
}
