package uk.sendplan.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/** When a part of a plan was saved first, and who saved it last: for the person whose own form was overtaken. */
@Service
@Transactional(readOnly = true)
public class SaveQueries {

    /**
     * A kind of part that has a form. Other rooms add theirs.
     *
     * @param versions the table that keeps its past
     * @param save the right without which it cannot be saved
     */
    public record Part(String versions, Right save) {

        private static final Pattern NAME = Pattern.compile("[a-z_]+_version");

        public static final Part PLAN = new Part("improvement_plan_version", Right.EDIT_PLAN);
        public static final Part OBJECTIVE = new Part("objective_version", Right.EDIT_PLAN);
        public static final Part PRIORITY = new Part("priority_version", Right.EDIT_PLAN);
        public static final Part STATEMENT = new Part("statement_version", Right.EDIT_PLAN);
        public static final Part REFERENCE = new Part("reference_version", Right.EDIT_PLAN);
        public static final Part OUTCOME = new Part("outcome_version", Right.EDIT_PLAN);
        public static final Part FINDING = new Part("finding_version", Right.EDIT_PLAN);

        public Part {
            if (!NAME.matcher(versions).matches()) {
                throw new IllegalArgumentException(versions);
            }
        }
    }

    /** @param name null where the account belongs to this area no more */
    public record Save(@Nullable String name, Instant at) {}

    private final JdbcClient jdbc;

    SaveQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when a part is known. */
    public Instant first(Member by, Part part, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("select min(known_from) from %s where area_id = ? and id = ?".formatted(part.versions))
                .params(by.areaId(), id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    public Optional<Save> last(Member by, Part part, UUID id) {
        by.require(part.save);
        return jdbc.sql("""
                select a.name, v.known_from as at from %s v left join account a on a.id = v.changed_by
                where v.area_id = ? and v.id = ? and v.known_to = 'infinity'
                """.formatted(part.versions))
                .params(by.areaId(), id)
                .query((row, number) ->
                        new Save(row.getString("name"), row.getTimestamp("at").toInstant()))
                .optional();
    }
}
