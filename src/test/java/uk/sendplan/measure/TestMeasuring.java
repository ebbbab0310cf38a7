package uk.sendplan.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.Member;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.TargetKeeping.Wanted;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

/** Measures of a plan, for tests of pages that show them: percentages of which more is better, read each month. */
@TestComponent
public class TestMeasuring {

    private final PlanQueries plans;
    private final MeasureKeeping keeping;
    private final TargetKeeping targets;
    private final ReadingEntering entering;

    TestMeasuring(PlanQueries plans, MeasureKeeping keeping, TargetKeeping targets, ReadingEntering entering) {
        this.plans = plans;
        this.keeping = keeping;
        this.targets = targets;
        this.entering = entering;
    }

    public Of of(TestArea area, String slug) {
        Member manager = area.manager();
        return new Of(
                area, area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id());
    }

    public final class Of {

        private final TestArea area;
        private final Member manager;
        private final UUID plan;

        private Of(TestArea area, UUID plan) {
            this.area = area;
            this.manager = area.manager();
            this.plan = plan;
        }

        /**
         * Of the area's own organisation.
         *
         * @param outcomes "1.10", "4.1/2"
         * @return its id, which is that of its whole too
         */
        public UUID measure(String name, Set<String> outcomes, Set<String> priorities) {
            UUID id = UUID.randomUUID();
            area.asManager(() -> keeping.add(
                    manager,
                    id,
                    plan,
                    new Wording(
                            new Definition(
                                    name,
                                    null,
                                    null,
                                    MeasureUnit.PERCENT,
                                    null,
                                    1,
                                    GoodDirection.UP,
                                    null,
                                    Frequency.MONTHLY,
                                    PeriodType.PERIOD,
                                    null,
                                    null,
                                    null,
                                    null),
                            new Care(area.organisation(), null, 30, 5, true),
                            null,
                            new Links(outcomes, priorities))));
            return id;
        }

        public void wants(UUID measure, int atLeast) {
            area.asManager(() -> {
                targets.set(
                        manager,
                        UUID.randomUUID(),
                        measure,
                        new Wanted(
                                measure,
                                TargetKind.AT_LEAST,
                                BigDecimal.valueOf(atLeast),
                                null,
                                null,
                                false,
                                null,
                                null,
                                null));
                return measure;
            });
        }

        /** @param period in words: "March 2026" */
        public void read(UUID measure, String period, String value) {
            read(measure, period, value, null, null);
        }

        public void read(UUID measure, String period, String value, String numerator, String denominator) {
            area.asManager(() -> entering.enter(
                    manager,
                    List.of(new Enter(
                            UUID.randomUUID(),
                            measure,
                            PeriodReading.of(period, PeriodType.PERIOD).orElseThrow(),
                            new Figure(
                                    new BigDecimal(value),
                                    null,
                                    numerator == null ? null : new BigDecimal(numerator),
                                    denominator == null ? null : new BigDecimal(denominator),
                                    null,
                                    null,
                                    null),
                            null,
                            null))));
        }
    }
}
