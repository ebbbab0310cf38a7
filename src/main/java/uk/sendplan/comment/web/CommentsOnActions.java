package uk.sendplan.comment.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.comment.CommentQueries;
import uk.sendplan.comment.Commenting;
import uk.sendplan.comment.web.CommentRows.CommentRow;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** The newest comments on an action, on its page, and the box for another. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CommentsOnActions implements SubjectPagePart {

    private static final int NEWEST = 10;

    private final CommentQueries queries;
    private final CommentRows rows;
    private final Words words;

    CommentsOnActions(CommentQueries queries, CommentRows rows, Words words) {
        this.queries = queries;
        this.rows = rows;
        this.words = words;
    }

    /**
     * @param all what leads to all of them; null where all are here
     * @param key of the form; null where nothing more is said
     */
    record CommentsPart(
            List<CommentRow> rows,
            int total,
            String href,
            @Nullable String all,
            @Nullable String key,
            int longest) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        if (page.kind() != Kind.ACTION) {
            return Optional.empty();
        }
        CommentQueries.Page newest = queries.page(by, page.id(), asAt, NEWEST, 0);
        if (newest.rows().isEmpty() && !page.open()) {
            return Optional.empty();
        }
        String href = page.planHref() + "/actions/" + page.number() + "/comments";
        boolean more = newest.total() > newest.rows().size() && !asAt.isPast();
        return Optional.of(new Shown(
                false,
                "comment/part",
                "comments",
                words.of("comments.title"),
                new CommentsPart(
                        rows.of(by, newest.rows(), href, !asAt.isPast()),
                        newest.total(),
                        href,
                        more ? words.of("comments.all", newest.total()) : null,
                        page.open() ? Keys.fresh() : null,
                        Commenting.LONGEST)));
    }
}
