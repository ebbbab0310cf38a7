package uk.sendplan.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a plan, told from the versions of its rows: at each moment (one transaction), who did it and what became
 * different, as a person would say it.
 *
 * <ul>
 *   <li>What came with a new parent is counted under the parent: a plan of 87 references is one line, not 500.
 *   <li>The citations of a thing are one field, told as they are written.
 *   <li>Rows that only changed places are one line; a version that went up and nothing else is none.
 * </ul>
 */
public final class Changes {

    private final Map<UUID, List<Version>> byId;
    private final Map<UUID, List<Version>> citationsByOwner;

    private Changes(Collection<Version> versions) {
        byId = versions.stream()
                .filter(version -> version.part() != PlanPart.CITATION)
                .collect(Collectors.groupingBy(Version::id, LinkedHashMap::new, Collectors.toList()));
        citationsByOwner = versions.stream()
                .filter(version -> version.part() == PlanPart.CITATION && version.parent() != null)
                .collect(Collectors.groupingBy(
                        version -> Objects.requireNonNull(version.parent()), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * A state of a row.
     *
     * @param from the moment from which it was so
     * @param to the moment at which it ended, or null for what is so now
     * @param by the account that made it so, or null
     * @param columns by the table's names; columns without a value may be missing
     */
    public record Version(
            PlanPart part,
            UUID id,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID by,
            Map<String, Object> columns) {

        public @Nullable String text(String column) {
            Object value = columns.get(column);
            return value == null ? null : value.toString();
        }

        public @Nullable UUID id(String column) {
            return columns.get(column) instanceof UUID id ? id : null;
        }

        /** What it belongs to. */
        public @Nullable UUID parent() {
            return part.parents().stream()
                    .map(this::id)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        boolean isRetired() {
            return columns.get("retired_at") != null;
        }

        int position() {
            return columns.get("position") instanceof Number number ? number.intValue() : 0;
        }

        boolean isAt(Instant moment) {
            return !from.isAfter(moment) && (to == null || to.isAfter(moment));
        }

        boolean isJustBefore(Instant moment) {
            return from.isBefore(moment) && (to == null || !to.isBefore(moment));
        }
    }

    /** What became of a thing. */
    public enum Action {
        ADDED,
        REMOVED,
        RETIRED,
        BROUGHT_BACK,
        /** A reference, to another priority. */
        MOVED,
        REORDERED,
        CHANGED
    }

    /**
     * @param thing its latest state that takes part in the change; for REORDERED one of those that changed places
     * @param before the state before, or null for what was added
     * @param field for CHANGED: the column, or "citations"
     * @param from for CHANGED the value before, for REORDERED the order before
     * @param with for ADDED: how many of each part came with it
     */
    public record Change(
            Action action,
            Version thing,
            @Nullable Version before,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to,
            Map<PlanPart, Integer> with) {

        private static Change of(Action action, Version thing, @Nullable Version before) {
            return new Change(action, thing, before, null, null, null, Map.of());
        }
    }

    /** @param by the account, or null where nobody is known */
    public record Moment(Instant at, @Nullable UUID by, List<Change> changes) {}

    /** @param moments those to tell, newest first; versions of other moments only say what was before */
    public static List<Moment> of(Collection<Version> versions, List<Instant> moments) {
        Changes changes = new Changes(versions);
        return moments.stream()
                .map(changes::at)
                .filter(moment -> !moment.changes().isEmpty())
                .toList();
    }

    private Moment at(Instant moment) {
        Map<UUID, Version> after = states(version -> version.from().equals(moment));
        Map<UUID, Version> before = states(version -> moment.equals(version.to()));
        Told told = new Told(moment, before, after);
        after.values().forEach(told::tell);
        before.values().stream()
                .filter(version -> !after.containsKey(version.id()))
                .forEach(version -> told.changes.add(Change.of(Action.REMOVED, version, version)));
        told.reordered();
        citationsByOwner.forEach(told::cites);
        UUID by = after.values().stream()
                .map(Version::by)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> before.values().stream()
                        .map(version -> version.id("ended_by"))
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> citing(moment))
                .orElse(null);
        return new Moment(
                moment,
                by,
                told.changes.stream()
                        .sorted(Comparator.comparing(change -> change.thing().part()))
                        .toList());
    }

    private Optional<UUID> citing(Instant moment) {
        return citationsByOwner.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.from().equals(moment))
                .map(Version::by)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Map<UUID, Version> states(Predicate<Version> wanted) {
        return byId.values().stream()
                .flatMap(List::stream)
                .filter(wanted)
                .collect(Collectors.toMap(Version::id, Function.identity(), (one, other) -> other, LinkedHashMap::new));
    }

    /** What is told of one moment. */
    private final class Told {

        private final Instant moment;
        private final Map<UUID, Version> before;
        private final Map<UUID, Version> after;
        private final List<Change> changes = new ArrayList<>();
        private final List<Version> displaced = new ArrayList<>();

        private Told(Instant moment, Map<UUID, Version> before, Map<UUID, Version> after) {
            this.moment = moment;
            this.before = before;
            this.after = after;
        }

        private boolean isNew(@Nullable UUID id) {
            return id != null && after.containsKey(id) && !before.containsKey(id);
        }

        private void tell(Version now) {
            Version was = before.get(now.id());
            if (was == null) {
                if (!isNew(now.parent())) {
                    changes.add(new Change(
                            Action.ADDED,
                            now,
                            null,
                            null,
                            null,
                            null,
                            cameWith(now.id(), new EnumMap<>(PlanPart.class))));
                }
                return;
            }
            int told = changes.size();
            if (was.isRetired() != now.isRetired()) {
                changes.add(Change.of(now.isRetired() ? Action.RETIRED : Action.BROUGHT_BACK, now, was));
            }
            if (now.part() == PlanPart.REFERENCE && !Objects.equals(was.parent(), now.parent())) {
                changes.add(Change.of(Action.MOVED, now, was));
            }
            for (String field : now.part().fields()) {
                if (!Objects.equals(was.text(field), now.text(field))) {
                    changes.add(
                            new Change(Action.CHANGED, now, was, field, was.text(field), now.text(field), Map.of()));
                }
            }
            if (changes.size() == told && was.position() != now.position()) {
                displaced.add(now);
            }
        }

        private Map<PlanPart, Integer> cameWith(UUID id, Map<PlanPart, Integer> counted) {
            after.values().stream()
                    .filter(version -> id.equals(version.parent()) && !before.containsKey(version.id()))
                    .forEach(version -> {
                        counted.merge(version.part(), 1, Integer::sum);
                        cameWith(version.id(), counted);
                    });
            return counted;
        }

        /** Places that others took because something came, went or left are no news. */
        private void reordered() {
            Map<List<Object>, List<Version>> bySiblings = new HashMap<>();
            displaced.forEach(version -> bySiblings
                    .computeIfAbsent(
                            List.of(version.part(), String.valueOf(version.parent())), key -> new ArrayList<>())
                    .add(version));
            bySiblings.forEach((siblings, versions) -> {
                boolean otherNews = changes.stream()
                        .filter(change -> change.action() != Action.CHANGED)
                        .anyMatch(change -> siblings.equals(List.of(
                                change.thing().part(),
                                String.valueOf(change.thing().parent()))));
                if (!otherNews && versions.size() > 1) {
                    changes.add(new Change(
                            Action.REORDERED,
                            versions.get(0),
                            null,
                            null,
                            order(versions, version -> Objects.requireNonNull(before.get(version.id()))),
                            order(versions, version -> version),
                            Map.of()));
                }
            });
        }

        private static String order(List<Version> versions, Function<Version, Version> at) {
            return versions.stream()
                    .sorted(Comparator.comparingInt(version -> at.apply(version).position()))
                    .map(Changes::label)
                    .collect(Collectors.joining(", "));
        }

        private void cites(UUID owner, List<Version> citations) {
            String was = asWritten(citations, version -> version.isJustBefore(moment));
            String now = asWritten(citations, version -> version.isAt(moment));
            Version thing = after.get(owner);
            if (was.equals(now) || isNew(owner)) {
                return;
            }
            Version latest = thing != null ? thing : latest(owner, citations);
            changes.add(new Change(Action.CHANGED, latest, null, "citations", was, now, Map.of()));
        }

        /** The owner itself may not have changed, or not be among the versions at hand: then its id is all there is. */
        private Version latest(UUID owner, List<Version> citations) {
            Version citation = citations.get(0);
            PlanPart part = owner.equals(citation.id("reference_id"))
                    ? PlanPart.REFERENCE
                    : owner.equals(citation.id("statement_id")) ? PlanPart.STATEMENT : PlanPart.POINT;
            return byId.getOrDefault(owner, List.of()).stream()
                    .filter(version -> !version.from().isAfter(moment))
                    .max(Comparator.comparing(Version::from))
                    .orElseGet(() -> new Version(part, owner, moment, null, null, Map.of()));
        }

        private static String asWritten(List<Version> citations, Predicate<Version> then) {
            return citations.stream()
                    .filter(then)
                    .sorted(Comparator.comparingInt(Version::position))
                    .map(version -> Objects.requireNonNullElse(version.text("as_written"), ""))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What a thing is called among its siblings. */
    private static String label(Version version) {
        for (String column : List.of("number", "code", "name", "theme", "text", "wording")) {
            String text = version.text(column);
            if (text != null && !text.isBlank()) {
                return text.length() > 80 ? text.substring(0, 80) + "…" : text;
            }
        }
        return "–";
    }
}
