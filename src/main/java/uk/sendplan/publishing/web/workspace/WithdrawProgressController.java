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
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressReview;
import uk.sendplan.publishing.ProgressView.Edition;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Takes an edition of a progress page back from the public, with a reason that everyone can read. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/editions/{edition}/withdraw")
class WithdrawProgressController {

    static final int LONGEST_REASON = 1000;

    private final ProgressPlaces places;
    private final ProgressReview review;
    private final Saving saving;
    private final Words words;

    WithdrawProgressController(ProgressPlaces places, ProgressReview review, Saving saving, Words words) {
        this.places = places;
        this.review = review;
        this.saving = saving;
        this.words = words;
    }

    record ReasonForm(@Nullable String reason) {

        ReasonForm {
            reason = Typed.text(reason);
        }

        String said() {
            return Objects.requireNonNullElse(reason, "");
        }

        FormErrors problems(Words words) {
            return new Checks(words)
                    .notEmpty("reason", said(), "publish.withdraw.error.empty")
                    .text(LONGEST_REASON, "reason", said())
                    .errors();
        }
    }

    /**
     * @param editions the page that lists them
     * @param then what the public reads afterwards
     * @param withdrawnAlready a sentence, or null
     */
    record WithdrawPage(
            String title,
            List<Link> crumbs,
            String address,
            String editions,
            String published,
            String then,
            @Nullable String withdrawnAlready) {}

    @GetMapping
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String edition) {
        ProgressPlace place = toPublish(member, plan, cycle, number);
        return page(place, edition(place, edition), new ReasonForm(""));
    }

    @PostMapping
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String edition,
            @ModelAttribute("form") ReasonForm form) {
        ProgressPlace place = toPublish(member, plan, cycle, number);
        Edition withdrawn = edition(place, edition);
        return saving.changing(
                form.problems(words),
                () -> {
                    boolean now = review.withdraw(member, withdrawn.id(), form.said());
                    return new Saved(
                            place.href(),
                            words.of(now ? "publish.withdraw.done" : "publish.withdraw.already", withdrawn.number()));
                },
                errors -> page(place, withdrawn, form),
                () -> page(place, withdrawn, form));
    }

    private ProgressPlace toPublish(Member member, String plan, String cycle, String number) {
        member.require(Right.PUBLISH_PAGES);
        return places.find(member, plan, cycle, number);
    }

    private static Edition edition(ProgressPlace place, String number) {
        return place.view().editions().stream()
                .filter(edition -> String.valueOf(edition.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotThere("edition " + number));
    }

    private ModelAndView page(ProgressPlace place, Edition edition, ReasonForm form) {
        return new ModelAndView("plan/publish/withdraw")
                .addObject("form", form)
                .addObject(
                        "page",
                        new WithdrawPage(
                                words.of("publish.withdraw.title", edition.number()),
                                place.crumbsBelow(),
                                place.href(edition) + "/withdraw",
                                place.href(),
                                words.of(
                                        "publish.withdraw.published",
                                        edition.number(),
                                        London.dayInWords(edition.publishedAt())),
                                then(place, edition),
                                edition.isWithdrawn() ? words.of("publish.withdraw.already", edition.number()) : null));
    }

    private String then(ProgressPlace place, Edition withdrawn) {
        return place.view().editions().stream()
                .filter(edition -> !edition.isWithdrawn() && edition.number() != withdrawn.number())
                .findFirst()
                .map(shown -> words.of("progressPage.withdraw.then", shown.number()))
                .orElseGet(() -> words.of("progressPage.withdraw.thenNone"));
    }
}
