package uk.sendplan.publishing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.ProgressDifference.Placed;
import uk.sendplan.publishing.ProgressDocument.ChangeDocument;
import uk.sendplan.publishing.ProgressDocument.SinceDocument;
import uk.sendplan.shared.RecordRows;

/**
 * Compares a progress page with the edition before it: the latest of the same cycle that is not withdrawn now, else the one of another
 * cycle that was published last.
 */
@Service
@Transactional(readOnly = true)
public class ProgressComparing {

    private final JdbcClient jdbc;

    ProgressComparing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an edition's address is made of, and how it is called. */
    public record Earlier(String cycleSlug, String cycleName, int number, String priorityNumber, String content) {}

    public record Compared(Earlier earlier, ProgressDifference difference) {}

    /** Nothing where there is no edition to compare with. */
    public Optional<Compared> compare(Member by, ProgressView view) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select e.cycle_slug, e.cycle_name, e.number, e.priority_number, e.content
                from progress_edition e join progress_page g on g.area_id = e.area_id and g.id = e.page_id
                where e.area_id = :area and g.priority_id = :priority
                    and not exists (select from progress_edition_withdrawal w where w.area_id = e.area_id and w.edition_id = e.id)
                order by (g.cycle_id = :cycle) desc, e.published_at desc, e.number desc limit 1
                """)
                .param("area", by.areaId())
                .param("priority", view.priority().id())
                .param("cycle", view.cycle().id())
                .query(RecordRows.of(Earlier.class))
                .optional()
                .map(earlier -> new Compared(
                        earlier,
                        ProgressDifference.between(ProgressJson.fromJson(earlier.content()), view.document())));
    }

    /** Whether the measures beside its claims say something else than they do in the edition that is published: nobody need have written anything. */
    public boolean hasNewFigures(Member by, ProgressView view) {
        return view.state() == PageState.PUBLISHED
                && compare(by, view)
                        .filter(compared -> compared.difference().count(ItemChange.IMPACT) > 0)
                        .isPresent();
    }

    /** The page as it is published now: it says what changed since the edition before, in its own words alone. */
    ProgressDocument published(Member by, ProgressView view) {
        return view.document()
                .with(compare(by, view).map(ProgressComparing::since).orElse(null));
    }

    private static SinceDocument since(Compared compared) {
        Earlier earlier = compared.earlier();
        ProgressDifference difference = compared.difference();
        return new SinceDocument(
                earlier.cycleName(),
                earlier.cycleSlug(),
                earlier.number(),
                earlier.priorityNumber(),
                difference.isReworded(),
                difference.renamed().stream()
                        .map(ProgressDifference.Renamed::after)
                        .toList(),
                difference.changes().stream()
                        .filter(change -> change.after() != null)
                        .map(change -> change(change.after(), List.copyOf(change.kinds())))
                        .toList(),
                (int) difference.count(ItemChange.REMOVED));
    }

    private static ChangeDocument change(@Nullable Placed placed, List<ItemChange> kinds) {
        if (placed == null) {
            throw new IllegalArgumentException("what was removed is nowhere");
        }
        return new ChangeDocument(placed.section(), placed.place(), kinds);
    }
}
