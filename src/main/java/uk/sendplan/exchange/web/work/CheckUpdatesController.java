package uk.sendplan.exchange.web.work;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.CheckedUpdates;
import uk.sendplan.exchange.SheetChoices;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.UpdateFileKeeping;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.AsAt;

/** Shows what a spreadsheet of updates changes, takes what somebody decides about it, and records all of it or nothing. */
@Controller
@RequestMapping(UpdatesPlace.ADDRESS + "/{file}")
class CheckUpdatesController {

    private final PlanQueries plans;
    private final UpdateFileKeeping keeping;
    private final CheckUpdatesPages pages;
    private final SheetDeciding deciding;

    CheckUpdatesController(
            PlanQueries plans, UpdateFileKeeping keeping, CheckUpdatesPages pages, SheetDeciding deciding) {
        this.plans = plans;
        this.keeping = keeping;
        this.pages = pages;
        this.deciding = deciding;
    }

    @GetMapping
    ModelAndView check(Member by, @PathVariable String plan, @PathVariable String file) {
        return deciding.check(sheet(by, plan, file));
    }

    @PostMapping
    ModelAndView choose(
            Member by, @PathVariable String plan, @PathVariable String file, @RequestParam Map<String, String> sent) {
        return deciding.choose(sheet(by, plan, file), sent);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String seen) {
        return deciding.accept(sheet(by, plan, file), version, seen);
    }

    @PostMapping("/discard")
    ModelAndView discard(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String version) {
        return deciding.discard(sheet(by, plan, file), version);
    }

    private SheetAtHand sheet(Member by, String plan, String file) {
        return new UpdatesAtHand(new UpdatesPlace(by, plans.head(by, plan, AsAt.NOW)), Keys.inAddress(file));
    }

    private final class UpdatesAtHand implements SheetAtHand {

        private final UpdatesPlace place;
        private final UUID id;

        private UpdatesAtHand(UpdatesPlace place, UUID id) {
            this.place = place;
            this.id = id;
        }

        @Override
        public About about() {
            return About.UPDATES;
        }

        @Override
        public String href() {
            return place.file(id);
        }

        @Override
        public String files() {
            return place.files();
        }

        @Override
        public Read read(OverForm form) {
            CheckedUpdates now = keeping.check(place.by(), place.planId(), id);
            return new Read(now.file(), pages.of(place, now, form));
        }

        @Override
        public void choose(long version, SheetChoices choices) {
            keeping.choose(place.by(), place.planId(), id, version, choices);
        }

        @Override
        public SheetFile accept(long version, String seen) {
            return keeping.accept(place.by(), place.planId(), id, version, seen);
        }

        @Override
        public void discard(long version) {
            keeping.discard(place.by(), place.planId(), id, version);
        }
    }
}
