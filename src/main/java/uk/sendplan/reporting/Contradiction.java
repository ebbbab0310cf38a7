package uk.sendplan.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.measure.xmr.Variation;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.RollUp;

/**
 * Where delivery and impact say different things of the same part of a plan: work that is done or on track, and a measure that is off course
 * or getting worse; work off track, and a target that is met. Neither is mended; a board is told, and asks.
 */
public record Contradiction(Kind kind, JudgedMeasure measure) {

    public enum Kind {
        /** Every action is finished, and the measure is off course. */
        FINISHED_OFF_COURSE,
        /** Every action is finished, and the measure is getting worse. */
        FINISHED_GETTING_WORSE,
        /** Open work is on track as far as anybody can tell, and the measure is off course. */
        ON_TRACK_OFF_COURSE,
        /** Open work is on track as far as anybody can tell, and the measure is getting worse. */
        ON_TRACK_GETTING_WORSE,
        /** Something is off track, and the target is met all the same. */
        OFF_TRACK_MET
    }

    /** How work stands where it is held against a measure. */
    private enum Delivery {
        FINISHED,
        ON_TRACK,
        OFF_TRACK,
        /** At risk, without updates, not begun: nothing that a measure could contradict. */
        OTHERWISE
    }

    /** @param measures linked to that part of the plan; neutral ones contradict nothing, because no way is good */
    public static List<Contradiction> of(RollUp actions, List<JudgedMeasure> measures) {
        Delivery delivery = delivery(actions);
        List<Contradiction> found = new ArrayList<>();
        for (JudgedMeasure measure : measures) {
            boolean off = is(measure, Verdict.OFF_COURSE);
            boolean worse = measure.chart()
                    .variation()
                    .filter(Variation.CONCERN::equals)
                    .isPresent();
            switch (delivery) {
                case FINISHED -> {
                    if (off || worse) {
                        found.add(new Contradiction(
                                off ? Kind.FINISHED_OFF_COURSE : Kind.FINISHED_GETTING_WORSE, measure));
                    }
                }
                case ON_TRACK -> {
                    if (off || worse) {
                        found.add(new Contradiction(
                                off ? Kind.ON_TRACK_OFF_COURSE : Kind.ON_TRACK_GETTING_WORSE, measure));
                    }
                }
                case OFF_TRACK -> {
                    if (is(measure, Verdict.MET)) {
                        found.add(new Contradiction(Kind.OFF_TRACK_MET, measure));
                    }
                }
                case OTHERWISE -> {}
            }
        }
        return found;
    }

    private static boolean is(JudgedMeasure measure, Verdict verdict) {
        return measure.lead()
                .filter(lead -> lead.judgement().coloured() && lead.judgement().verdict() == verdict)
                .isPresent();
    }

    private static Delivery delivery(RollUp actions) {
        return switch (actions.outcome()) {
            case COMPLETE -> Delivery.FINISHED;
            case NO_ACTIONS, NOTHING_RANKED -> Delivery.OTHERWISE;
            case RANKED -> rated(Objects.requireNonNull(actions.mark()));
        };
    }

    private static Delivery rated(Mark worst) {
        if (worst.level() == null) {
            return Delivery.OTHERWISE;
        }
        RatingRole role = worst.level().role();
        return switch (role) {
            case ON_TRACK -> Delivery.ON_TRACK;
            case AT_RISK -> Delivery.OTHERWISE;
            case OFF_TRACK -> Delivery.OFF_TRACK;
        };
    }
}
