package uk.sendplan.boardroom.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.BoardroomQueries;
import uk.sendplan.boardroom.BoardroomQueries.About;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.boardroom.risk.web.RisksOnPages;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanPageParts;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;

/** What boards decided about a priority or a reference, and the risks that are about it, on its own page: read together. */
@Component
class DecisionsAndRisksOnPages implements PlanPageParts {

    private final BoardroomQueries queries;
    private final DecisionsOnPages decisions;
    private final RisksOnPages risks;

    DecisionsAndRisksOnPages(BoardroomQueries queries, DecisionsOnPages decisions, RisksOnPages risks) {
        this.queries = queries;
        this.decisions = decisions;
        this.risks = risks;
    }

    @Override
    public List<PlanPagePart.Shown> all(Member by, PlanPagePart.Page page, AsAt asAt) {
        SubjectKind kind = page.place() instanceof Place.OfReference ? SubjectKind.REFERENCE : SubjectKind.PRIORITY;
        About about = queries.about(by, kind, page.place().id(), asAt);
        return Stream.concat(
                        decisions.about(about.decisions(), asAt).stream(),
                        risks.about(about.risks(), page.planHref(), asAt).stream())
                .toList();
    }
}
