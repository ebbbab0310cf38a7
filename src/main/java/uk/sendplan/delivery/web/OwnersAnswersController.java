package uk.sendplan.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import uk.sendplan.platform.web.Cookies;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.AsAt;

/**
 * Owners without an account answer here, after the link in their mail: their actions of a plan on one page, and nothing else. Who they are
 * is in a cookie that only these pages look at.
 */
@Controller
@RequestMapping("/answers")
class OwnersAnswersController {

    private final AnswerLinks links;
    private final ActionQueries actions;
    private final PlanQueries plans;
    private final UpdatesPages pages;
    private final UpdatesSaving saving;
    private final Cookies cookies;

    OwnersAnswersController(
            AnswerLinks links,
            ActionQueries actions,
            PlanQueries plans,
            UpdatesPages pages,
            UpdatesSaving saving,
            Cookies cookies) {
        this.links = links;
        this.actions = actions;
        this.plans = plans;
        this.pages = pages;
        this.saving = saving;
        this.cookies = cookies;
    }

    /** @param plans in which they own actions */
    record AnswersPage(String name, List<Link> plans) {}

    /** @param kept what was typed is kept */
    record ClosedPage(boolean done, boolean kept) {}

    @GetMapping
    ModelAndView plans(HttpServletRequest request) {
        return answering(request, who -> {
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
            HttpServletRequest request, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        return answering(request, who -> UpdatesSaving.view(pages.of(work(who, plan, Shown.of(parameters)))));
    }

    @PostMapping("/{plan}")
    ModelAndView press(
            HttpServletRequest request,
            @PathVariable String plan,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        Shown shown = Shown.of(parameters.toSingleValueMap());
        UpdatesForm form = UpdatesForm.of(parameters);
        Optional<Answering> answering = links.answering(key(request));
        if (answering.isPresent() && answering.get().over()) {
            Answerer who = answering.get().answerer();
            boolean kept = !who.scope()
                    .call(() -> saving.keepAll(work(who, plan, shown), form))
                    .any();
            return closed(false, kept);
        }
        return answering(request, who -> {
            boolean leaves = form.pressed().equals(UpdatesForm.DONE)
                    && !saving.keepAll(work(who, plan, shown), form).any();
            return leaves ? done(request, response) : saving.press(() -> work(who, plan, shown), form);
        });
    }

    @PostMapping
    ModelAndView done(HttpServletRequest request, HttpServletResponse response) {
        links.end(key(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.remove(AnswerLinks.COOKIE));
        return closed(true, false);
    }

    private @Nullable String key(HttpServletRequest request) {
        return cookies.value(request, AnswerLinks.COOKIE).orElse(null);
    }

    private ModelAndView answering(HttpServletRequest request, Function<Answerer, ModelAndView> page) {
        Optional<Answerer> who = links.answering(key(request))
                .filter(answering -> !answering.over())
                .map(Answering::answerer);
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
