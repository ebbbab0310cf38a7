package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one priority: its heading, if it has one, and its sections. */
final class PriorityBlock {
    private final @Nullable Heading heading;
    private final List<Entry> name = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    PriorityBlock(@Nullable Heading heading) {
        this.heading = heading;
        if (heading != null) {
            name.add(Entry.unmarked(heading.line(), LineKind.PRIORITY_HEADING, heading.name()));
        }
    }

    @Nullable
    Heading heading() {
        return heading;
    }

    /** The name as an entry that further lines may continue; empty without a heading. */
    List<Entry> name() {
        return name;
    }

    List<Section> sections() {
        return sections;
    }

    /** The section to which entries are added, of this role if one is asked for. */
    Section open(@Nullable SectionRole role) {
        Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (last != null && (role == null || last.role() == role)) {
            return last;
        }
        Section next = new Section(role, null);
        sections.add(next);
        return next;
    }

    List<Section> of(SectionRole role) {
        return sections.stream().filter(section -> section.role() == role).toList();
    }
}
