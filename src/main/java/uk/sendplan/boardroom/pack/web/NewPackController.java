package uk.sendplan.boardroom.pack.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.pack.PackFreezing;
import uk.sendplan.boardroom.pack.PackFreezing.Freeze;
import uk.sendplan.boardroom.pack.contents.PackContents;
import uk.sendplan.boardroom.pack.contents.PackOrder;
import uk.sendplan.boardroom.pack.contents.PackReadings;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Prepares a pack: which meeting, which day, a covering note; then a preview of exactly what is frozen; then it is frozen. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/packs")
class NewPackController {

    private final PlanQueries plans;
    private final ReportingCycles cycles;
    private final PackReadings readings;
    private final PackContents contents;
    private final PackFreezing freezing;
    private final Saving saving;
    private final Words words;
    private final Clock clock;

    NewPackController(
            PlanQueries plans,
            ReportingCycles cycles,
            PackReadings readings,
            PackContents contents,
            PackFreezing freezing,
            Saving saving,
            Words words,
            Clock clock) {
        this.plans = plans;
        this.cycles = cycles;
        this.readings = readings;
        this.contents = contents;
        this.freezing = freezing;
        this.saving = saving;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param meetings to choose from; none where the plan has no reporting cycle yet
     * @param cycles where a cycle is added
     * @param preview of what would be frozen, or null
     * @param freeze where it is frozen
     */
    record NewPackPage(
            Frame frame,
            List<Choice> meetings,
            String cycles,
            int longest,
            @Nullable PackDocument preview,
            String freeze) {}

    @GetMapping("/new")
    ModelAndView ask(Member member, @PathVariable String plan, @RequestParam(required = false) @Nullable String cycle) {
        PackAddress address = address(member, plan);
        List<CycleView> meetings = meetings(address);
        CycleView meeting = meetings.stream()
                .filter(one -> one.slug().equals(cycle))
                .findFirst()
                .orElseGet(() -> meetings.stream().findFirst().orElse(null));
        PackForm form = meeting == null
                ? new PackForm(Keys.fresh(), null, null, null)
                : new PackForm(Keys.fresh(), meeting.slug(), DateFields.of(usualDay(meeting)), null);
        return page(address, form, null);
    }

    @PostMapping("/preview")
    ModelAndView preview(Member member, @PathVariable String plan, @ModelAttribute("form") PackForm form) {
        PackAddress address = address(member, plan);
        FormErrors errors = form.problems(words);
        if (!errors.any()) {
            try {
                return page(address, form, document(address, form));
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        ModelAndView page = page(address, form, null).addObject("errors", errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping
    ModelAndView freeze(Member member, @PathVariable String plan, @ModelAttribute("form") PackForm form) {
        PackAddress address = address(member, plan);
        return saving.adding(
                form.problems(words),
                () -> {
                    int number = freezing.freeze(
                            member,
                            new Freeze(
                                    Keys.require(form.key()),
                                    address.plan().id(),
                                    meeting(address, form).id(),
                                    form.shownDay().orElseThrow(),
                                    Typed.orNull(form.said())));
                    return new Saved(address.pack(number), words.of("packs.freeze.done"));
                },
                errors -> page(address, form, null));
    }

    private PackAddress address(Member member, String plan) {
        member.require(Right.FREEZE_PACKS);
        return new PackAddress(member, plans.head(member, plan, AsAt.NOW));
    }

    /** Those that have opened, the latest board first. */
    private List<CycleView> meetings(PackAddress address) {
        LocalDate today = London.today(clock);
        PlanCycles all = cycles.ofPlan(address.by(), address.plan().id(), AsAt.NOW);
        return all.all().stream()
                .filter(cycle -> !cycle.opens().isAfter(today))
                .sorted(Comparator.comparing(CycleView::boardDate).reversed())
                .toList();
    }

    private CycleView meeting(PackAddress address, PackForm form) {
        return meetings(address).stream()
                .filter(one -> one.slug().equals(form.cycleSlug()))
                .findFirst()
                .orElseThrow(() -> new Refused("cycle", "pack.cycle.error.required"));
    }

    /** The day by which updates were due; while that is not over, yesterday. */
    private LocalDate usualDay(CycleView meeting) {
        LocalDate today = London.today(clock);
        return meeting.updatesDue().isBefore(today) ? meeting.updatesDue() : today.minusDays(1);
    }

    private PackDocument document(PackAddress address, PackForm form) {
        Member by = address.by();
        PlanHead plan = address.plan();
        CycleView meeting = meeting(address, form);
        LocalDate day = form.shownDay().orElseThrow();
        freezing.check(by, plan.id(), meeting.id(), day);
        return contents.pack(readings.read(
                by,
                new PackOrder(
                        plan.id(),
                        plan.slug(),
                        meeting.name(),
                        meeting.boardDate(),
                        0,
                        day,
                        Typed.orNull(form.said()),
                        by.name(),
                        clock.instant())));
    }

    private ModelAndView page(PackAddress address, PackForm form, @Nullable PackDocument preview) {
        if (address.plan().retired()) {
            throw new NotThere("pack of a retired plan");
        }
        Frame frame = new Frame(
                words.of("packs.new.title"),
                address.plan().title(),
                address.crumbsBelow(words),
                address.list() + "/preview",
                address.list(),
                words.of(preview == null ? "packs.new.preview" : "packs.new.preview.again"));
        return new ModelAndView("boardroom/pack-new")
                .addObject("form", form)
                .addObject(
                        "page",
                        new NewPackPage(
                                frame,
                                meetings(address).stream()
                                        .map(one -> Choice.of(
                                                one.slug(),
                                                words.of(
                                                        "packs.new.meeting",
                                                        one.name(),
                                                        London.weekdayInWords(one.boardDate()))))
                                        .toList(),
                                address.planHref() + "/cycles",
                                PackFreezing.LONGEST_NOTE,
                                preview,
                                address.list()));
    }
}
