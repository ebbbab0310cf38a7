package uk.sendplan.notify.reminders;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.notify.reminders.CycleSteps.Taken;
import uk.sendplan.partnership.ReminderWish.How;

/**
 * Who is to be reminded on a day: by address, about which cycles and why. A step that was missed because nothing ran is made up, the
 * latest one only; one that was taken is not taken again.
 *
 * @param byAddress in the order of the addresses
 * @param taken the steps that are taken with it, also where nobody hears
 */
record DaysReminders(Map<String, List<About>> byAddress, List<TakenStep> taken) {

    record About(UUID cycleId, Step step, LocalDate on) {}

    /** Of what a step is remembered. */
    enum Kind {
        OWNERS,
        ESCALATION,
        /** Any: the day itself, for those who hear weekly. */
        DAY
    }

    record TakenStep(UUID cycleId, Kind kind, LocalDate on) {}

    static DaysReminders on(LocalDate day, List<AskedCycle> cycles, Partners partners, StepsTaken before) {
        Map<String, List<About>> reminders = new TreeMap<>();
        List<TakenStep> taken = new ArrayList<>();
        for (AskedCycle asked : cycles) {
            UUID cycle = asked.cycle().id();
            Set<String> owners = owners(asked, partners);
            Set<String> listeners = listeners(asked, partners);
            Optional<Taken> step = CycleSteps.owners(asked.cycle(), day)
                    .filter(reached -> StepsTaken.isNew(before.owners().get(cycle), reached.on()));
            step.ifPresent(reached -> {
                taken.add(new TakenStep(cycle, Kind.OWNERS, reached.on()));
                atSteps(owners, partners, reached, cycle, reminders);
            });
            Optional<Taken> silence = CycleSteps.escalation(asked.cycle(), day);
            silence.filter(reached -> StepsTaken.isNew(before.escalations().get(cycle), reached.on()))
                    .ifPresent(reached -> {
                        taken.add(new TakenStep(cycle, Kind.ESCALATION, reached.on()));
                        atSteps(listeners, partners, reached, cycle, reminders);
                    });
            Set<String> weekly = new LinkedHashSet<>(owners);
            if (silence.isPresent()) {
                weekly.addAll(listeners);
            }
            weekly(day, asked, weekly, partners, before, reminders);
            taken.add(new TakenStep(cycle, Kind.DAY, day));
        }
        return new DaysReminders(reminders, taken);
    }

    /** The addresses of those who hear of an update that is missing. */
    static Set<String> owners(AskedCycle asked, Partners partners) {
        Set<String> addresses = new LinkedHashSet<>();
        Hearing.of(asked, partners)
                .forEach(hearing -> hearing.hearer().map(Hearer::address).ifPresent(addresses::add));
        return addresses;
    }

    /** The addresses of those who hear who is silent: the lead persons of the silent organisations, and who manages the plan. */
    private static Set<String> listeners(AskedCycle asked, Partners partners) {
        Set<String> addresses = new LinkedHashSet<>();
        if (asked.outstanding().isEmpty()) {
            return addresses;
        }
        asked.outstanding()
                .forEach(work -> partners.lead(work.leadId())
                        .filter(lead -> lead.reach() == Reach.REACHED)
                        .map(Hearer::address)
                        .ifPresent(addresses::add));
        partners.managers().stream().map(Hearer::address).forEach(address -> {
            if (address != null) {
                addresses.add(address);
            }
        });
        return addresses;
    }

    private static void atSteps(
            Set<String> addresses, Partners partners, Taken reached, UUID cycle, Map<String, List<About>> reminders) {
        addresses.stream()
                .filter(address -> partners.at(address)
                        .filter(person -> person.wish().how() == How.STEPS)
                        .isPresent())
                .forEach(address -> add(reminders, address, new About(cycle, reached.step(), reached.on())));
    }

    private static void weekly(
            LocalDate day,
            AskedCycle asked,
            Set<String> addresses,
            Partners partners,
            StepsTaken before,
            Map<String, List<About>> reminders) {
        for (String address : addresses) {
            Hearer person = partners.at(address).orElse(null);
            LocalDate chosen = person == null ? null : chosenDay(person, day);
            if (person != null
                    && chosen != null
                    && asked.cycle().on(day) == CycleView.State.OPEN
                    && !chosen.isBefore(asked.cycle().opens())
                    && StepsTaken.isNew(before.days().get(asked.cycle().id()), chosen)) {
                add(reminders, address, new About(asked.cycle().id(), Step.WEEKLY, chosen));
            }
        }
    }

    private static @Nullable LocalDate chosenDay(Hearer person, LocalDate day) {
        return person.wish().weekday() == null
                ? null
                : day.with(TemporalAdjusters.previousOrSame(person.wish().weekday()));
    }

    private static void add(Map<String, List<About>> reminders, String address, About about) {
        reminders.computeIfAbsent(address, key -> new ArrayList<>()).add(about);
    }
}
