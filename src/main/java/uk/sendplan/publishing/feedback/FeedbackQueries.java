package uk.sendplan.publishing.feedback;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.publishing.feedback.FeedbackFilter.Shown;
import uk.sendplan.publishing.feedback.FeedbackView.Answer;
import uk.sendplan.publishing.feedback.FeedbackView.AnswerRow;
import uk.sendplan.publishing.feedback.FeedbackView.Counts;
import uk.sendplan.publishing.feedback.FeedbackView.OfPriority;
import uk.sendplan.publishing.feedback.FeedbackView.Piece;
import uk.sendplan.publishing.feedback.FeedbackView.Pieces;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads feedback and answers for those who work with them, however much there is in as many statements, and a page at a time. */
@Service
@Transactional(readOnly = true)
public class FeedbackQueries {

    public static final int ON_A_PAGE = 25;
    public static final int MOST_ANSWERS = 200;
    /** In characters: a page of the longest comments stays light. */
    static final int IN_A_LIST = 300;

    private static final String PUBLIC_ANSWER = """
            with public_answer as (
                select distinct on (e.answer_id) e.answer_id, w.edition_id is null as shown
                from feedback_answer_edition e left join feedback_answer_withdrawal w on w.edition_id = e.id
                where e.area_id = :area
                order by e.answer_id, e.number desc)
            """;

    private static final String PIECE = PUBLIC_ANSWER + """
            select f.id, y.number as priority_number, y.name as priority_name, f.rating, left(f.comment, :longest) as comment,
                coalesce(length(f.comment) > :longest, false) as cut, f.times, f.received_at, f.hidden_because, f.answer_id,
                coalesce(p.shown, false) as published, f.version
            from feedback f join priority y on y.area_id = f.area_id and y.id = f.priority_id
                left join public_answer p on p.answer_id = f.answer_id
            where f.area_id = :area and f.plan_id = :plan
            """;

    private final JdbcClient jdbc;

    FeedbackQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tally(FeedbackRating rating, int times, int waiting) {}

    /** Of a page, or of all pages of the plan where none is named. */
    public Counts counts(Member by, UUID planId, @Nullable String priority) {
        by.require(Right.READ_FEEDBACK);
        List<Tally> tallies = jdbc.sql("""
                select f.rating, sum(f.times) as times, count(*) filter (where f.answer_id is null) as waiting
                from feedback f join priority y on y.area_id = f.area_id and y.id = f.priority_id
                where f.area_id = :area and f.plan_id = :plan and f.hidden_because is null
                    and (:priority::text is null or y.number = :priority)
                group by f.rating
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("priority", priority)
                .query(RecordRows.of(Tally.class))
                .list();
        Map<FeedbackRating, Integer> ratings = new EnumMap<>(FeedbackRating.class);
        Arrays.stream(FeedbackRating.values()).forEach(rating -> ratings.put(rating, 0));
        tallies.forEach(tally -> ratings.put(tally.rating(), tally.times()));
        return new Counts(
                ratings,
                tallies.stream().mapToInt(Tally::times).sum(),
                tallies.stream().mapToInt(Tally::waiting).sum());
    }

    /** @param page as it was asked for: what is none is the first, beyond the last is the last */
    public Pieces list(Member by, UUID planId, FeedbackFilter filter, String page) {
        by.require(Right.READ_FEEDBACK);
        String where = """
                and (:priority::text is null or y.number = :priority) and (:rating::text is null or f.rating = :rating)
                and\s""" + condition(filter.shown());
        int total = narrowed(by, planId, filter, PUBLIC_ANSWER + """
                select count(*) from feedback f join priority y on y.area_id = f.area_id and y.id = f.priority_id
                    left join public_answer p on p.answer_id = f.answer_id
                where f.area_id = :area and f.plan_id = :plan\s""" + where)
                .query(Integer.class)
                .single();
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = page.matches("\\d{1,6}") ? Math.max(1, Math.min(pages, Integer.parseInt(page))) : 1;
        List<Piece> pieces = narrowed(
                        by,
                        planId,
                        filter,
                        PIECE + where + " order by f.received_at desc, f.id limit :size offset :before")
                .param("longest", IN_A_LIST)
                .param("size", ON_A_PAGE)
                .param("before", (number - 1) * ON_A_PAGE)
                .query(RecordRows.of(Piece.class))
                .list();
        return new Pieces(pieces, number, pages, total);
    }

    private JdbcClient.StatementSpec narrowed(Member by, UUID planId, FeedbackFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("priority", filter.priority())
                .param(
                        "rating",
                        filter.rating() == null ? null : filter.rating().name());
    }

    private static String condition(Shown shown) {
        return switch (shown) {
            case ALL -> "f.hidden_because is null";
            case NEW -> "f.hidden_because is null and f.answer_id is null";
            case GROUPED -> "f.answer_id is not null and not coalesce(p.shown, false)";
            case ANSWERED -> "coalesce(p.shown, false)";
            case HIDDEN -> "f.hidden_because is not null";
        };
    }

    /** Those pieces that are there, whole, in the order in which they came. */
    public List<Piece> pieces(Member by, UUID planId, List<UUID> ids) {
        by.require(Right.READ_FEEDBACK);
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(PIECE + " and f.id in (:ids) order by f.received_at, f.id")
                        .param("area", by.areaId())
                        .param("plan", planId)
                        .param("longest", LeavingFeedback.LONGEST)
                        .param("ids", ids)
                        .query(RecordRows.of(Piece.class))
                        .list();
    }

    /** @throws NotThere for one of another plan */
    public Piece piece(Member by, UUID planId, UUID id) {
        return pieces(by, planId, List.of(id)).stream().findFirst().orElseThrow(() -> new NotThere("feedback " + id));
    }

    /** What was done with a piece, the latest first. */
    public List<FeedbackStep> stepsOfPiece(Member by, UUID id) {
        return steps(by, "feedback_id", id);
    }

    private List<FeedbackStep> steps(Member by, String of, UUID id) {
        by.require(Right.READ_FEEDBACK);
        return jdbc.sql("""
                select kind, comment, taken_by_name, taken_at from feedback_step where area_id = ? and %s = ?
                order by sequence desc limit 200
                """.formatted(of))
                .params(by.areaId(), id)
                .query(RecordRows.of(FeedbackStep.class))
                .list();
    }

    /** The pages that feedback can be about: the plan's priorities, and retired ones that have some. */
    public List<OfPriority> priorities(Member by, UUID planId) {
        by.require(Right.READ_FEEDBACK);
        return jdbc.sql("""
                select id, number, name from priority y where area_id = ? and plan_id = ? and (retired_at is null
                    or exists (select from feedback f where f.area_id = y.area_id and f.priority_id = y.id))
                order by position, id
                """)
                .params(by.areaId(), planId)
                .query(RecordRows.of(OfPriority.class))
                .list();
    }

    /** The newest first. */
    public List<AnswerRow> answers(Member by, UUID planId) {
        by.require(Right.READ_FEEDBACK);
        return jdbc.sql(PUBLIC_ANSWER + """
                select a.id, y.number as priority_number, a.said, a.kind, a.state,
                    (select count(*) from feedback f where f.area_id = a.area_id and f.answer_id = a.id) as pieces,
                    coalesce(p.shown, false) as published
                from feedback_answer a join priority y on y.area_id = a.area_id and y.id = a.priority_id
                    left join public_answer p on p.answer_id = a.id
                where a.area_id = :area and a.plan_id = :plan
                order by (select max(s.sequence) from feedback_step s where s.area_id = a.area_id and s.answer_id = a.id) desc limit :most
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("most", MOST_ANSWERS)
                .query(RecordRows.of(AnswerRow.class))
                .list();
    }

    private record Found(
            UUID id,
            UUID priorityId,
            String number,
            String name,
            String said,
            AnswerKind kind,
            String answer,
            AnswerState state,
            boolean published,
            boolean mine,
            int total,
            long version) {}

    /** @throws NotThere for one of another plan */
    public Answer answer(Member by, UUID planId, UUID id) {
        by.require(Right.READ_FEEDBACK);
        Found found = jdbc.sql(PUBLIC_ANSWER + """
                select a.id, y.id as priority_id, y.number, y.name, a.said, a.kind, a.answer, a.state, coalesce(p.shown, false) as published,
                    exists (select from feedback_answer_author w where w.area_id = a.area_id and w.answer_id = a.id
                        and w.account_id = :by and w.edition = (select coalesce(max(e.number), 0) + 1 from feedback_answer_edition e
                            where e.area_id = a.area_id and e.answer_id = a.id)) as mine,
                    (select count(*) from feedback f where f.area_id = a.area_id and f.answer_id = a.id) as total, a.version
                from feedback_answer a join priority y on y.area_id = a.area_id and y.id = a.priority_id
                    left join public_answer p on p.answer_id = a.id
                where a.area_id = :area and a.plan_id = :plan and a.id = :id
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("id", id)
                .param("by", by.accountId())
                .query(RecordRows.of(Found.class))
                .optional()
                .orElseThrow(() -> new NotThere("answer " + id));
        List<Piece> pieces = jdbc.sql(
                        PIECE + " and f.answer_id = :answer order by f.received_at desc, f.id limit :size")
                .param("area", by.areaId())
                .param("plan", planId)
                .param("longest", IN_A_LIST)
                .param("answer", id)
                .param("size", ON_A_PAGE)
                .query(RecordRows.of(Piece.class))
                .list();
        return new Answer(
                id,
                new OfPriority(found.priorityId(), found.number(), found.name()),
                new Wording(found.said(), found.kind(), found.answer()),
                found.state(),
                found.published(),
                found.mine(),
                pieces,
                found.total(),
                steps(by, "answer_id", id),
                found.version());
    }
}
