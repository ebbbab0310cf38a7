package uk.sendplan.cycle;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping.Heading;
import uk.sendplan.shared.AreaEntity;

/**
 * A reporting cycle of a plan. Its slug is part of public addresses and never changes. Closing it is for good: whoever calls a
 * transition has asked {@link #isClosed} first.
 */
@Entity
class ReportingCycle extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private LocalDate opens;

    @Column(nullable = false)
    private LocalDate updatesDue;

    @Column(nullable = false)
    private LocalDate boardDate;

    private @Nullable Instant closedAt;

    private @Nullable UUID closedBy;

    private @Nullable String closedByName;

    @OneToMany(mappedBy = "cycle", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CycleSection> sections = new ArrayList<>();

    protected ReportingCycle() {}

    ReportingCycle(UUID areaId, UUID id, UUID planId, String slug, CycleKeeping.Dated dated) {
        super(areaId, id);
        this.planId = planId;
        this.slug = slug;
        describe(dated);
    }

    final void describe(CycleKeeping.Dated dated) {
        name = dated.name();
        opens = dated.opens();
        updatesDue = dated.updatesDue();
        boardDate = dated.boardDate();
    }

    /**
     * Replaces the headings. One that is named by its id, or by its label where no id is given, keeps its row.
     *
     * @return whether that changed anything
     */
    boolean headed(List<Heading> headings) {
        List<CycleSection> kept = new ArrayList<>();
        boolean changed = false;
        for (Heading heading : headings) {
            Optional<CycleSection> known = sections.stream()
                    .filter(section -> !kept.contains(section) && heading.names(section.id(), section.label()))
                    .findFirst();
            int position = kept.size();
            CycleSection section =
                    known.orElseGet(() -> new CycleSection(this, position, heading.label(), heading.role()));
            changed |= known.isEmpty() || section.stand(position, heading.label(), heading.role());
            kept.add(section);
        }
        changed |= sections.removeIf(section -> !kept.contains(section));
        kept.stream().filter(section -> !sections.contains(section)).forEach(sections::add);
        return changed;
    }

    /** Its headings' labels by their ids, in a map of the caller's own. */
    Map<UUID, String> headings() {
        Map<UUID, String> labels = new LinkedHashMap<>();
        sections.forEach(section -> labels.put(section.id(), section.label()));
        return labels;
    }

    void close(Member by, Instant at) {
        closedAt = at;
        closedBy = by.accountId();
        closedByName = by.name();
    }

    UUID planId() {
        return planId;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    LocalDate opens() {
        return opens;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
