package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.DependencyQueries;
import uk.sendplan.delivery.DependencyQueries.Dependency;
import uk.sendplan.delivery.DependencyQueries.OfPlan;
import uk.sendplan.delivery.DependencyQueries.Side;
import uk.sendplan.delivery.Slips.Slip;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** What an action waits for, what waits for it, and what slips by that, on its page. */
@Component
@Order(2)
class DependenciesOnAction implements ActionPart {

    private final DependencyQueries queries;
    private final SlipWords slipWords;
    private final Words words;

    DependenciesOnAction(DependencyQueries queries, SlipWords slipWords, Words words) {
        this.queries = queries;
        this.slipWords = slipWords;
        this.words = words;
    }

    /**
     * @param slips when this action can be done at the earliest because of what it waits for, or null where that is in time
     * @param would what else would slip if the date that is proposed were approved, or null
     * @param change where it is said what it waits for; null for those who may not
     */
    record DependenciesPart(
            List<Row> waitsFor,
            List<Row> waiting,
            @Nullable String slips,
            @Nullable String would,
            @Nullable String change) {}

    /**
     * Another action.
     *
     * @param id of the dependency
     * @param facts its date, and whether it is finished
     * @param slips how far it slips by this one, or null
     */
    record Row(
            String id,
            String number,
            String title,
            String href,
            String facts,
            @Nullable String why,
            @Nullable String slips) {}

    @Override
    public Optional<PlanPagePart.Shown> on(FoundAction found) {
        OfPlan plan = queries.ofPlan(found.by(), found.action().planId(), found.asAt());
        List<Dependency> waitsFor = plan.of(found.id());
        List<Dependency> waiting = plan.on(found.id());
        boolean changes = found.isOpenToThem();
        if (waitsFor.isEmpty() && waiting.isEmpty() && !changes) {
            return Optional.empty();
        }
        Map<UUID, Slip> slips = plan.slips();
        Slip own = slips.get(found.id());
        return Optional.of(new PlanPagePart.Shown(
                false,
                "delivery/parts/dependencies",
                "waits-for",
                words.of("dependency.heading"),
                new DependenciesPart(
                        waitsFor(found.planHref(), waitsFor),
                        waiting.stream()
                                .map(one -> row(
                                        found.planHref(),
                                        one,
                                        one.action(),
                                        slips.get(one.action().id())))
                                .toList(),
                        own == null
                                ? null
                                : words.of("dependency.slips.own", London.dayInWords(own.earliest()), own.days()),
                        would(found, plan),
                        changes ? found.href() + "/waits-for" : null)));
    }

    List<Row> waitsFor(String planHref, List<Dependency> dependencies) {
        return dependencies.stream()
                .map(one -> row(planHref, one, one.waitsFor(), null))
                .toList();
    }

    private Row row(String planHref, Dependency dependency, Side other, @Nullable Slip slip) {
        return new Row(
                dependency.id().toString(),
                other.number(),
                other.title(),
                planHref + "/actions/" + other.number(),
                facts(other),
                dependency.why(),
                slip == null ? null : slipping(slip));
    }

    private String facts(Side other) {
        String due = other.due() == null
                ? words.of("dates.due.none")
                : words.of("dates.due", other.due().words());
        return other.stage().isFinished() ? words.of("dependency.finished") : due;
    }

    /** "it cannot be done before 3 March 2026, 12 days after it is due" */
    private String slipping(Slip slip) {
        return words.of("dependency.slips", London.dayInWords(slip.earliest()), slip.days());
    }

    private @Nullable String would(FoundAction found, OfPlan plan) {
        LocalDate proposed = found.action().proposal() == null
                ? null
                : found.action().proposal().date().to();
        return proposed == null ? null : slipWords.would(plan, found.id(), proposed);
    }
}
