package uk.sendplan.reporting.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.CalendarAddresses;
import uk.sendplan.access.CalendarAddresses.Reader;
import uk.sendplan.access.Viewer;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** The calendar of what is due for somebody, under a secret address that they make, renew and stop. */
@Controller
class CalendarController {

    private static final String PAGE = "/account/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarAddresses addresses;
    private final CalendarDays days;
    private final BaseAddress base;
    private final Clock clock;
    private final Words words;

    CalendarController(CalendarAddresses addresses, CalendarDays days, BaseAddress base, Clock clock, Words words) {
        this.addresses = addresses;
        this.days = days;
        this.base = base;
        this.clock = clock;
        this.words = words;
    }

    /**
     * @param made since when there is an address, and of what; null where there is none
     * @param address the new address, which is shown once; or null
     */
    record CalendarPage(
            List<Link> crumbs,
            @Nullable String made,
            boolean ofOrganisations,
            @Nullable String address) {}

    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        Reader reader = addresses.reader(secret).orElseThrow(() -> new NotThere("calendar"));
        List<CalendarDay> known = reader.viewer().scope().call(() -> days.of(reader));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(CalendarText.of(words.of("calendar.name"), known, base.host(), base.link(""), clock.instant()));
    }

    @GetMapping(PAGE)
    ModelAndView page(Viewer viewer) {
        return page(viewer, null);
    }

    @PostMapping(PAGE)
    ModelAndView make(Viewer viewer, @RequestParam(defaultValue = "") String organisations) {
        String secret = addresses.make(viewer, "true".equals(organisations));
        return page(viewer, base.link("/calendars/" + secret + ".ics"));
    }

    @PostMapping(PAGE + "/stop")
    ModelAndView stop(Viewer viewer) {
        addresses.revoke(viewer);
        return Saving.goOn(new Saved(PAGE, words.of("calendar.stopped")));
    }

    private ModelAndView page(Viewer viewer, @Nullable String address) {
        CalendarAddresses.CalendarAddress known = addresses.of(viewer).orElse(null);
        return new ModelAndView("reporting/calendar")
                .addObject(
                        "page",
                        new CalendarPage(
                                List.of(Link.to(words.of("navigation.workspace"), "/workspace")),
                                known == null
                                        ? null
                                        : words.of(
                                                known.ofOrganisations()
                                                        ? "calendar.made.organisations"
                                                        : "calendar.made",
                                                London.dayInWords(known.madeAt())),
                                known != null && known.ofOrganisations(),
                                address));
    }
}
