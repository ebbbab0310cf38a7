package uk.sendplan.cycle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Changes the headings of a cycle's progress pages, from its own or from a preset. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/headings")
class EditHeadingsController {

    private final CyclePlans plans;
    private final ReportingCycles cycles;
    private final CycleKeeping keeping;
    private final CycleSaves saves;
    private final CycleWords cycleWords;
    private final Saving saving;
    private final Words words;

    EditHeadingsController(
            CyclePlans plans,
            ReportingCycles cycles,
            CycleKeeping keeping,
            CycleSaves saves,
            CycleWords cycleWords,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.cycles = cycles;
        this.keeping = keeping;
        this.saves = saves;
        this.cycleWords = cycleWords;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param presets links that fill the form
     * @param filled says that it was filled from a preset and is not saved yet, or null
     */
    record HeadingsPage(
            Frame frame, List<Link> presets, @Nullable String filled, List<Choice> roles, List<Choice> places) {}

    @GetMapping
    ModelAndView edit(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable String preset) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView edited = found.cycle(cycle);
        if (!found.isOpenToThem() || edited.isClosed()) {
            return new ModelAndView("redirect:" + found.href(edited));
        }
        HeadingsForm form = form(found, edited);
        return Arrays.stream(SectionPreset.values())
                .filter(known -> known.name().equals(preset))
                .findFirst()
                .map(known -> page(found, edited, form.with(known.headings()), words.of("section.filled", name(known))))
                .orElseGet(() -> page(found, edited, form, null));
    }

    @PostMapping
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView edited = found.cycle(cycle);
        HeadingsForm form = HeadingsForm.typed(sent);
        return saving.changing(
                form.problems(words),
                () -> {
                    keeping.head(member, edited.id(), form.readVersion(), form.toHeadings());
                    return new Saved(found.href(edited), words.of("section.saved", edited.name()));
                },
                errors -> page(found, edited, form, null),
                () -> overtaken(plans.toEdit(member, plan), cycle, form));
    }

    private ModelAndView overtaken(CyclePlan plan, String slug, HeadingsForm form) {
        CycleView now = plan.cycle(slug);
        return page(plan, now, form.readAt(now.version()), null)
                .addObject("conflict", form.against(form(plan, now), saves.last(plan.by(), now), cycleWords, words));
    }

    private HeadingsForm form(CyclePlan plan, CycleView cycle) {
        return HeadingsForm.from(cycle.version(), cycles.template(plan.by(), cycle.id(), AsAt.NOW));
    }

    private String name(SectionPreset preset) {
        return words.of("section.preset." + preset);
    }

    private ModelAndView page(CyclePlan plan, CycleView cycle, HeadingsForm form, @Nullable String filled) {
        String action = plan.href(cycle) + "/headings";
        Frame frame = new Frame(
                words.of("section.edit.title"),
                cycle.name(),
                plan.crumbsBelow(words.of("cycle.calendar.title"), cycle),
                action,
                plan.href(cycle),
                words.of("edit.save"));
        List<Link> presets = Arrays.stream(SectionPreset.values())
                .map(preset -> Link.to(name(preset), action + "?preset=" + preset))
                .toList();
        return new ModelAndView("cycle/headings")
                .addObject("page", new HeadingsPage(frame, presets, filled, roles(), places()))
                .addObject("form", form);
    }

    private List<Choice> roles() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", words.of("section.role.choose"))));
        for (SectionRole role : SectionRole.values()) {
            choices.add(Choice.of(role.name(), cycleWords.role(role)));
        }
        return choices;
    }

    private static List<Choice> places() {
        return IntStream.rangeClosed(1, CycleKeeping.MOST_SECTIONS)
                .mapToObj(String::valueOf)
                .map(place -> Choice.of(place, place))
                .toList();
    }
}
