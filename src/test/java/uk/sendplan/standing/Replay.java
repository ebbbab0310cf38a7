package uk.sendplan.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.UUID;

/** What a test was told of a plan, command by command, and what it knew at the end of each day. */
final class Replay {

    private final TreeMap<LocalDate, KnownPlan> days = new TreeMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private KnownPlan now = KnownPlan.nothing();

    /** To be changed in place. */
    KnownPlan now() {
        return now;
    }

    void retirePlan(boolean is) {
        now = now.retired(is);
    }

    /** Keeps what is known from this moment on. Moments never go back. */
    void keep(Instant moment, String command) {
        days.put(KnownPlan.dayOf(moment), now.copy());
        told.add(moment + " " + command);
    }

    KnownPlan endOf(LocalDate day) {
        Map.Entry<LocalDate, KnownPlan> last = days.floorEntry(day);
        return last == null ? KnownPlan.nothing() : last.getValue();
    }

    /** The days on which something was done. */
    NavigableSet<LocalDate> days() {
        return days.navigableKeySet();
    }

    /** Names something for a reader of a failure, by what it was first called. */
    void name(UUID id, String name) {
        names.putIfAbsent(id, name);
    }

    String nameOf(UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    /** Everything that was done, one command a line. */
    String story() {
        return String.join("\n", told);
    }
}
