package uk.sendplan.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;

/** Shows an action, now or as at a day. */
@Controller
class ActionController {

    private final FoundActions actions;
    private final ActionPages pages;
    private final AsAtReading days;

    ActionController(FoundActions actions, ActionPages pages, AsAtReading days) {
        this.actions = actions;
        this.pages = pages;
        this.days = days;
    }

    @GetMapping("/workspace/{area}/{plan}/actions/{action}")
    @Nullable
    String action(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<FoundAction> read = days.read(asAt, day -> actions.find(member, plan, action, day));
        FoundAction found = read.value();
        if (!found.action().number().equals(action)) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, found.datedHref());
            return null;
        }
        model.addAttribute("page", pages.page(found, read));
        return PastPage.of(read, "delivery/action", model, response);
    }
}
