package uk.sendplan.notify.reminders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.notify.reminders.ReminderStopping;
import uk.sendplan.notify.reminders.ReminderStopping.Stopped;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;

/**
 * The link that every reminder has, which stops them and starts them again. A mail program posts to it by itself (RFC 8058), with no cookie
 * and no form: that stops. Opening the link changes nothing.
 */
@Controller
@RequestMapping("/areas/{area}/reminders/{key}")
class StopController {

    private final ReminderStopping stopping;
    private final Words words;

    StopController(ReminderStopping stopping, Words words) {
        this.stopping = stopping;
        this.words = words;
    }

    /** @param start the button starts them again; else it stops them */
    record StopPage(String title, String text, String action, boolean start, String button) {}

    @GetMapping
    ModelAndView page(@PathVariable String area, @PathVariable String key) {
        return page(stopping.of(area, key), key);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String area,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String start) {
        return page(stopping.set(area, key, start == null), key);
    }

    private ModelAndView page(Stopped link, String key) {
        String what = link.off() ? "stop.off" : "stop.on";
        return new ModelAndView("reminders/stop")
                .addObject("header", SiteHeader.ofArea(link.areaName(), "/areas/" + link.areaSlug()))
                .addObject("crumbs", List.of())
                .addObject(
                        "page",
                        new StopPage(
                                words.of(what + ".title"),
                                words.of(what + ".text", link.areaName()),
                                "/areas/" + link.areaSlug() + "/reminders/" + key,
                                link.off(),
                                words.of(what + ".button")));
    }
}
