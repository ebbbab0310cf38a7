package uk.sendplan.publishing.web.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressQueries;

/** Puts the list of a cycle's progress pages together. */
@Component
class ProgressList {

    private final ProgressQueries queries;
    private final ProgressWords progressWords;
    private final Words words;

    ProgressList(ProgressQueries queries, ProgressWords progressWords, Words words) {
        this.queries = queries;
        this.progressWords = progressWords;
        this.words = words;
    }

    /** @param plainEnglish where the limits of their language are set, or null */
    record ListPage(
            String caption,
            List<Link> crumbs,
            String levelName,
            List<ListRow> rows,
            @Nullable String plainEnglish) {}

    /** @param toAnswer how many comments of the forum wait for an answer, a sentence; null where none does */
    record ListRow(
            Link page,
            ProgressWords.Tag state,
            String items,
            String edition,
            @Nullable String toAnswer) {}

    ListPage of(Member by, PlanHead plan, CycleView cycle) {
        String list = ProgressPlace.list(by, plan.slug(), cycle);
        return new ListPage(
                words.of("progressPage.caption", cycle.name(), plan.title()),
                ProgressPlace.crumbs(by, plan, cycle, words),
                plan.levelName(),
                queries.ofCycle(by, plan.id(), cycle.id()).stream()
                        .map(row -> new ListRow(
                                Link.to(row.number() + " " + row.name(), list + "/" + row.number()),
                                progressWords.tag(row.state()),
                                words.of("progressPage.items", row.items()),
                                row.edition() == null
                                        ? words.of("progressPage.edition.none")
                                        : words.of("publishing.edition", row.edition()),
                                row.unanswered() == 0 ? null : words.of("progressPage.toAnswer", row.unanswered())))
                        .toList(),
                by.may(Right.EDIT_PLAN) ? "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/plain-english" : null);
    }
}
