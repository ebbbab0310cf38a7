package uk.sendplan.reporting.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Viewer;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.SavedViews;
import uk.sendplan.reporting.SavedViews.SavedView;
import uk.sendplan.shared.Refused;

/** Saves what a list is asked for under a name, and removes it. */
@Controller
class SavedViewsController {

    /** Whatever any of the lists knows. */
    private static final List<String> NAMES = Stream.of(WorkPages.NAMES, PlanActionsPages.NAMES)
            .flatMap(Collection::stream)
            .distinct()
            .toList();

    private final SavedViews views;
    private final Words words;

    SavedViewsController(SavedViews views, Words words) {
        this.views = views;
        this.words = words;
    }

    /** @param back the list, as it was */
    record ViewPage(String list, String query, String name, String back, int longest) {}

    @PostMapping("/account/views")
    ModelAndView save(
            Viewer viewer,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name) {
        Asked asked = asked(query);
        String named = Typed.line(name);
        try {
            views.save(viewer.accountId(), list, asked, named);
        } catch (Refused refusal) {
            ModelAndView again = new ModelAndView("reporting/save-view", HttpStatus.UNPROCESSABLE_ENTITY);
            return again.addObject("errors", words.refused(FormErrors.none(), refusal))
                    .addObject(
                            "page",
                            new ViewPage(list, asked.query(), named, list + asked.query(), SavedViews.LONGEST_NAME));
        }
        return Saving.goOn(new Saved(list + asked.query(), words.of("views.saved", named)));
    }

    @PostMapping("/account/views/{view}/remove")
    ModelAndView remove(Viewer viewer, @PathVariable String view) {
        SavedView removed = views.remove(viewer.accountId(), Keys.inAddress(view));
        return Saving.goOn(new Saved(removed.href(), words.of("views.removed", removed.name())));
    }

    /** Only what lists know; a page is no part of a view. */
    private static Asked asked(String query) {
        return Asked.ofQuery(query, NAMES).without(Asked.PAGE);
    }
}
