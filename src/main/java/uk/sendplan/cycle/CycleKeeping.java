package uk.sendplan.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.CyclePlaces;
import uk.sendplan.plan.Versions;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Keeps the reporting cycles of a plan. Cycles may overlap; no two of a plan open on one day. Closing is for good: the cycle's days,
 * its headings and the updates made in it stay as they are.
 *
 * <p>Each command holds the plan, and then the cycle: cycles of a plan are changed one after the other.
 */
@Service
@Transactional
public class CycleKeeping {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_LABEL = 120;
    public static final int MOST_SECTIONS = 12;

    private final Cycles cycles;
    private final CyclePlaces places;
    private final CycleRecords records;
    private final List<SectionUse> uses;
    private final Versions versions;
    private final Clock clock;

    CycleKeeping(
            Cycles cycles,
            CyclePlaces places,
            CycleRecords records,
            List<SectionUse> uses,
            Versions versions,
            Clock clock) {
        this.cycles = cycles;
        this.places = places;
        this.records = records;
        this.uses = uses;
        this.versions = versions;
        this.clock = clock;
    }

    /** What is said of a cycle: its first day, the last day to record for it, and the day the board meets. */
    public record Dated(String name, LocalDate opens, LocalDate updatesDue, LocalDate boardDate) {}

    /**
     * A heading as it is typed.
     *
     * @param id of the heading that it was, or null for a new one
     */
    public record Heading(@Nullable UUID id, String label, SectionRole role) {

        static Heading fresh(String label, SectionRole role) {
            return new Heading(null, label, role);
        }

        boolean names(UUID known, String knownLabel) {
            return id == null ? label.equalsIgnoreCase(knownLabel) : id.equals(known);
        }
    }

    /** @param id the form's key; the same form sent twice makes one cycle */
    public record AddCycle(UUID id, UUID planId, Dated dated, List<Heading> headings) {}

    /**
     * @return the cycle's slug
     * @throws Refused at "updatesDue", "boardDate", "opens" or "headings"
     */
    public String add(Member by, AddCycle command) {
        places.hold(by, command.planId());
        ReportingCycle made =
                cycles.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.slug();
        }
        checkDays(command.dated());
        checkOpens(by, command.planId(), command.id(), command.dated());
        check(command.headings());
        String slug = places.takeSlug(by, command.planId(), command.dated().name(), command.id());
        ReportingCycle cycle = new ReportingCycle(by.areaId(), command.id(), command.planId(), slug, command.dated());
        cycle.headed(command.headings());
        cycles.saveAndFlush(cycle);
        return slug;
    }

    /**
     * @throws StaleVersion where somebody else saved since the form was read
     * @throws Refused for a closed cycle; at "updatesDue", "boardDate" or "opens"
     */
    public void describe(Member by, UUID cycleId, long version, Dated dated) {
        ReportingCycle cycle = toChange(by, cycleId, version);
        checkDays(dated);
        checkOpens(by, cycle.planId(), cycleId, dated);
        LocalDate first = records.in(by, cycleId).first();
        if (first != null && dated.opens().isAfter(first)) {
            throw new Refused("opens", "cycle.opens.error.recorded", London.dayInWords(first));
        }
        cycle.describe(dated);
        versions.raise(cycle, false);
    }

    /**
     * Replaces the headings; one that stays keeps its id.
     *
     * @throws StaleVersion where somebody else saved since the form was read
     * @throws Refused for a closed cycle; at "headings" or "headings[2].label"; where something stands under one that is taken away
     */
    public void head(Member by, UUID cycleId, long version, List<Heading> headings) {
        ReportingCycle cycle = toChange(by, cycleId, version);
        check(headings);
        Map<UUID, String> before = cycle.headings();
        boolean changed = cycle.headed(headings);
        before.keySet().removeAll(cycle.headings().keySet());
        checkTaken(by, cycleId, before);
        versions.raise(cycle, changed);
    }

    /** @param taken the headings that are taken away, by id */
    private void checkTaken(Member by, UUID cycleId, Map<UUID, String> taken) {
        if (taken.isEmpty()) {
            return;
        }
        for (SectionUse use : uses) {
            for (UUID used : use.used(by, cycleId)) {
                String label = taken.get(used);
                if (label != null) {
                    throw new Refused("headings", "cycle.headings.error.used", label);
                }
            }
        }
    }

    /**
     * Closes it for good. One that is closed already stays so.
     *
     * @throws StaleVersion where its days were changed since the question was read
     * @throws Refused before it opens
     */
    public void close(Member by, UUID cycleId, long version) {
        ReportingCycle cycle = held(by, cycleId);
        if (cycle.isClosed()) {
            return;
        }
        cycle.requireVersion(version);
        if (cycle.opens().isAfter(London.today(clock))) {
            throw new Refused("", "cycle.close.error.early", London.dayInWords(cycle.opens()));
        }
        cycle.close(by, clock.instant());
    }

    private ReportingCycle toChange(Member by, UUID cycleId, long version) {
        ReportingCycle cycle = held(by, cycleId);
        if (cycle.isClosed()) {
            throw new Refused("", "cycle.error.closed", cycle.name());
        }
        cycle.requireVersion(version);
        return cycle;
    }

    private ReportingCycle held(Member by, UUID cycleId) {
        by.require(Right.EDIT_PLAN);
        places.holdPlanOf(by, cycleId);
        return cycles.findAndHoldByAreaIdAndId(by.areaId(), cycleId).orElseThrow(() -> new NotThere("cycle"));
    }

    private static void checkDays(Dated dated) {
        if (dated.updatesDue().isBefore(dated.opens())) {
            throw new Refused("updatesDue", "cycle.updatesDue.error.order", London.dayInWords(dated.opens()));
        }
        if (dated.boardDate().isBefore(dated.updatesDue())) {
            throw new Refused("boardDate", "cycle.boardDate.error.order", London.dayInWords(dated.updatesDue()));
        }
    }

    private void checkOpens(Member by, UUID planId, UUID cycleId, Dated dated) {
        cycles.findByAreaIdAndPlanIdAndOpens(by.areaId(), planId, dated.opens())
                .filter(other -> !other.id().equals(cycleId))
                .ifPresent(other -> {
                    throw new Refused("opens", "cycle.opens.error.taken", other.name());
                });
    }

    private static void check(List<Heading> headings) {
        if (headings.isEmpty() || headings.size() > MOST_SECTIONS) {
            throw new Refused("headings", "cycle.headings.error.number", MOST_SECTIONS);
        }
        Set<String> labels = new HashSet<>();
        for (int place = 0; place < headings.size(); place++) {
            String label = headings.get(place).label();
            if (!labels.add(label.toLowerCase(Locale.UK))) {
                throw new Refused("headings[" + place + "].label", "cycle.label.error.taken", label);
            }
        }
    }
}
