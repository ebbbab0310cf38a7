package uk.sendplan.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Slug;

/** Makes a plan and keeps what is said of it as a whole. */
@Service
@Transactional
public class PlanDrafting {

    private static final int LONGEST_SLUG = 60;

    private final ImprovementPlans plans;
    private final Addresses addresses;
    private final Holding holding;
    private final Versions versions;
    private final RatingScales scales;
    private final Clock clock;

    PlanDrafting(
            ImprovementPlans plans,
            Addresses addresses,
            Holding holding,
            Versions versions,
            RatingScales scales,
            Clock clock) {
        this.plans = plans;
        this.addresses = addresses;
        this.holding = holding;
        this.versions = versions;
        this.scales = scales;
        this.clock = clock;
    }

    /** @param id the form's key; the same form sent twice makes one plan */
    public record DraftPlan(
            UUID id,
            String title,
            PlanKind kind,
            String levelName,
            @Nullable String period) {}

    public record DescribePlan(
            UUID id,
            long version,
            String title,
            PlanKind kind,
            String levelName,
            @Nullable String period,
            @Nullable String introduction,
            List<Partner> partners) {}

    /** @return the plan's slug */
    public String draft(Member by, DraftPlan command) {
        by.require(Right.EDIT_PLAN);
        holding.holdKey(command.id());
        ImprovementPlan made =
                plans.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.slug();
        }
        String slug = addresses
                .takeSlug(
                        by.areaId(),
                        by.areaId(),
                        Addresses.Kind.PLAN,
                        Slug.from(withoutPeriod(command), LONGEST_SLUG, "plan"),
                        Slug.RESERVED,
                        command.id())
                .orElseThrow(() -> new Refused("title", "plan.title.error.tooManyAlike"));
        ImprovementPlan plan = new ImprovementPlan(
                by.areaId(), command.id(), slug, command.title(), command.kind(), command.levelName(), clock.instant());
        plan.describe(command.title(), command.kind(), command.levelName(), command.period(), null);
        plans.saveAndFlush(plan);
        scales.start(plan);
        return slug;
    }

    /** A plan may be carried on after its period, and its address stays. */
    private static String withoutPeriod(DraftPlan command) {
        String period = command.period();
        return period == null ? command.title() : command.title().replace(period, "");
    }

    public void describe(Member by, DescribePlan command) {
        ImprovementPlan plan = own(by, command.id());
        if (plan.isRetired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        plan.requireVersion(command.version());
        plan.describe(command.title(), command.kind(), command.levelName(), command.period(), command.introduction());
        versions.raise(plan, plan.sharedBy(command.partners()));
    }

    /** A retired plan is kept and can be read; it is no longer worked on. */
    public void retire(Member by, UUID planId, long version) {
        ImprovementPlan plan = own(by, planId);
        if (!plan.isRetired()) {
            plan.requireVersion(version);
            plan.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID planId, long version) {
        ImprovementPlan plan = own(by, planId);
        if (plan.isRetired()) {
            plan.requireVersion(version);
            plan.reinstate();
        }
    }

    private ImprovementPlan own(Member by, UUID planId) {
        by.require(Right.EDIT_PLAN);
        return plans.findAndHoldByAreaIdAndId(by.areaId(), planId).orElseThrow(() -> new NotThere("plan " + planId));
    }
}
