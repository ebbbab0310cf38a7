package uk.sendplan.notify.reminders.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** The way from a cycle's page to who has reported in it. */
@Component
class ReportedOnCycles implements SubjectPagePart {

    private final Words words;

    ReportedOnCycles(Words words) {
        this.words = words;
    }

    record ReportedPart(String href) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        return page.kind() != Kind.CYCLE || asAt.isPast()
                ? Optional.empty()
                : Optional.of(new Shown(
                        false,
                        "reminders/reported-part",
                        "reported",
                        words.of("reported.heading"),
                        new ReportedPart(page.planHref() + "/cycles/" + page.number() + "/reports")));
    }
}
