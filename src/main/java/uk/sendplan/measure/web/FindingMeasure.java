package uk.sendplan.measure.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.MeasureTarget;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Finds a measure by its address, with all its figures, all of one moment. */
@Component
@Transactional(readOnly = true)
class FindingMeasure {

    private final PlanQueries plans;
    private final MeasureQueries queries;

    FindingMeasure(PlanQueries plans, MeasureQueries queries) {
        this.plans = plans;
        this.queries = queries;
    }

    record Found(MeasurePlan plan, MeasureFigures figures) {

        Measure measure() {
            return figures.measure();
        }

        String href() {
            return plan.href(measure());
        }

        /** Whether readings of it can be entered here by whoever looks. */
        boolean isEntered() {
            return plan.isOpen() && measure().isReadBy(plan.by());
        }

        /** Whether whoever looks can write beside a movement here what they know of it. */
        boolean isExplained() {
            return plan.isOpen() && !measure().retired() && plan.by().may(Right.RECORD_PROGRESS);
        }

        /** Whether it can be written anew here by whoever looks. */
        boolean isKept() {
            return plan.isOpen() && !measure().retired() && Measure.isKeptBy(plan.by());
        }

        /** @throws NotThere where it has none of this id */
        MeasureSeries series(String id) {
            UUID wanted = Keys.inAddress(id);
            return figures.series().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new NotThere("series " + id));
        }

        /** @throws NotThere where it has none of this id that holds */
        MeasureTarget target(String id) {
            UUID wanted = Keys.inAddress(id);
            return figures.targets().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new NotThere("target " + id));
        }

        /** @throws NotThere where it has none of this id that stands */
        MeasureReading reading(String id) {
            UUID wanted = Keys.inAddress(id);
            return figures.readings().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new NotThere("reading " + id));
        }
    }

    /** @param code "M7" */
    Found find(Member member, String slug, String code, AsAt asAt) {
        PlanHead plan = plans.head(member, slug, asAt);
        MeasureFigures figures = (code.matches("M[1-9]\\d{0,8}")
                        ? queries.measure(member, plan.id(), Integer.parseInt(code.substring(1)), asAt)
                        : Optional.<MeasureFigures>empty())
                .orElseThrow(() -> new NotThere("measure " + code));
        return new Found(new MeasurePlan(member, plan, asAt), figures);
    }

    /**
     * One whose readings they may enter now.
     *
     * @throws NotThere for somebody whose organisations do not own it
     */
    Found findTheirs(Member member, String slug, String code) {
        Found found = find(member, slug, code, AsAt.NOW);
        if (!member.mayRecordFor(found.measure().ownerId())) {
            throw new NotThere("measure " + code);
        }
        return found;
    }

    MeasurePlan plan(Member member, String slug) {
        return new MeasurePlan(member, plans.head(member, slug, AsAt.NOW), AsAt.NOW);
    }
}
