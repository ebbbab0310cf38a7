package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Objects;
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
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PlainEnglishGate;
import uk.sendplan.publishing.PlainEnglishGate.Limits;
import uk.sendplan.shared.AsAt;

/** What a plan asks of the language of its progress pages. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/plain-english")
class PlainEnglishController {

    private final PlanQueries plans;
    private final PlainEnglishGate gate;
    private final Saving saving;
    private final Words words;

    PlainEnglishController(PlanQueries plans, PlainEnglishGate gate, Saving saving, Words words) {
        this.plans = plans;
        this.gate = gate;
        this.saving = saving;
        this.words = words;
    }

    /** @param readingAge a number of years, or empty */
    record GateForm(
            @Nullable String version,
            @Nullable String readingAge,
            @Nullable String shortSentences) {

        GateForm {
            readingAge = Typed.line(readingAge);
        }

        static GateForm of(Limits limits) {
            return new GateForm(
                    String.valueOf(limits.version()),
                    limits.readingAge() == null ? "" : String.valueOf(limits.readingAge()),
                    String.valueOf(limits.shortSentences()));
        }

        GateForm readAt(long now) {
            return new GateForm(String.valueOf(now), readingAge, shortSentences);
        }

        private String age() {
            return Objects.requireNonNullElse(readingAge, "");
        }

        public boolean isShort() {
            return "true".equals(shortSentences);
        }

        FormErrors problems(Words words) {
            boolean fine = age().isEmpty()
                    || (age().matches("\\d{1,2}")
                            && Integer.parseInt(age()) >= PlainEnglishGate.YOUNGEST
                            && Integer.parseInt(age()) <= PlainEnglishGate.OLDEST);
            return new Checks(words)
                    .that(
                            fine,
                            "readingAge",
                            "plainEnglish.age.error",
                            PlainEnglishGate.YOUNGEST,
                            PlainEnglishGate.OLDEST)
                    .errors();
        }

        Limits limits() {
            long read = version != null && version.matches("-1|\\d{1,18}") ? Long.parseLong(version) : -1;
            return new Limits(age().isEmpty() ? null : Integer.valueOf(age()), isShort(), read);
        }
    }

    record GatePage(Frame frame) {}

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String plan) {
        PlanHead head = head(member, plan);
        return page(member, head, GateForm.of(gate.of(member, head.id())));
    }

    @PostMapping
    ModelAndView set(Member member, @PathVariable String plan, @ModelAttribute("form") GateForm form) {
        PlanHead head = head(member, plan);
        return saving.changing(
                form.problems(words),
                () -> {
                    gate.set(member, head.id(), form.limits());
                    return new Saved(href(member, head), words.of("plainEnglish.saved"));
                },
                errors -> page(member, head, form),
                () -> overtaken(member, head, form));
    }

    private PlanHead head(Member member, String plan) {
        member.require(Right.EDIT_PLAN);
        return plans.head(member, plan, AsAt.NOW);
    }

    private static String href(Member member, PlanHead plan) {
        return "/workspace/" + member.areaSlug() + "/" + plan.slug() + "/plain-english";
    }

    private ModelAndView overtaken(Member member, PlanHead plan, GateForm form) {
        Limits now = gate.of(member, plan.id());
        GateForm saved = GateForm.of(now);
        return page(member, plan, form.readAt(now.version()))
                .addObject(
                        "conflict",
                        Conflict.none()
                                .and(words.of("plainEnglish.age"), saved.age(), form.age())
                                .and(
                                        words.of("plainEnglish.short"),
                                        words.of("plainEnglish." + saved.isShort()),
                                        words.of("plainEnglish." + form.isShort())));
    }

    private ModelAndView page(Member member, PlanHead plan, GateForm form) {
        String planHref = "/workspace/" + member.areaSlug() + "/" + plan.slug();
        return new ModelAndView("publishing/workspace/plain-english")
                .addObject("form", form)
                .addObject(
                        "page",
                        new GatePage(new Frame(
                                words.of("plainEnglish.title"),
                                plan.title(),
                                List.of(
                                        Link.to(words.of("navigation.workspace"), "/workspace"),
                                        Link.to(member.areaName(), "/workspace/" + member.areaSlug()),
                                        Link.to(plan.title(), planHref),
                                        Link.to(words.of("cycle.calendar.title"), planHref + "/cycles")),
                                planHref + "/plain-english",
                                planHref + "/cycles",
                                words.of("plainEnglish.submit"))));
    }
}
