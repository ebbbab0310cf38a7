package uk.sendplan.reporting;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Viewer;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.Contributions.Supported;
import uk.sendplan.delivery.DueDateQueries;
import uk.sendplan.delivery.DueDateQueries.Waiting;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanQueries.PlanRow;
import uk.sendplan.reporting.WorkNotices.Notice;
import uk.sendplan.shared.AsAt;

/** Reads all that the page of somebody's own work shows, as it is at one moment. */
@Service
@Transactional(readOnly = true)
public class WorkReading {

    private final ActionQueries actions;
    private final DueDateQueries dueDates;
    private final Contributions contributions;
    private final PlanQueries plans;
    private final List<WorkNotices> notices;

    WorkReading(
            ActionQueries actions,
            DueDateQueries dueDates,
            Contributions contributions,
            PlanQueries plans,
            List<WorkNotices> notices) {
        this.actions = actions;
        this.dueDates = dueDates;
        this.contributions = contributions;
        this.plans = plans;
        this.notices = notices;
    }

    /**
     * @param waiting new due dates that wait for their decision
     * @param notices what of other rooms waits for them
     * @param supported what their organisations support
     * @param plans of their areas
     */
    public record Read(
            List<ActionView> work,
            List<Waiting> waiting,
            List<Notice> notices,
            List<Supported> supported,
            List<PlanRow> plans) {}

    public Read of(Viewer viewer) {
        List<Member> seats = viewer.seats();
        return new Read(
                work(viewer),
                dueDates.waitingFor(seats),
                notices.stream().flatMap(room -> room.of(seats).stream()).toList(),
                contributions.supportedBy(seats),
                plans.plansOf(seats));
    }

    /** What they own, and what their organisations lead. */
    public List<ActionView> work(Viewer viewer) {
        return viewer.seats().isEmpty() ? List.of() : actions.workOf(viewer.seats(), AsAt.NOW);
    }
}
