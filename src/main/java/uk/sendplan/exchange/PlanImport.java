package uk.sendplan.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.PlanReader;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.shared.AreaEntity;

/**
 * A plan's text on its way in: as it was handed in, as it is now, and what a person decided about its reading. What was handed in
 * never changes.
 */
@Entity
class PlanImport extends AreaEntity {

    @Column(updatable = false)
    private @Nullable String fileName;

    @Column(name = "is_html", nullable = false, updatable = false)
    private boolean html;

    @Column(nullable = false, updatable = false)
    private String handedIn;

    @Column(nullable = false)
    private String workingText;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private String corrections;

    @Column(nullable = false, updatable = false)
    private UUID createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private UUID changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    private @Nullable UUID planId;

    private @Nullable Instant endedAt;

    protected PlanImport() {}

    PlanImport(
            UUID areaId,
            UUID id,
            @Nullable String fileName,
            boolean html,
            String handedIn,
            UUID createdBy,
            Instant createdAt) {
        super(areaId, id);
        this.fileName = fileName;
        this.html = html;
        this.handedIn = handedIn;
        this.workingText = handedIn;
        this.corrections = CorrectionsJson.write(Corrections.NONE);
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.changedBy = createdBy;
        this.changedAt = createdAt;
    }

    ImportState state() {
        if (planId != null) {
            return ImportState.ACCEPTED;
        }
        return endedAt == null ? ImportState.TO_CHECK : ImportState.DISCARDED;
    }

    /** The text that is read. A web page stays one until somebody edits its text, which is then plain text. */
    SourceText source() {
        return html && !isEdited() ? SourceText.ofHtml(workingText) : SourceText.ofPlainText(workingText);
    }

    PlanReading read() {
        return PlanReader.read(source(), corrections());
    }

    boolean isEdited() {
        return !workingText.equals(handedIn);
    }

    void correct(Corrections now, UUID by, Instant at) {
        corrections = CorrectionsJson.write(now);
        changed(by, at);
    }

    void rewrite(String text, Corrections now, UUID by, Instant at) {
        workingText = text;
        correct(now, by, at);
    }

    void accept(UUID plan, UUID by, Instant at) {
        planId = plan;
        endedAt = at;
        changed(by, at);
    }

    void discard(UUID by, Instant at) {
        endedAt = at;
        changed(by, at);
    }

    private void changed(UUID by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    Corrections corrections() {
        return CorrectionsJson.read(corrections);
    }

    String handedIn() {
        return handedIn;
    }

    @Nullable
    UUID planId() {
        return planId;
    }
}
