package uk.sendplan.standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.CycleKeeping.Dated;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.standing.KnownPlan.Cycle;

/** Random reporting cycles: added, their days changed, closed. */
final class CycleCommands {

    private static final int MOST = 8;

    private final History history;

    CycleCommands(History history) {
        this.history = history;
    }

    private Map<UUID, Cycle> cycles() {
        return history.now().cycles();
    }

    Optional<String> add() {
        Cycle cycle = days(null);
        if (history.now().retired() || cycles().size() == MOST || cycle == null) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        history.command(() -> history.services()
                .cycles()
                .add(
                        history.manager(),
                        new AddCycle(id, history.planId(), dated(cycle), SectionPreset.YEAR.headings())));
        cycles().put(id, cycle);
        return Optional.of("add cycle " + cycle);
    }

    Optional<String> change() {
        return open(id -> {
            Cycle before = cycles().get(id);
            Cycle after = days(id);
            if (after == null || (before.first() != null && after.opens().isAfter(before.first()))) {
                return null;
            }
            history.command(() -> history.services()
                    .cycles()
                    .describe(history.manager(), id, history.version("reporting_cycle", id), dated(after)));
            cycles().put(id, before.dated(after.opens(), after.due(), after.board()));
            return "change cycle " + before + " to " + after;
        });
    }

    Optional<String> close() {
        return open(id -> {
            Cycle cycle = cycles().get(id);
            if (cycle.opens().isAfter(history.today())) {
                return null;
            }
            history.command(() ->
                    history.services().cycles().close(history.manager(), id, history.version("reporting_cycle", id)));
            cycles().put(id, cycle.closedOn(history.today()));
            return "close cycle " + cycle;
        });
    }

    private interface Command {
        /** @return what it did, or null */
        @Nullable
        String on(UUID id);
    }

    private Optional<String> open(Command command) {
        return history.now().retired()
                ? Optional.empty()
                : history.pick(cycles(), cycle -> cycle.closed() == null).map(command::on);
    }

    private static Dated dated(Cycle cycle) {
        return new Dated("Cycle of " + cycle.opens(), cycle.opens(), cycle.due(), cycle.board());
    }

    /** Days that no other cycle opens on; null where they happen to. */
    private @Nullable Cycle days(@Nullable UUID changed) {
        LocalDate opens = history.today().plusDays(history.random().nextInt(70) - 40L);
        LocalDate due = opens.plusDays(history.random().nextInt(60));
        boolean taken = cycles().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(changed)
                        && other.getValue().opens().equals(opens));
        return taken
                ? null
                : new Cycle(opens, due, due.plusDays(history.random().nextInt(15)), null, null);
    }
}
