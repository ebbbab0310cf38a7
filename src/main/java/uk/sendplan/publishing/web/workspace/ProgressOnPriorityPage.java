package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressQueries.OfCycle;
import uk.sendplan.shared.AsAt;

/** The progress pages of a priority, where it stands in the plan: in which cycles there is one, and how far each is. */
@Component
class ProgressOnPriorityPage implements PlanPagePart {

    private final ProgressQueries queries;
    private final ProgressWords progressWords;
    private final Words words;

    ProgressOnPriorityPage(ProgressQueries queries, ProgressWords progressWords, Words words) {
        this.queries = queries;
        this.progressWords = progressWords;
        this.words = words;
    }

    record PagesPart(List<PageRow> rows) {}

    record PageRow(Link page, ProgressWords.Tag state, String edition) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        if (!(page.place() instanceof Place.OfPriority) || asAt.isPast()) {
            return Optional.empty();
        }
        List<PageRow> rows = queries.ofPriority(by, page.place().id()).stream()
                .map(cycle -> row(by, cycle))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        false,
                        "publishing/workspace/on-priority",
                        "progress-pages",
                        words.of("progressPage.list.title"),
                        new PagesPart(rows)));
    }

    private PageRow row(Member by, OfCycle cycle) {
        String href = "/workspace/" + by.areaSlug() + "/" + cycle.planSlug() + "/cycles/" + cycle.cycleSlug()
                + "/pages/" + cycle.number();
        return new PageRow(
                Link.to(cycle.cycleName(), href),
                progressWords.tag(cycle.state()),
                cycle.edition() == null
                        ? words.of("progressPage.edition.none")
                        : words.of("publishing.edition", cycle.edition()));
    }
}
