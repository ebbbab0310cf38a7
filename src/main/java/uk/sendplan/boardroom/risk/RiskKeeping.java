package uk.sendplan.boardroom.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.risk.RiskQueries.Part;
import uk.sendplan.plan.PlanOwners;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Keeps the risks of a plan. Plan managers do everything; officers review the risks that an organisation of theirs owns. Each command is a
 * step that stays on record: the form's key is its id, so that the same form twice is one step.
 */
@Service
@Transactional
public class RiskKeeping {

    public static final int LONGEST = 3000;
    public static final int LONGEST_ROLE = 120;

    private final RiskQueries queries;
    private final PlanOwners owners;
    private final JdbcClient jdbc;

    RiskKeeping(RiskQueries queries, PlanOwners owners, JdbcClient jdbc) {
        this.queries = queries;
        this.owners = owners;
        this.jdbc = jdbc;
    }

    /**
     * What a risk is.
     *
     * @param description what may happen, and what it would do
     * @param ownerRole the post that looks after it, not a person's name; may be null
     * @param priorities the numbers of those it is about
     * @param references the numbers of those it is about
     */
    public record Wording(
            String description,
            @Nullable String cause,
            UUID ownerId,
            @Nullable String ownerRole,
            Set<String> priorities,
            Set<String> references) {}

    /**
     * How a risk stands.
     *
     * @param target where it should be, or null
     * @param mitigation what is done about it, or null
     */
    public record Assessment(
            RiskScore score,
            @Nullable RiskTarget target,
            @Nullable String mitigation) {}

    /** @param key the form's, which becomes the id of the risk and of its first step */
    public record AddRisk(UUID key, UUID planId, Wording wording, Assessment assessment) {}

    /** What the form of a step carries: the step's id, the risk, and the version that was read. */
    public record Step(UUID key, UUID riskId, long version) {}

    private record Held(
            UUID planId,
            UUID ownerId,
            int likelihood,
            int impact,
            @Nullable Integer targetLikelihood,
            @Nullable Integer targetImpact,
            @Nullable LocalDate targetOn,
            @Nullable ClosedBecause closedBecause,
            long version,
            boolean retired) {

        boolean differs(Assessment other) {
            return !new RiskScore(likelihood, impact).equals(other.score())
                    || !Objects.equals(RiskTarget.of(targetLikelihood, targetImpact, targetOn), other.target());
        }
    }

    /**
     * @return its number in the plan
     * @throws Refused where the plan is retired, the owner is none of its partners, or it has no such priority or reference
     */
    public int add(Member by, AddRisk command) {
        by.require(Right.EDIT_PLAN);
        boolean retired = jdbc.sql(
                        "select retired_at is not null from improvement_plan where area_id = ? and id = ? for update")
                .params(by.areaId(), command.planId())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotThere("plan " + command.planId()));
        Integer added = jdbc.sql("select number from risk where area_id = ? and plan_id = ? and id = ?")
                .params(by.areaId(), command.planId(), command.key())
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (added != null) {
            return added;
        }
        if (retired) {
            throw new Refused("", "edit.plan.error.retired");
        }
        requireOwner(by, command.planId(), command.wording().ownerId());
        int number = jdbc.sql("""
                insert into risk (id, area_id, plan_id, number, description, cause, likelihood, impact, target_likelihood, target_impact,
                    target_on, mitigation, owner_organisation_id, owner_role, version)
                select :key, :area, :plan, coalesce(max(k.number), 0) + 1, :description, :cause, :likelihood, :impact,
                    cast(:targetLikelihood as integer), cast(:targetImpact as integer), cast(:targetOn as date), :mitigation, :owner,
                    :ownerRole, 0
                from risk k where k.area_id = :area and k.plan_id = :plan
                returning number
                """)
                .param("key", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("description", command.wording().description())
                .param("cause", command.wording().cause())
                .param("likelihood", command.assessment().score().likelihood())
                .param("impact", command.assessment().score().impact())
                .param("targetLikelihood", targetLikelihood(command.assessment().target()))
                .param("targetImpact", targetImpact(command.assessment().target()))
                .param("targetOn", targetOn(command.assessment().target()))
                .param("mitigation", command.assessment().mitigation())
                .param("owner", command.wording().ownerId())
                .param("ownerRole", command.wording().ownerRole())
                .query(Integer.class)
                .single();
        link(by, command.planId(), command.key(), command.wording());
        record(by, new Step(command.key(), command.key(), -1), RiskStepKind.ADDED, null);
        return number;
    }

    /**
     * Writes anew what a risk is.
     *
     * @throws Refused where it is closed, or for what {@link #add} refuses
     * @throws StaleVersion where somebody changed it meanwhile
     */
    public void edit(Member by, Step step, Wording wording) {
        by.require(Right.EDIT_PLAN);
        Held held = hold(by, step);
        if (isRecorded(by, step)) {
            return;
        }
        requireOpen(held, step);
        if (!wording.ownerId().equals(held.ownerId())) {
            requireOwner(by, held.planId(), wording.ownerId());
        }
        jdbc.sql("""
                update risk set description = :description, cause = :cause, owner_organisation_id = :owner, owner_role = :ownerRole,
                    version = version + 1 where area_id = :area and id = :risk
                """)
                .param("description", wording.description())
                .param("cause", wording.cause())
                .param("owner", wording.ownerId())
                .param("ownerRole", wording.ownerRole())
                .param("area", by.areaId())
                .param("risk", step.riskId())
                .update();
        link(by, held.planId(), step.riskId(), wording);
        record(by, step, RiskStepKind.EDITED, null);
    }

    /**
     * Judges a risk anew. Nothing needs to have changed: that somebody looked is worth recording.
     *
     * @param note what they say of it; may be null where neither score nor target changes
     * @throws NotThere for somebody whose organisations do not own it
     * @throws Refused where it is closed, or at "note" where a score changes without a word
     * @throws StaleVersion where somebody changed it meanwhile
     */
    public void review(Member by, Step step, Assessment assessment, @Nullable String note) {
        by.require(Right.RECORD_PROGRESS);
        Held held = hold(by, step);
        if (!by.mayRecordFor(held.ownerId())) {
            throw new NotThere("risk " + step.riskId());
        }
        if (isRecorded(by, step)) {
            return;
        }
        requireOpen(held, step);
        if (note == null && held.differs(assessment)) {
            throw new Refused("note", "risk.note.error.required");
        }
        jdbc.sql("""
                update risk set likelihood = :likelihood, impact = :impact, target_likelihood = :targetLikelihood,
                    target_impact = :targetImpact, target_on = :targetOn, mitigation = :mitigation, version = version + 1
                where area_id = :area and id = :risk
                """)
                .param("likelihood", assessment.score().likelihood())
                .param("impact", assessment.score().impact())
                .param("targetLikelihood", targetLikelihood(assessment.target()))
                .param("targetImpact", targetImpact(assessment.target()))
                .param("targetOn", targetOn(assessment.target()))
                .param("mitigation", assessment.mitigation())
                .param("area", by.areaId())
                .param("risk", step.riskId())
                .update();
        record(by, step, RiskStepKind.REVIEWED, note);
    }

    /**
     * @throws Refused where the plan is retired
     * @throws StaleVersion where somebody changed it meanwhile, or closed it
     */
    public void close(Member by, Step step, ClosedBecause because, String note) {
        change(by, step, RiskStepKind.CLOSED, because, note);
    }

    /**
     * @throws Refused where the plan is retired
     * @throws StaleVersion where somebody changed it meanwhile, or opened it
     */
    public void reopen(Member by, Step step, String note) {
        change(by, step, RiskStepKind.REOPENED, null, note);
    }

    private void change(Member by, Step step, RiskStepKind kind, @Nullable ClosedBecause because, String note) {
        by.require(Right.EDIT_PLAN);
        Held held = hold(by, step);
        if (isRecorded(by, step)) {
            return;
        }
        requireCurrent(held, step);
        if ((because == null) == (held.closedBecause() == null)) {
            throw new StaleVersion();
        }
        jdbc.sql(
                        "update risk set closed_because = :because, version = version + 1 where area_id = :area and id = :risk")
                .param("because", because == null ? null : because.name())
                .param("area", by.areaId())
                .param("risk", step.riskId())
                .update();
        record(by, step, kind, note);
    }

    private Held hold(Member by, Step step) {
        return jdbc.sql("""
                select k.plan_id, k.owner_organisation_id as owner_id, k.likelihood, k.impact, k.target_likelihood, k.target_impact,
                    k.target_on, k.closed_because, k.version, p.retired_at is not null as retired
                from risk k join improvement_plan p on p.area_id = k.area_id and p.id = k.plan_id
                where k.area_id = ? and k.id = ? for update of k
                """)
                .params(by.areaId(), step.riskId())
                .query(RecordRows.of(Held.class))
                .optional()
                .orElseThrow(() -> new NotThere("risk " + step.riskId()));
    }

    private boolean isRecorded(Member by, Step step) {
        return jdbc.sql("select exists (select from risk_step where area_id = ? and risk_id = ? and id = ?)")
                .params(by.areaId(), step.riskId(), step.key())
                .query(Boolean.class)
                .single();
    }

    private static void requireOpen(Held held, Step step) {
        requireCurrent(held, step);
        if (held.closedBecause() != null) {
            throw new Refused("", "risk.error.closed");
        }
    }

    private static void requireCurrent(Held held, Step step) {
        if (held.retired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        if (held.version() != step.version()) {
            throw new StaleVersion();
        }
    }

    private void requireOwner(Member by, UUID planId, UUID ownerId) {
        if (!owners.has(by, planId, ownerId)) {
            throw new Refused("owner", "risk.owner.error");
        }
    }

    /** What it is about becomes exactly this; a link that stays keeps its row. */
    private void link(Member by, UUID planId, UUID riskId, Wording wording) {
        List<Part> parts = queries.parts(by, planId, AsAt.NOW);
        link(by, riskId, "priority", ids(parts, "priority", wording.priorities(), "priorities"));
        link(by, riskId, "reference", ids(parts, "reference", wording.references(), "references"));
    }

    private static List<UUID> ids(List<Part> parts, String kind, Collection<String> numbers, String field) {
        return numbers.stream()
                .map(number -> parts.stream()
                        .filter(part ->
                                part.kind().equals(kind) && part.number().equalsIgnoreCase(number))
                        .findFirst()
                        .map(Part::id)
                        .orElseThrow(() -> new Refused(field, "risk." + field + ".error", number)))
                .distinct()
                .toList();
    }

    private void link(Member by, UUID riskId, String kind, List<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        jdbc.sql("delete from risk_%1$s where area_id = ? and risk_id = ? and not %1$s_id = any(?)".formatted(kind))
                .params(by.areaId(), riskId, wanted)
                .update();
        jdbc.sql("""
                insert into risk_%1$s (id, area_id, risk_id, %1$s_id)
                select gen_random_uuid(), ?, ?, w.id from unnest(?) as w (id) on conflict (risk_id, %1$s_id) do nothing
                """.formatted(kind)).params(by.areaId(), riskId, wanted).update();
    }

    /** The time is that of the risk's new version. */
    private void record(Member by, Step step, RiskStepKind kind, @Nullable String note) {
        jdbc.sql("""
                insert into risk_step (id, area_id, risk_id, version, kind, note, recorded_by, recorded_by_name, recorded_at)
                values (:key, :area, :risk, :version, :kind, :note, :by, :name, app_now())
                """)
                .param("key", step.key())
                .param("area", by.areaId())
                .param("risk", step.riskId())
                .param("version", step.version() + 1)
                .param("kind", kind.name())
                .param("note", note)
                .param("by", by.accountId())
                .param("name", by.name())
                .update();
    }

    private static @Nullable Integer targetLikelihood(@Nullable RiskTarget target) {
        return target == null ? null : target.score().likelihood();
    }

    private static @Nullable Integer targetImpact(@Nullable RiskTarget target) {
        return target == null ? null : target.score().impact();
    }

    private static @Nullable LocalDate targetOn(@Nullable RiskTarget target) {
        return target == null ? null : target.by();
    }
}
