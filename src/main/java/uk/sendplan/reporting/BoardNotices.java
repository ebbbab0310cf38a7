package uk.sendplan.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Table;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.AsAt;

/** What another room has to say on the board of a plan. Each bean of this type is asked once a board, and takes one statement. */
public interface BoardNotices {

    /** @return in their order */
    List<Notice> of(Member by, PlanHead plan, AsAt asAt);

    /**
     * An answer in a few lines.
     *
     * @param id of its place on the page
     * @param figures what it comes to, each leading to its list where it is something
     * @param none what is said where there is nothing to show
     * @param table all that its figures count, for the files of the board
     */
    record Notice(
            String id,
            String title,
            List<Figure> figures,
            List<Line> lines,
            @Nullable String none,
            Table table) {}

    record Figure(String text, @Nullable String href) {}

    /** @param said what there is to say of it in short */
    record Line(String text, String href, List<String> said) {}
}
