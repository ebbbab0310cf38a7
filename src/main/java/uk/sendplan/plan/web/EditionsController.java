package uk.sendplan.plan.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanEditions;
import uk.sendplan.plan.PlanEditions.Edition;
import uk.sendplan.plan.PlanEditions.PlanWithEditions;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

@Controller
class EditionsController {

    private final PlanEditions editions;
    private final PublishPages pages;
    private final Words words;

    EditionsController(PlanEditions editions, PublishPages pages, Words words) {
        this.editions = editions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/workspace/{area}/{plan}/editions")
    ModelAndView editions(Member member, @PathVariable String plan) {
        return new ModelAndView("plan/publish/editions", "page", page(member, editions.ofPlan(member, plan)));
    }

    private EditionsPage page(Member member, PlanWithEditions plan) {
        Optional<Edition> shown = plan.editions().stream()
                .filter(edition -> !edition.isWithdrawn())
                .findFirst();
        String workspace = "/workspace/" + member.areaSlug() + "/" + plan.slug();
        String address = "/areas/" + member.areaSlug() + "/plans/" + plan.slug();
        boolean mayPublish = member.may(Right.EDIT_PLAN);
        return new EditionsPage(
                plan.title(),
                pages.crumbs(member, plan.slug(), plan.title()),
                shown.isPresent() ? address : null,
                workspace + "/publish",
                mayPublish,
                plan.editions().stream()
                        .map(edition -> new EditionsPage.Row(
                                words.of("publish.edition", edition.number()),
                                address + "/editions/plan/" + edition.number(),
                                whenAndWho("publish.editions.by", edition.publishedAt(), edition.publishedBy()),
                                edition.note(),
                                edition.withdrawnAt() == null
                                        ? null
                                        : whenAndWho(
                                                "publish.editions.withdrawnBy",
                                                edition.withdrawnAt(),
                                                edition.withdrawnBy()),
                                edition.reason(),
                                shown.filter(edition::equals).isPresent(),
                                mayPublish && !edition.isWithdrawn()
                                        ? workspace + "/editions/" + edition.number() + "/withdraw"
                                        : null))
                        .toList());
    }

    private String whenAndWho(String key, Instant when, @Nullable String who) {
        return words.of(
                key, London.dayInWords(when), Objects.requireNonNullElseGet(who, () -> words.of("publish.someone")));
    }
}
