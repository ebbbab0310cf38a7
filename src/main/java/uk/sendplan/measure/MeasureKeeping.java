package uk.sendplan.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.plan.PlanOwners;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/** Keeps what a plan measures: plan managers define measures, link them, retire them and bring them back. */
@Service
@Transactional
public class MeasureKeeping {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_TEXT = 3000;
    public static final int MOST_MEASURES = 500;

    private final MeasureParts parts;
    private final PlanOwners owners;
    private final JdbcClient jdbc;

    MeasureKeeping(MeasureParts parts, PlanOwners owners, JdbcClient jdbc) {
        this.parts = parts;
        this.owners = owners;
        this.jdbc = jdbc;
    }

    /** What is measured, and how it is counted. */
    public record Definition(
            String name,
            @Nullable String definition,
            @Nullable String variant,
            MeasureUnit unit,
            @Nullable String unitWords,
            int decimals,
            GoodDirection goodDirection,
            @Nullable String geography,
            Frequency frequency,
            PeriodType periodType,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String surveyOf,
            @Nullable String source) {}

    /** Who sees to its readings, by when they are to be there, and how they are shown. */
    public record Care(UUID ownerId, @Nullable String ownerRole, int daysToEnter, int threshold, boolean screened) {}

    /** @param when with the days it means */
    public record Baseline(
            BigDecimal value, VagueDate when, @Nullable String comment) {}

    /**
     * What it tells something about.
     *
     * @param outcomes "1.10" for all outcomes of a reference, "4.1/2" for the second of several
     * @param priorities their numbers
     */
    public record Links(Set<String> outcomes, Set<String> priorities) {}

    public record Wording(
            Definition definition, Care care, @Nullable Baseline baseline, Links links) {}

    private record Held(UUID planId, boolean retired, boolean planRetired, long version) {}

    /**
     * @param key the form's, which becomes the id of the measure and of its own series
     * @return its number in the plan
     * @throws Refused where the plan is retired or has too many, the owner is none of its partners, or it has no such outcome or priority
     */
    public int add(Member by, UUID key, UUID planId, Wording wording) {
        by.require(Right.EDIT_PLAN);
        boolean retired = jdbc.sql(
                        "select retired_at is not null from improvement_plan where area_id = ? and id = ? for update")
                .params(by.areaId(), planId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotThere("plan " + planId));
        Integer added = jdbc.sql("select number from measure where area_id = ? and plan_id = ? and id = ?")
                .params(by.areaId(), planId, key)
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (added != null) {
            return added;
        }
        if (retired) {
            throw new Refused("", "edit.plan.error.retired");
        }
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from measure where area_id = ? and plan_id = ?")
                .params(by.areaId(), planId)
                .query(Integer.class)
                .single();
        if (number > MOST_MEASURES) {
            throw new Refused("", "measure.error.many", MOST_MEASURES);
        }
        requireOwner(by, planId, wording.care());
        worded(by, wording, jdbc.sql("""
                insert into measure (id, area_id, plan_id, number, name, definition, variant, unit, unit_words, decimals, good_direction,
                    geography, frequency, period_type, numerator, denominator, survey_of, source, owner_organisation_id, owner_role,
                    days_to_enter, threshold, screened, baseline, baseline_words, baseline_from, baseline_to, baseline_comment, version)
                values (:measure, :area, :plan, :number, :name, :definition, :variant, :unit, :unitWords, :decimals, :goodDirection,
                    :geography, :frequency, :periodType, :numerator, :denominator, :surveyOf, :source, :owner, :ownerRole,
                    :daysToEnter, :threshold, :screened, cast(:baseline as numeric), :baselineWords, cast(:baselineFrom as date),
                    cast(:baselineTo as date), :baselineComment, 0)
                """))
                .param("measure", key)
                .param("plan", planId)
                .param("number", number)
                .update();
        jdbc.sql("""
                insert into measure_series (id, area_id, measure_id, kind, name, position, version)
                values (?, ?, ?, 'WHOLE', ?, 0, 0)
                """)
                .params(key, by.areaId(), key, shortened(wording.definition().name()))
                .update();
        link(by, planId, key, wording.links());
        return number;
    }

    /**
     * @throws Refused as {@link #add}, and where it is retired
     * @throws StaleVersion where somebody changed it meanwhile
     */
    public void edit(Member by, UUID measureId, long version, Wording wording) {
        by.require(Right.EDIT_PLAN);
        Held held = hold(by, measureId);
        if (held.version() != version) {
            throw new StaleVersion();
        }
        requireOpen(held);
        requireOwner(by, held.planId(), wording.care());
        worded(by, wording, jdbc.sql("""
                update measure set name = :name, definition = :definition, variant = :variant, unit = :unit, unit_words = :unitWords,
                    decimals = :decimals, good_direction = :goodDirection, geography = :geography, frequency = :frequency,
                    period_type = :periodType, numerator = :numerator, denominator = :denominator, survey_of = :surveyOf,
                    source = :source, owner_organisation_id = :owner, owner_role = :ownerRole, days_to_enter = :daysToEnter,
                    threshold = :threshold, screened = :screened, baseline = cast(:baseline as numeric),
                    baseline_words = :baselineWords, baseline_from = cast(:baselineFrom as date),
                    baseline_to = cast(:baselineTo as date), baseline_comment = :baselineComment, version = version + 1
                where area_id = :area and id = :measure
                """)).param("measure", measureId).update();
        link(by, held.planId(), measureId, wording.links());
    }

    /**
     * Takes it out of use, or back into it; its past and its number stay.
     *
     * @throws Refused where the plan is retired
     * @throws StaleVersion where somebody changed it meanwhile
     */
    public void retire(Member by, UUID measureId, long version, boolean retired) {
        by.require(Right.EDIT_PLAN);
        Held held = hold(by, measureId);
        if (held.retired() == retired) {
            return;
        }
        if (held.version() != version) {
            throw new StaleVersion();
        }
        if (held.planRetired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        jdbc.sql("""
                update measure set retired_at = case when :retired then app_now() end, version = version + 1
                where area_id = :area and id = :measure
                """)
                .param("retired", retired)
                .param("area", by.areaId())
                .param("measure", measureId)
                .update();
    }

    private static JdbcClient.StatementSpec worded(Member by, Wording wording, JdbcClient.StatementSpec statement) {
        Definition definition = wording.definition();
        Care care = wording.care();
        Baseline baseline = wording.baseline();
        return statement
                .param("area", by.areaId())
                .param("name", definition.name())
                .param("definition", definition.definition())
                .param("variant", definition.variant())
                .param("unit", definition.unit().name())
                .param("unitWords", definition.unitWords())
                .param("decimals", definition.decimals())
                .param("goodDirection", definition.goodDirection().name())
                .param("geography", definition.geography())
                .param("frequency", definition.frequency().name())
                .param("periodType", definition.periodType().name())
                .param("numerator", definition.numerator())
                .param("denominator", definition.denominator())
                .param("surveyOf", definition.surveyOf())
                .param("source", definition.source())
                .param("owner", care.ownerId())
                .param("ownerRole", care.ownerRole())
                .param("daysToEnter", care.daysToEnter())
                .param("threshold", care.threshold())
                .param("screened", care.screened())
                .param("baseline", baseline == null ? null : baseline.value())
                .param(
                        "baselineWords",
                        baseline == null ? null : baseline.when().words())
                .param("baselineFrom", baseline == null ? null : baseline.when().from())
                .param("baselineTo", baseline == null ? null : baseline.when().to())
                .param("baselineComment", baseline == null ? null : baseline.comment());
    }

    private Held hold(Member by, UUID measureId) {
        return jdbc.sql("""
                select m.plan_id, m.retired_at is not null as retired, p.retired_at is not null as plan_retired, m.version
                from measure m join improvement_plan p on p.area_id = m.area_id and p.id = m.plan_id
                where m.area_id = ? and m.id = ? for update of m
                """)
                .params(by.areaId(), measureId)
                .query(RecordRows.of(Held.class))
                .optional()
                .orElseThrow(() -> new NotThere("measure " + measureId));
    }

    private static void requireOpen(Held held) {
        if (held.planRetired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        if (held.retired()) {
            throw new Refused("", "measure.error.retired");
        }
    }

    private void requireOwner(Member by, UUID planId, Care care) {
        if (!owners.has(by, planId, care.ownerId())) {
            throw new Refused("owner", "measure.owner.error");
        }
    }

    /** What it is linked to becomes exactly this; a link that stays keeps its row. */
    private void link(Member by, UUID planId, UUID measureId, Links links) {
        link(by, measureId, "outcome", parts.outcomes(by, planId, links.outcomes()));
        link(by, measureId, "priority", parts.priorities(by, planId, links.priorities()));
    }

    private void link(Member by, UUID measureId, String kind, Collection<UUID> ids) {
        UUID[] wanted = List.copyOf(ids).toArray(UUID[]::new);
        jdbc.sql("delete from measure_%1$s where area_id = ? and measure_id = ? and not %1$s_id = any(?)"
                        .formatted(kind))
                .params(by.areaId(), measureId, wanted)
                .update();
        jdbc.sql("""
                insert into measure_%1$s (id, area_id, measure_id, %1$s_id)
                select gen_random_uuid(), ?, ?, w.id from unnest(?) as w (id) on conflict (measure_id, %1$s_id) do nothing
                """.formatted(kind)).params(by.areaId(), measureId, wanted).update();
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
