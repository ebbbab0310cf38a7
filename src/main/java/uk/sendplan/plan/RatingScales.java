package uk.sendplan.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Keeps a plan's rating scale, by version. A change is a new version; updates keep the version they were made with, so that no
 * old colour ever changes.
 */
@Service
@Transactional
public class RatingScales {

    public static final int MOST_LEVELS = 8;
    public static final int LONGEST_LABEL = 40;
    public static final int LONGEST_DEFINITION = 1000;

    private final JdbcClient jdbc;
    private final ImprovementPlans plans;
    private final Clock clock;

    RatingScales(JdbcClient jdbc, ImprovementPlans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** A level as it is typed; its place in the list is its severity. */
    public record NewLevel(
            String label, String definition, RatingColour colour, RatingRole role, boolean commentRequired) {}

    /**
     * @param key the form's key: the same form sent twice makes one version
     * @param readAt the number of the version the form was read at
     * @param levels the best first
     */
    public record ChangeScale(UUID planId, UUID key, int readAt, List<NewLevel> levels) {}

    /** The scale that holds now, or held at the end of a day. */
    @Transactional(readOnly = true)
    public RatingScale of(Member by, UUID planId, AsAt asAt) {
        return versions(by, planId, asAt).get(0);
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<RatingScale> versions(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        List<Row> rows = jdbc.sql("""
                select s.id as scale_id, s.number, s.made_at, s.made_by,
                    l.id, l.severity, l.label, l.definition, l.colour, l.role, l.comment_required
                from rating_scale s join rating_level l on l.area_id = s.area_id and l.scale_id = s.id
                where s.area_id = :area and s.plan_id = :plan
                    and (s.made_at < :until or s.number = 1)
                order by s.number desc, l.severity
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("until", asAt.until())
                .query(RecordRows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            throw new NotThere("rating scale of " + planId);
        }
        List<RatingScale> versions = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from;
            while (to < rows.size() && rows.get(to).number() == rows.get(from).number()) {
                to++;
            }
            Row first = rows.get(from);
            versions.add(new RatingScale(
                    first.number(),
                    first.madeAt().toInstant(),
                    first.madeBy(),
                    rows.subList(from, to).stream().map(Row::level).toList()));
        }
        return versions;
    }

    /**
     * Makes a new version, unless nothing is different.
     *
     * @throws StaleVersion where another version was made since the form was read
     * @throws Refused at "levels" or "levels[2].label"
     */
    public void change(Member by, ChangeScale command) {
        by.require(Right.EDIT_PLAN);
        ImprovementPlan plan = plans.findAndHoldByAreaIdAndId(by.areaId(), command.planId())
                .orElseThrow(() -> new NotThere("plan " + command.planId()));
        if (plan.isRetired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        if (wasMade(command.key())) {
            return;
        }
        RatingScale current = of(by, plan.id(), AsAt.NOW);
        if (current.number() != command.readAt()) {
            throw new StaleVersion();
        }
        check(command.levels());
        if (!same(current, command.levels())) {
            insert(plan, command.key(), current.number() + 1, by.accountId(), command.levels());
        }
    }

    private boolean wasMade(UUID key) {
        return jdbc.sql("select count(*) from rating_scale where id = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean same(RatingScale scale, List<NewLevel> levels) {
        return scale.levels().stream()
                .map(level -> new NewLevel(
                        level.label(), level.definition(), level.colour(), level.role(), level.commentRequired()))
                .toList()
                .equals(levels);
    }

    private static void check(List<NewLevel> levels) {
        if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
            throw new Refused("levels", "scale.levels.error.number", 2, MOST_LEVELS);
        }
        Set<String> labels = new HashSet<>();
        for (int place = 0; place < levels.size(); place++) {
            NewLevel level = levels.get(place);
            if (!labels.add(level.label().toLowerCase(Locale.UK))) {
                throw new Refused("levels[" + place + "].label", "scale.label.error.taken", level.label());
            }
            if (place > 0 && level.role().isBetterThan(levels.get(place - 1).role())) {
                throw new Refused("levels[" + place + "].role", "scale.role.error.order", level.label());
            }
        }
        if (levels.get(0).role() != RatingRole.ON_TRACK
                || levels.get(levels.size() - 1).role() != RatingRole.OFF_TRACK) {
            throw new Refused("levels", "scale.levels.error.ends");
        }
    }

    /** The first version of a new plan. */
    void start(ImprovementPlan plan) {
        insert(plan, UUID.randomUUID(), 1, null, RatingScalePreset.RED_AMBER_GREEN.levels());
    }

    private void insert(ImprovementPlan plan, UUID id, int number, @Nullable UUID by, List<NewLevel> levels) {
        jdbc.sql("insert into rating_scale (id, area_id, plan_id, number, made_at, made_by) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id, plan.areaId(), plan.id(), number, clock.instant().atOffset(ZoneOffset.UTC), by))
                .update();
        for (int severity = 0; severity < levels.size(); severity++) {
            NewLevel level = levels.get(severity);
            jdbc.sql("""
                    insert into rating_level (id, area_id, scale_id, severity, label, definition, colour, role, comment_required)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            UUID.randomUUID(),
                            plan.areaId(),
                            id,
                            severity,
                            level.label(),
                            level.definition(),
                            level.colour().name(),
                            level.role().name(),
                            level.commentRequired())
                    .update();
        }
    }

    private record Row(
            UUID scaleId,
            int number,
            OffsetDateTime madeAt,
            @Nullable UUID madeBy,
            UUID id,
            int severity,
            String label,
            String definition,
            RatingColour colour,
            RatingRole role,
            boolean commentRequired) {

        RatingLevel level() {
            return new RatingLevel(
                    id, severity, label, Objects.requireNonNullElse(definition, ""), colour, role, commentRequired);
        }
    }
}
