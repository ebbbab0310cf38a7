package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumLevel;
import uk.sendplan.publishing.forum.ForumViewPage.Draft;
import uk.sendplan.publishing.forum.ForumViewQueries;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.forum.ForumViews.Publish;
import uk.sendplan.publishing.web.ForumVoices;
import uk.sendplan.shared.AsAt;

/** The forum writes how parents see a priority in a cycle, publishes it itself, and perhaps withdraws it. Others read what is published. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/forum-view")
class ForumViewController {

    private final PlanQueries plans;
    private final ForumViewQueries queries;
    private final ForumViews views;
    private final ForumViewScreens screens;
    private final ForumVoices voices;
    private final Saving saving;
    private final Words words;

    ForumViewController(
            PlanQueries plans,
            ForumViewQueries queries,
            ForumViews views,
            ForumViewScreens screens,
            ForumVoices voices,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.queries = queries;
        this.views = views;
        this.screens = screens;
        this.voices = voices;
        this.saving = saving;
        this.words = words;
    }

    record WritePage(Frame frame, List<Choice> levels, int longest) {}

    /**
     * @param read whether they say that they read what the check found
     * @param edition that is withdrawn
     * @param reason for everyone to read
     */
    record StepForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String read,
            @Nullable String edition,
            @Nullable String reason) {

        StepForm {
            reason = Typed.text(reason);
        }

        String said() {
            return Objects.requireNonNull(reason);
        }
    }

    @GetMapping
    ModelAndView page(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        return screens.page(find(member, plan, cycle, number));
    }

    @GetMapping("/edit")
    ModelAndView write(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        ForumViewPlace place = toWrite(member, plan, cycle, number);
        return writing(place, ForumViewForm.of(place.view().draft()));
    }

    @PostMapping("/edit")
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") ForumViewForm form) {
        ForumViewPlace place = toWrite(member, plan, cycle, number);
        return saving.changing(
                form.problems(words),
                () -> {
                    if (form.begins()) {
                        views.begin(member, Keys.require(form.key()), place.place(), form.wording());
                    } else {
                        views.reword(member, place.place(), Keys.version(form.version()), form.wording());
                    }
                    return new Saved(place.href(), words.of("forum.view.saved"));
                },
                errors -> writing(place, form),
                () -> overtaken(toWrite(member, plan, cycle, number), form));
    }

    @PostMapping("/publish")
    ModelAndView publish(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") StepForm form) {
        ForumViewPlace place = toWrite(member, plan, cycle, number);
        return saving.changing(
                new Checks(words).key(form.key()).errors(),
                () -> {
                    views.publish(
                            member,
                            new Publish(
                                    Keys.require(form.key()),
                                    place.place(),
                                    Keys.version(form.version()),
                                    "true".equals(form.read())));
                    return new Saved(place.href(), words.of("forum.view.published"));
                },
                errors -> screens.page(place),
                () -> screens.page(toWrite(member, plan, cycle, number))
                        .addObject(
                                "errors",
                                FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("forum.view.error.changed"))));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") StepForm form) {
        ForumViewPlace place = toWrite(member, plan, cycle, number);
        return saving.changing(
                new Checks(words)
                        .notEmpty("reason", form.said(), "answer.reason.error.required")
                        .text(ForumViews.LONGEST_REASON, "reason", form.said())
                        .errors(),
                () -> {
                    views.withdraw(member, place.place(), edition(form.edition()), form.said());
                    return new Saved(place.href(), words.of("forum.view.withdrawnNow"));
                },
                errors -> screens.page(place),
                () -> screens.page(place));
    }

    /** What is no number of an edition is the number of none. */
    private static int edition(@Nullable String typed) {
        long number = Keys.version(typed);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private ForumViewPlace find(Member by, String plan, String cycle, String number) {
        return new ForumViewPlace(
                by, queries.page(by, plans.head(by, plan, AsAt.NOW).id(), cycle, number));
    }

    private ForumViewPlace toWrite(Member by, String plan, String cycle, String number) {
        by.require(Right.WRITE_FORUM_VIEW);
        return find(by, plan, cycle, number);
    }

    private ModelAndView writing(ForumViewPlace place, ForumViewForm form) {
        Frame frame = new Frame(
                words.of("forum.view.write.title"),
                place.shortName() + ": " + place.view().head().name() + ", "
                        + place.view().head().cycleName(),
                place.crumbs(words),
                place.href() + "/edit",
                place.href(),
                words.of("forum.view.save"));
        List<Choice> levels = Stream.of(ForumLevel.values())
                .map(level -> Choice.of(level.name(), voices.words(level)))
                .toList();
        return new ModelAndView("publishing/workspace/forum/write")
                .addObject("form", form)
                .addObject("page", new WritePage(frame, levels, ForumViews.LONGEST_TEXT));
    }

    /** With both texts; the form carries the version it would now replace. */
    private ModelAndView overtaken(ForumViewPlace place, ForumViewForm form) {
        Draft saved = place.view().draft();
        Conflict conflict = Conflict.none();
        if (saved != null) {
            conflict = conflict.and(
                            words.of("forum.view.level"),
                            voices.words(saved.level()),
                            form.chosen().map(voices::words).orElse(""))
                    .and(words.of("forum.view.text"), saved.text(), form.said());
        }
        return writing(place, form.readAt(saved)).addObject("conflict", conflict);
    }
}
