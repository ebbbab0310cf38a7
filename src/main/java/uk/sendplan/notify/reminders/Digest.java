package uk.sendplan.notify.reminders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.notify.reminders.AskedCycle.Work;
import uk.sendplan.notify.reminders.DaysReminders.About;

/** What a reminder says when it leaves: what is still to do then. */
record Digest(Hearer to, List<Part> parts) {

    /**
     * A plan's cycle.
     *
     * @param own theirs to update, what was returned first
     * @param instead what they hear of as lead person, because its owner does not
     * @param silent all that is missing, in the organisations that they lead or in the whole plan
     */
    record Part(AskedCycle asked, List<Work> own, List<Hearing> instead, List<Work> silent) {

        boolean isEmpty() {
            return own.isEmpty() && instead.isEmpty() && silent.isEmpty();
        }

        int toDo() {
            return own.size() + instead.size();
        }
    }

    static Digest of(Area area, Hearer to, List<About> abouts) {
        String address = Objects.requireNonNull(to.address());
        Map<UUID, List<About>> byCycle = abouts.stream().collect(Collectors.groupingBy(About::cycleId));
        List<Part> parts = new ArrayList<>();
        for (AskedCycle asked : area.cycles()) {
            List<About> about = byCycle.getOrDefault(asked.cycle().id(), List.of());
            if (!about.isEmpty() && !asked.cycle().isClosed()) {
                Part part = part(area, asked, address, about);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return new Digest(to, parts);
    }

    private static Part part(Area area, AskedCycle asked, String address, List<About> abouts) {
        List<Hearing> theirs = Hearing.of(asked, area.partners()).stream()
                .filter(hearing -> hearing.isFor(address))
                .sorted(Comparator.comparing((Hearing hearing) -> hearing.work().returned() == null)
                        .thenComparing(Hearing::work, Work.IN_ORDER))
                .toList();
        boolean forOwner = abouts.stream().anyMatch(about -> about.step() != Step.ESCALATION);
        boolean escalated = abouts.stream()
                .anyMatch(about -> about.step() == Step.ESCALATION
                        || about.step() == Step.WEEKLY
                                && CycleSteps.escalation(asked.cycle(), area.day())
                                        .isPresent());
        return new Part(
                asked,
                forOwner
                        ? theirs.stream()
                                .filter(hearing -> !hearing.insteadOfOwner())
                                .map(Hearing::work)
                                .toList()
                        : List.of(),
                forOwner ? theirs.stream().filter(Hearing::insteadOfOwner).toList() : List.of(),
                escalated ? silent(area.partners(), asked, address) : List.of());
    }

    private static List<Work> silent(Partners partners, AskedCycle asked, String address) {
        boolean manages = partners.managers().stream().anyMatch(manager -> address.equals(manager.address()));
        return asked.outstanding().stream()
                .filter(work -> manages
                        || partners.lead(work.leadId())
                                .filter(lead -> address.equals(lead.address()))
                                .isPresent())
                .sorted(Comparator.comparing(Work::leadName).thenComparing(Work.IN_ORDER))
                .toList();
    }

    int toDo() {
        return parts.stream().mapToInt(Part::toDo).sum();
    }
}
