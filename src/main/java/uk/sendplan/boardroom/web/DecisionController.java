package uk.sendplan.boardroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.boardroom.DecisionQueries;
import uk.sendplan.boardroom.DecisionRecording;
import uk.sendplan.boardroom.DecisionRecording.RecordDecision;
import uk.sendplan.boardroom.Subject;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.boardroom.SubjectQueries;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Records what the board of a cycle decided, or corrects what was recorded. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/decisions")
class DecisionController {

    private final PlanQueries plans;
    private final ReportingCycles cycles;
    private final PartnershipQueries partnership;
    private final SubjectQueries subjects;
    private final DecisionQueries queries;
    private final DecisionRecording recording;
    private final Saving saving;
    private final Words words;

    DecisionController(
            PlanQueries plans,
            ReportingCycles cycles,
            PartnershipQueries partnership,
            SubjectQueries subjects,
            DecisionQueries queries,
            DecisionRecording recording,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.cycles = cycles;
        this.partnership = partnership;
        this.subjects = subjects;
        this.queries = queries;
        this.recording = recording;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param corrects the number of the decision that this one replaces, or empty
     * @param about the number of an action, reference or priority; empty for the plan as a whole
     * @param owner the id of an organisation, or empty
     */
    record DecisionForm(
            @Nullable String key,
            @Nullable String corrects,
            @Nullable String text,
            @Nullable String about,
            @Nullable String owner,
            @Nullable DateFields due) {

        DecisionForm {
            text = Typed.text(text);
            about = Typed.line(about);
            owner = Objects.requireNonNullElse(owner, "");
            corrects = Objects.requireNonNullElse(corrects, "");
            due = Objects.requireNonNullElse(due, DateFields.NONE);
        }

        String said() {
            return Objects.requireNonNull(text);
        }

        Optional<LocalDate> dueOn() {
            return Objects.requireNonNull(due).date();
        }

        FormErrors problems(Words words) {
            return new Checks(words)
                    .key(key)
                    .notEmpty("text", said(), "decision.text.error.required")
                    .text(DecisionRecording.LONGEST, "text", said())
                    .that(Objects.requireNonNull(due).isBlank() || dueOn().isPresent(), "due", "decision.due.error")
                    .errors();
        }
    }

    record DecisionPage(Frame frame, @Nullable String corrected, List<Choice> organisations, int longest) {}

    private record Meeting(
            Member by,
            PlanHead plan,
            CycleView cycle,
            @Nullable BoardDecision corrects) {

        String href() {
            return cycle.href(by.areaSlug(), plan.slug());
        }
    }

    @GetMapping("/new")
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable String corrects) {
        DecisionForm empty = new DecisionForm(Keys.fresh(), corrects, null, null, null, null);
        Meeting meeting = meeting(member, plan, cycle, empty);
        BoardDecision old = meeting.corrects();
        return page(
                meeting,
                old == null
                        ? empty
                        : new DecisionForm(
                                empty.key(),
                                corrects,
                                old.text(),
                                old.subjectNumber(),
                                owner(member, old),
                                DateFields.of(old.dueOn())));
    }

    @PostMapping
    ModelAndView record(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @ModelAttribute("form") DecisionForm form) {
        Meeting meeting = meeting(member, plan, cycle, form);
        return saving.changing(
                form.problems(words),
                () -> {
                    recording.record(member, command(meeting, form));
                    return new Saved(meeting.href() + "#decisions", words.of("decision.done"));
                },
                errors -> page(meeting, form),
                () -> overtaken(meeting, form));
    }

    private RecordDecision command(Meeting meeting, DecisionForm form) {
        Subject about = about(meeting, Objects.requireNonNull(form.about()));
        BoardDecision corrects = meeting.corrects();
        return new RecordDecision(
                Keys.require(form.key()),
                meeting.plan().id(),
                meeting.cycle().id(),
                form.said(),
                about.kind(),
                about.id(),
                organisation(meeting, Objects.requireNonNull(form.owner())),
                form.dueOn().orElse(null),
                corrects == null ? null : corrects.id());
    }

    /** Numbers of actions and references have one more part than those around them, so a number means one thing at most. */
    private Subject about(Meeting meeting, String number) {
        if (number.isEmpty()) {
            return subjects.find(meeting.by(), meeting.plan().id(), SubjectKind.PLAN, "");
        }
        for (SubjectKind kind : List.of(SubjectKind.ACTION, SubjectKind.REFERENCE, SubjectKind.PRIORITY)) {
            try {
                return subjects.find(meeting.by(), meeting.plan().id(), kind, number);
            } catch (NotThere anotherKind) {
                continue;
            }
        }
        throw new Refused("about", "decision.about.error");
    }

    private @Nullable UUID organisation(Meeting meeting, String id) {
        if (id.isEmpty()) {
            return null;
        }
        return Keys.of(id)
                .filter(known ->
                        partnership.organisation(meeting.by().areaId(), known).isPresent())
                .orElseThrow(() -> new Refused("owner", "decision.owner.error"));
    }

    private @Nullable String owner(Member by, BoardDecision decision) {
        String name = decision.ownerName();
        return name == null
                ? null
                : partnership
                        .organisationNamed(by.areaId(), name)
                        .map(UUID::toString)
                        .orElse(null);
    }

    private Meeting meeting(Member member, String slug, String cycle, DecisionForm form) {
        PlanHead plan = plans.head(member, slug, AsAt.NOW);
        CycleView found =
                cycles.cycle(member, plan.id(), cycle, AsAt.NOW).orElseThrow(() -> new NotThere("cycle " + cycle));
        String corrects = Objects.requireNonNull(form.corrects());
        if (corrects.isEmpty()) {
            return new Meeting(member, plan, found, null);
        }
        return new Meeting(
                member,
                plan,
                found,
                Optional.of(corrects)
                        .filter(number -> number.matches("[1-9]\\d{0,8}"))
                        .flatMap(number -> queries.decision(member, found.id(), Integer.parseInt(number)))
                        .orElseThrow(() -> new NotThere("decision " + corrects)));
    }

    /** Somebody else corrected it meanwhile. */
    private ModelAndView overtaken(Meeting meeting, DecisionForm form) {
        Conflict conflict = queries.ofCycle(meeting.by(), meeting.cycle().id(), AsAt.NOW).stream()
                .findFirst()
                .map(latest -> Conflict.none()
                        .savedBy(latest.recordedByName(), London.momentInWords(latest.recordedAt()))
                        .and(words.of("decision.text"), latest.text(), form.said()))
                .orElseGet(Conflict::none);
        return page(meeting, form).addObject("conflict", conflict);
    }

    private ModelAndView page(Meeting meeting, DecisionForm form) {
        Member by = meeting.by();
        String area = "/workspace/" + by.areaSlug();
        String plan = area + "/" + meeting.plan().slug();
        BoardDecision corrects = meeting.corrects();
        Frame frame = new Frame(
                words.of(corrects == null ? "decision.record.title" : "decision.correct.title"),
                words.of(
                        "decision.caption",
                        meeting.cycle().name(),
                        London.dayInWords(meeting.cycle().boardDate())),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), area),
                        Link.to(meeting.plan().title(), plan),
                        Link.to(words.of("cycle.calendar.title"), plan + "/cycles"),
                        Link.to(meeting.cycle().name(), meeting.href())),
                meeting.href() + "/decisions",
                meeting.href(),
                words.of("decision.record.submit"));
        return new ModelAndView("boardroom/decision")
                .addObject("form", form)
                .addObject(
                        "page",
                        new DecisionPage(
                                frame,
                                corrects == null ? null : words.of("decision.correct.about", corrects.number()),
                                Stream.concat(
                                                Stream.of(Choice.of("", words.of("decision.owner.none"))),
                                                partnership.organisations(by.areaId()).stream()
                                                        .map(one -> Choice.of(
                                                                one.id().toString(), one.name())))
                                        .toList(),
                                DecisionRecording.LONGEST));
    }
}
