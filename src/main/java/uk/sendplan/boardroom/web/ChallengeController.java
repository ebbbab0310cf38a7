package uk.sendplan.boardroom.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.Challenging.Say;
import uk.sendplan.boardroom.EntryKind;
import uk.sendplan.boardroom.web.ChallengePages.Found;
import uk.sendplan.boardroom.web.ChallengePages.Sent;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** One challenge: what was said, and what somebody says next. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/challenges/{challenge}")
class ChallengeController {

    private final PlanQueries plans;
    private final ChallengeQueries queries;
    private final Challenging challenging;
    private final ChallengePages pages;
    private final AsAtReading days;
    private final Saving saving;
    private final Words words;

    ChallengeController(
            PlanQueries plans,
            ChallengeQueries queries,
            Challenging challenging,
            ChallengePages pages,
            AsAtReading days,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.queries = queries;
        this.challenging = challenging;
        this.pages = pages;
        this.days = days;
        this.saving = saving;
        this.words = words;
    }

    record EntryForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String text) {

        EntryForm {
            text = Typed.text(text);
        }

        String said() {
            return Objects.requireNonNull(text);
        }

        Say toCommand(ChallengeView challenge) {
            return new Say(Keys.require(key), challenge.id(), (int) Keys.version(version), Typed.orNull(said()));
        }
    }

    @GetMapping
    String challenge(
            Member member,
            @PathVariable String plan,
            @PathVariable String challenge,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> find(member, plan, challenge, day));
        model.addAttribute("page", pages.of(read, null));
        return PastPage.of(read, "boardroom/challenge", model, response);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            Member member,
            @PathVariable String plan,
            @PathVariable String challenge,
            @ModelAttribute("form") EntryForm form) {
        return say(find(member, plan, challenge, AsAt.NOW), form, EntryKind.ANSWERED, challenging::answer);
    }

    @PostMapping("/not-answered")
    ModelAndView notAnswered(
            Member member,
            @PathVariable String plan,
            @PathVariable String challenge,
            @ModelAttribute("form") EntryForm form) {
        return say(find(member, plan, challenge, AsAt.NOW), form, EntryKind.NOT_ANSWERED, challenging::sayNotAnswered);
    }

    @PostMapping("/close")
    ModelAndView close(
            Member member,
            @PathVariable String plan,
            @PathVariable String challenge,
            @ModelAttribute("form") EntryForm form) {
        return say(find(member, plan, challenge, AsAt.NOW), form, EntryKind.CLOSED, challenging::close);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String challenge,
            @ModelAttribute("form") EntryForm form) {
        return say(find(member, plan, challenge, AsAt.NOW), form, EntryKind.WITHDRAWN, challenging::withdraw);
    }

    private ModelAndView say(Found found, EntryForm form, EntryKind kind, BiConsumer<Member, Say> command) {
        Member by = found.plan().by();
        Sent sent = new Sent(field(kind), form.said());
        return saving.changing(
                new Checks(words)
                        .key(form.key())
                        .text(Challenging.LONGEST, sent.field(), form.said())
                        .errors(),
                () -> {
                    command.accept(by, form.toCommand(found.challenge()));
                    return new Saved(found.plan().href(found.challenge()), words.of("challenge.done." + kind));
                },
                errors -> page(found, sent),
                () -> {
                    Found now = find(by, found.plan().plan().slug(), number(found), AsAt.NOW);
                    return page(now, sent).addObject("conflict", pages.conflict(now, sent));
                });
    }

    private static String number(Found found) {
        return String.valueOf(found.challenge().number());
    }

    private static String field(EntryKind kind) {
        return switch (kind) {
            case ANSWERED -> Challenging.ANSWER;
            case NOT_ANSWERED -> Challenging.NOT_ANSWERED;
            case CLOSED -> Challenging.CLOSE;
            case ASKED, WITHDRAWN -> FormErrors.WHOLE_FORM;
        };
    }

    private ModelAndView page(Found found, Sent sent) {
        var read = new AsAtReading.Read<>(found, AsAt.NOW, "", FormErrors.none());
        return new ModelAndView("boardroom/challenge").addObject("page", pages.of(read, sent));
    }

    private Found find(Member member, String slug, String number, AsAt asAt) {
        PlanHead plan = plans.head(member, slug, asAt);
        ChallengeView challenge = (number.matches("[1-9]\\d{0,8}")
                        ? queries.challenge(member, plan.id(), Integer.parseInt(number), asAt)
                        : Optional.<ChallengeView>empty())
                .orElseThrow(() -> new NotThere("challenge " + number));
        return new Found(
                new ChallengePlan(member, plan, asAt), challenge, queries.thread(member, challenge.id(), asAt));
    }
}
