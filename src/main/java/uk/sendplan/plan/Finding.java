package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.VagueDate;

/**
 * What the inspectors wrote, word for word, with where it stands and whom they hold responsible. Plans reword it; the priorities
 * that answer it are named, so that both wordings can be read side by side.
 */
@Entity
public class Finding extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String text = "";

    @Column(nullable = false)
    private String report = "";

    private @Nullable String reportedWords;

    private @Nullable LocalDate reportedFrom;

    private @Nullable LocalDate reportedTo;

    private @Nullable String place;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "finding", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<FindingOrganisation> organisations = new ArrayList<>();

    @OneToMany(mappedBy = "finding", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<FindingAnswer> answers = new ArrayList<>();

    protected Finding() {}

    Finding(UUID areaId, UUID id, UUID planId, int position) {
        super(areaId, id);
        this.planId = planId;
        this.position = position;
    }

    /**
     * @param reported when the report was published or the visit was, in words
     * @param place in the report: a page or paragraph
     */
    void quote(String text, String report, @Nullable VagueDate reported, @Nullable String place) {
        this.text = text;
        this.report = report;
        this.reportedWords = reported == null ? null : reported.words();
        this.reportedFrom = reported == null ? null : reported.from();
        this.reportedTo = reported == null ? null : reported.to();
        this.place = place;
    }

    /** @return whether that changed anything */
    boolean holdResponsible(Set<UUID> named) {
        boolean changed = organisations.removeIf(row -> !named.contains(row.organisationId()));
        for (UUID organisation : named) {
            if (organisations.stream().noneMatch(row -> row.organisationId().equals(organisation))) {
                organisations.add(new FindingOrganisation(this, organisation));
                changed = true;
            }
        }
        return changed;
    }

    /** @return whether that changed anything */
    boolean answeredBy(Set<UUID> priorities) {
        boolean changed = answers.removeIf(row -> !priorities.contains(row.priorityId()));
        for (UUID priority : priorities) {
            if (answers.stream().noneMatch(row -> row.priorityId().equals(priority))) {
                answers.add(new FindingAnswer(this, priority));
                changed = true;
            }
        }
        return changed;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void reinstate() {
        retiredAt = null;
    }

    public UUID planId() {
        return planId;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
