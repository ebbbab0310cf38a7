package uk.sendplan.demo;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.Contributions.Contribute;
import uk.sendplan.delivery.Dependencies;
import uk.sendplan.delivery.Dependencies.WaitFor;
import uk.sendplan.delivery.Milestones;
import uk.sendplan.delivery.Milestones.Milestone;
import uk.sendplan.delivery.Milestones.Said;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Keeps milestones, says what waits for what, and what supporting organisations gave. Nothing is done twice. */
@Component
@InDemoMode
class DemoPlannings {

    private final Milestones milestones;
    private final Dependencies dependencies;
    private final Contributions contributions;
    private final ActionQueries actions;

    DemoPlannings(
            Milestones milestones, Dependencies dependencies, Contributions contributions, ActionQueries actions) {
        this.milestones = milestones;
        this.dependencies = dependencies;
        this.contributions = contributions;
        this.actions = actions;
    }

    /** @param seeding the day of seeding, from which days are counted */
    void keep(Member by, LocalDate seeding, DemoPlanning one) {
        switch (one.kind()) {
            case MILESTONE ->
                milestones.add(
                        by,
                        DemoPlanning.milestone(one.keyAndWords()[0]),
                        one.action(),
                        new Said(one.keyAndWords()[1], day(seeding, one.last()), null, null));
            case MOVED, REACHED, WITHDRAWN -> change(by, seeding, one);
            case WAITS ->
                dependencies.add(by, new WaitFor(one.key(), one.action(), numberOf(by, one.words()), one.last()));
            case GIVES ->
                contributions.contribute(
                        by,
                        new Contribute(
                                one.key(),
                                one.action(),
                                DemoOrganisation.valueOf(Objects.requireNonNull(one.last()))
                                        .id(),
                                Objects.requireNonNull(one.words())));
        }
    }

    /** A milestone that was changed already is at another version. */
    private void change(Member by, LocalDate seeding, DemoPlanning one) {
        UUID action = DemoPlanning.all().stream()
                .filter(other ->
                        other.kind() == DemoPlanning.Kind.MILESTONE && other.keyAndWords()[0].equals(one.subject()))
                .findFirst()
                .orElseThrow()
                .action();
        Milestone known = milestones.milestone(by, action, DemoPlanning.milestone(one.subject()));
        if (known.version() == 0) {
            Said said = new Said(
                    known.title(),
                    one.kind() == DemoPlanning.Kind.MOVED ? day(seeding, one.last()) : known.due(),
                    one.kind() == DemoPlanning.Kind.REACHED
                            ? seeding.minusDays(Integer.parseInt(Objects.requireNonNull(one.last())))
                            : null,
                    one.kind() == DemoPlanning.Kind.WITHDRAWN ? one.words() : null);
            milestones.change(by, action, known.id(), 0, said);
        }
    }

    private static VagueDate day(LocalDate seeding, @Nullable String days) {
        return VagueDate.read(London.dayInWords(seeding.plusDays(Integer.parseInt(Objects.requireNonNull(days)))));
    }

    private String numberOf(Member by, @Nullable String title) {
        return actions.action(by, DemoPlanning.actionOf(Objects.requireNonNull(title)), AsAt.NOW)
                .map(ActionView::number)
                .orElseThrow();
    }
}
