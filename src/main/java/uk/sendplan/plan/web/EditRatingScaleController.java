package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.AccountNames;
import uk.sendplan.access.Member;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScalePreset;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.RatingScales.ChangeScale;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Changes a plan's rating scale, from its own levels or from a preset. A change is a new version. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/rating-scale/edit")
class EditRatingScaleController {

    private final EditedPlans plans;
    private final RatingScales scales;
    private final AccountNames names;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditRatingScaleController(
            EditedPlans plans, RatingScales scales, AccountNames names, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.scales = scales;
        this.names = names;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /**
     * @param presets links that fill the form
     * @param filled says that it was filled from a preset and is not saved yet, or null
     */
    record ScalePage(
            Frame frame, List<Link> presets, @Nullable String filled, List<Choice> colours, List<Choice> roles) {}

    @GetMapping
    ModelAndView edit(
            Member member, @PathVariable String plan, @RequestParam(required = false) @Nullable String preset) {
        EditedPlan edited = plans.plan(member, plan);
        ScaleForm form = ScaleForm.from(current(member, edited));
        RatingScalePreset chosen = Arrays.stream(RatingScalePreset.values())
                .filter(known -> known.name().equals(preset))
                .findFirst()
                .orElse(null);
        ModelAndView page = chosen == null
                ? page(edited, form, null)
                : page(edited, form.with(chosen.levels()), words.of("scale.filled", name(chosen)));
        return page.addObject("errors", pages.blocked(edited, null, null));
    }

    @PostMapping
    ModelAndView save(Member member, @PathVariable String plan, @RequestParam MultiValueMap<String, String> sent) {
        EditedPlan edited = plans.plan(member, plan);
        ScaleForm form = ScaleForm.typed(sent);
        return saving.changing(
                form.problems(words),
                () -> saved(member, edited, form),
                errors -> page(edited, form, null),
                () -> overtaken(member, plans.plan(member, plan), form));
    }

    private Saved saved(Member member, EditedPlan edited, ScaleForm form) {
        scales.change(
                member, new ChangeScale(edited.id(), Keys.require(form.key()), form.readVersion(), form.toLevels()));
        int now = current(member, edited).number();
        return now == form.readVersion()
                ? pages.saved(shown(edited), "scale.unchanged")
                : pages.saved(shown(edited), "scale.saved", now);
    }

    private ModelAndView overtaken(Member member, EditedPlan edited, ScaleForm form) {
        RatingScale now = current(member, edited);
        UUID by = now.madeBy();
        Map<UUID, String> people = names.of(by == null ? List.of() : List.of(by));
        Conflict saves = by == null
                ? Conflict.none()
                : Conflict.none().savedBy(people.get(by), London.momentInWords(now.madeAt()));
        return page(edited, form.readAt(now.number()), null)
                .addObject("conflict", form.against(ScaleForm.from(now), saves, words));
    }

    private RatingScale current(Member member, EditedPlan edited) {
        return scales.of(member, edited.id(), AsAt.NOW);
    }

    private static String shown(EditedPlan edited) {
        return edited.href() + "/rating-scale";
    }

    private String name(RatingScalePreset preset) {
        return words.of("scale.preset." + preset);
    }

    private ModelAndView page(EditedPlan edited, ScaleForm form, @Nullable String filled) {
        List<Link> crumbs = new ArrayList<>(edited.crumbs());
        crumbs.add(Link.to(words.of("scale.title"), shown(edited)));
        String action = shown(edited) + "/edit";
        Frame frame = new Frame(
                words.of("scale.edit.title"), edited.title(), crumbs, action, shown(edited), words.of("edit.save"));
        List<Link> presets = Arrays.stream(RatingScalePreset.values())
                .map(preset -> Link.to(name(preset), action + "?preset=" + preset))
                .toList();
        return new ModelAndView("plan/edit/rating-scale")
                .addObject("page", new ScalePage(frame, presets, filled, colours(), roles()))
                .addObject("form", form);
    }

    private List<Choice> colours() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", words.of("scale.choose"))));
        for (RatingColour colour : RatingColour.values()) {
            choices.add(Choice.of(colour.name(), words.of("scale.colour." + colour)));
        }
        return choices;
    }

    private List<Choice> roles() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", words.of("scale.choose"))));
        for (RatingRole role : RatingRole.values()) {
            choices.add(Choice.of(role.name(), words.of("scale.role.shape." + role)));
        }
        return choices;
    }
}
