package uk.sendplan.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.AnswerLinks;
import uk.sendplan.access.AnswerLinks.Answering;
import uk.sendplan.access.Answerer;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.web.UpdatesPages.Shown;
import uk.sendplan.delivery.web.UpdatesPages.Work;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.AsAt;

/**
 * Owners without an account answer here, after the link in their mail: their actions of a plan on one page, and nothing else. Who they are
 * is in a cookie of these pages alone.
 */
@Controller
@RequestMapping("/answers")
class OwnersAnswersController {

    private final AnswerLinks links;
    private final ActionQueries actions;
    private final PlanQueries plans;
    private final UpdatesPages pages;
    private final UpdatesSaving saving;

    OwnersAnswersController(
            AnswerLinks links, ActionQueries actions, PlanQueries plans, UpdatesPages pages, UpdatesSaving saving) {
        this.links = links;
        this.actions = actions;
        this.plans = plans;
        this.pages = pages;
        this.saving = saving;
    }

    /** @param plans in which they own actions */
    record AnswersPage(String name, List<Link> plans) {}

    /** @param kept what was typed is kept */
    record ClosedPage(boolean done, boolean kept) {}

    @GetMapping
    ModelAndView plans(@CookieValue(name = AnswerLinks.COOKIE, required = false) @Nullable String key) {
        return answering(key, who -> {
            List<Link> owned = actions.ownedBy(who.seat(Set.of()), who.people()).stream()
                    .filter(action -> action.isOpen() || action.returned() != null)
                    .map(action -> Link.to(action.planTitle(), "/answers/" + action.planSlug()))
                    .distinct()
                    .toList();
            return owned.size() == 1
                    ? new ModelAndView("redirect:" + owned.get(0).href())
                    : new ModelAndView("delivery/answers").addObject("page", new AnswersPage(who.name(), owned));
        });
    }

    @GetMapping("/{plan}")
    ModelAndView show(
            @CookieValue(name = AnswerLinks.COOKIE, required = false) @Nullable String key,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters) {
        return answering(key, who -> UpdatesSaving.view(pages.of(work(who, plan, Shown.of(parameters)))));
    }

    @PostMapping("/{plan}")
    ModelAndView press(
            @CookieValue(name = AnswerLinks.COOKIE, required = false) @Nullable String key,
            @PathVariable String plan,
            @RequestParam MultiValueMap<String, String> parameters) {
        Shown shown = Shown.of(parameters.toSingleValueMap());
        UpdatesForm form = UpdatesForm.of(parameters);
        Optional<Answering> answering = links.answering(key);
        if (answering.isPresent() && answering.get().over()) {
            Answerer who = answering.get().answerer();
            who.scope().run(() -> saving.keepAll(work(who, plan, shown), form));
            return closed(false, true);
        }
        return answering(key, who -> saving.press(() -> work(who, plan, shown), form));
    }

    @PostMapping
    ModelAndView done(
            @CookieValue(name = AnswerLinks.COOKIE, required = false) @Nullable String key,
            HttpServletResponse response) {
        links.end(key);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(AnswerLinks.COOKIE, "")
                        .path("/answers")
                        .maxAge(0)
                        .httpOnly(true)
                        .build()
                        .toString());
        return closed(true, false);
    }

    private ModelAndView answering(@Nullable String key, Function<Answerer, ModelAndView> page) {
        Optional<Answerer> who =
                links.answering(key).filter(answering -> !answering.over()).map(Answering::answerer);
        return who.isEmpty() ? closed(false, false) : who.get().scope().call(() -> page.apply(who.get()));
    }

    private static ModelAndView closed(boolean done, boolean kept) {
        ModelAndView page = new ModelAndView("delivery/answers-closed").addObject("page", new ClosedPage(done, kept));
        page.setStatus(done ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        return page;
    }

    private Work work(Answerer who, String plan, Shown shown) {
        return pages.work(who, plans.head(who.seat(Set.of()), plan, AsAt.NOW), shown);
    }
}
