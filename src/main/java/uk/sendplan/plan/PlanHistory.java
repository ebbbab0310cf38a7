package uk.sendplan.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.Changes.Moment;
import uk.sendplan.plan.Changes.Version;

/** Reads what happened, newest first, from the versions that the database keeps: one statement for the moments, one a table. */
@Service
@Transactional(readOnly = true)
public class PlanHistory {

    private final JdbcClient jdbc;

    PlanHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hasOlder whether there is a next page */
    public record Page(List<Moment> moments, boolean hasOlder) {}

    /**
     * @param page from 0
     * @param length how many moments
     */
    public Page ofPlan(Member by, UUID planId, int page, int length) {
        return read(by, HistorySubject.PLAN, planId, page, length);
    }

    /** With its statements, listings and principles, and which references came and went. */
    public Page ofPriority(Member by, UUID priorityId, int page, int length) {
        return read(by, HistorySubject.PRIORITY, priorityId, page, length);
    }

    /** With its outcomes and citations. */
    public Page ofReference(Member by, UUID referenceId, int page, int length) {
        return read(by, HistorySubject.REFERENCE, referenceId, page, length);
    }

    private Page read(Member by, HistorySubject subject, UUID id, int page, int length) {
        by.require(Right.READ_PLAN);
        List<Instant> moments = moments(by, subject, id, page, length);
        boolean hasOlder = moments.size() > length;
        List<Instant> shown = hasOlder ? moments.subList(0, length) : moments;
        // Asked for also when there is nothing to ask for: a page sends the same statements whatever it shows.
        Instant newest = shown.isEmpty() ? Instant.EPOCH : shown.get(0);
        Instant oldest = shown.isEmpty() ? Instant.EPOCH : shown.get(shown.size() - 1);
        List<Version> versions = new ArrayList<>();
        for (PlanPart part : subject.parts()) {
            versions.addAll(versions(by, subject, id, part, oldest, newest));
        }
        return new Page(Changes.of(versions, shown), hasOlder);
    }

    private List<Instant> moments(Member by, HistorySubject subject, UUID id, int page, int length) {
        String all = subject.parts().stream()
                .map(part -> """
                        select v.known_from as moment from %1$s_version v where v.area_id = :area and %2$s
                        union select v.known_to from %1$s_version v where v.area_id = :area and v.known_to < 'infinity' and %2$s
                        """.formatted(part.table(), subject.where(part)))
                .collect(Collectors.joining(" union "));
        return jdbc
                .sql("select moment from (" + all + ") m order by moment desc limit :limit offset :offset")
                .param("area", by.areaId())
                .param("id", id)
                .param("limit", length + 1)
                .param("offset", (long) page * length)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private List<Version> versions(
            Member by, HistorySubject subject, UUID id, PlanPart part, Instant oldest, Instant newest) {
        // Citations are told as a whole, so those that stayed are needed too.
        String when = part == PlanPart.CITATION
                ? "v.known_from <= :newest and v.known_to >= :oldest"
                : "(v.known_from between :oldest and :newest or v.known_to between :oldest and :newest)";
        return jdbc
                .sql("""
                        select v.*, nullif(v.known_to, 'infinity') as until from %s_version v
                        where v.area_id = :area and %s and %s order by v.known_from
                        """.formatted(part.table(), subject.where(part), when))
                .param("area", by.areaId())
                .param("id", id)
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .param("newest", newest.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows()
                .stream()
                .map(row -> version(part, row))
                .toList();
    }

    private static Version version(PlanPart part, Map<String, Object> row) {
        Map<String, Object> columns = new HashMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                columns.put(column, value);
            }
        });
        Object until = columns.get("until");
        return new Version(
                part,
                (UUID) Objects.requireNonNull(columns.get("id")),
                ((Timestamp) Objects.requireNonNull(columns.get("known_from"))).toInstant(),
                until == null ? null : ((Timestamp) until).toInstant(),
                (UUID) columns.get("changed_by"),
                Map.copyOf(columns));
    }
}
