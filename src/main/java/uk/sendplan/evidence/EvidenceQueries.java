package uk.sendplan.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.Evidence.File;
import uk.sendplan.evidence.Evidence.Step;
import uk.sendplan.evidence.content.FileType;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads evidence, the newest first, now or as at a day: each list is one statement, and none reads a file's bytes. */
@Service
@Transactional(readOnly = true)
public class EvidenceQueries {

    private static final String SELECT = """
            select e.id, e.plan_id, e.reference_id, e.action_id, e.update_id, e.page_id, e.item_id, e.name, e.internal, e.link, e.file_type, e.file_name,
                coalesce(e.file_size, 0) as file_size, e.file_sha256, coalesce(e.file_scanned, false) as file_scanned,
                e.added_by_name, e.added_by_organisation, e.added_at,
                w.reason as withdrawn_reason, w.done_by_name as withdrawn_by, w.done_at as withdrawn_at,
                r.reason as removed_reason, r.done_by_name as removed_by, r.done_at as removed_at
            from evidence e
            left join evidence_step w on w.area_id = e.area_id and w.evidence_id = e.id and w.kind = 'WITHDRAWN' and w.done_at < :until
            left join evidence_step r on r.area_id = e.area_id and r.evidence_id = e.id and r.kind = 'REMOVED' and r.done_at < :until
            where e.area_id = :area and e.added_at < :until and (:internal or not e.internal) and\s""";

    private static final String NEWEST_FIRST = " order by e.sequence desc";

    private final JdbcClient jdbc;

    EvidenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** About the reference itself, and not about what stands under it. */
    public List<Evidence> ofReference(Member by, UUID reference, AsAt asAt) {
        return read(by, asAt, "e.reference_id = :reference" + NEWEST_FIRST, Map.of("reference", reference));
    }

    /** About these actions and their updates. */
    public List<Evidence> ofActions(Member by, Collection<UUID> actions, AsAt asAt) {
        return read(
                by,
                asAt,
                "e.action_id = any(:actions)" + NEWEST_FIRST,
                Map.of("actions", actions.toArray(UUID[]::new)));
    }

    /** About the items of a progress page, those that were taken off it too. */
    public List<Evidence> ofPage(Member by, UUID page) {
        return read(by, AsAt.NOW, "e.page_id = :page" + NEWEST_FIRST, Map.of("page", page));
    }

    /** About these items of progress pages. */
    public List<Evidence> ofItems(Member by, Collection<UUID> items, AsAt asAt) {
        return read(by, asAt, "e.item_id = any(:items)" + NEWEST_FIRST, Map.of("items", items.toArray(UUID[]::new)));
    }

    /** @throws NotThere also where this person does not see it */
    public Evidence one(Member by, UUID id) {
        return read(by, AsAt.NOW, "e.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotThere("evidence " + id));
    }

    /** The bytes of a file that was neither withdrawn nor removed. */
    public Optional<byte[]> bytes(Member by, Evidence evidence) {
        by.require(Right.READ_PLAN);
        return evidence.isThere()
                ? jdbc.sql("select content from evidence_file where area_id = ? and evidence_id = ?")
                        .params(by.areaId(), evidence.id())
                        .query(byte[].class)
                        .optional()
                : Optional.empty();
    }

    /** Those that are still there. */
    int count(Member by, Subject about) {
        String column = about instanceof Subject.OfReference
                ? "reference_id"
                : about instanceof Subject.OfUpdate
                        ? "update_id"
                        : about instanceof Subject.OfItem ? "item_id" : "action_id";
        return jdbc.sql("select count(*) from evidence e where e.area_id = ? and e." + column + " = ?"
                        + " and not exists (select from evidence_step s where s.evidence_id = e.id)")
                .params(by.areaId(), about.id())
                .query(Integer.class)
                .single();
    }

    private List<Evidence> read(Member by, AsAt asAt, String where, Map<String, Object> parameters) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql(SELECT + where)
                .param("area", by.areaId())
                .param("until", asAt.until())
                .param("internal", by.may(Right.READ_INTERNAL_NOTES))
                .params(parameters)
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(Row::evidence)
                .toList();
    }

    private record Row(
            UUID id,
            UUID planId,
            @Nullable UUID referenceId,
            @Nullable UUID actionId,
            @Nullable UUID updateId,
            @Nullable UUID pageId,
            @Nullable UUID itemId,
            String name,
            boolean internal,
            @Nullable String link,
            @Nullable FileType fileType,
            @Nullable String fileName,
            int fileSize,
            @Nullable String fileSha256,
            boolean fileScanned,
            String addedByName,
            String addedByOrganisation,
            OffsetDateTime addedAt,
            @Nullable String withdrawnReason,
            @Nullable String withdrawnBy,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String removedReason,
            @Nullable String removedBy,
            @Nullable OffsetDateTime removedAt) {

        Evidence evidence() {
            return new Evidence(
                    id,
                    planId,
                    about(),
                    name,
                    internal,
                    link,
                    fileType == null
                            ? null
                            : new File(
                                    fileType,
                                    Objects.requireNonNull(fileName),
                                    fileSize,
                                    Objects.requireNonNull(fileSha256),
                                    fileScanned),
                    addedByName,
                    addedByOrganisation,
                    addedAt.toInstant(),
                    step(withdrawnReason, withdrawnBy, withdrawnAt),
                    step(removedReason, removedBy, removedAt));
        }

        private Subject about() {
            if (pageId != null) {
                return new Subject.OfItem(pageId, Objects.requireNonNull(itemId));
            }
            if (actionId == null) {
                return new Subject.OfReference(Objects.requireNonNull(referenceId));
            }
            return updateId == null ? new Subject.OfAction(actionId) : new Subject.OfUpdate(actionId, updateId);
        }

        private static @Nullable Step step(@Nullable String reason, @Nullable String by, @Nullable OffsetDateTime at) {
            return reason == null || by == null || at == null ? null : new Step(reason, by, at.toInstant());
        }
    }
}
