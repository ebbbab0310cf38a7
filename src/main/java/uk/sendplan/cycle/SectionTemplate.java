package uk.sendplan.cycle;

import java.util.List;
import java.util.UUID;

/**
 * The headings under which a cycle's progress pages are written.
 *
 * @param sections in the order of the page
 */
public record SectionTemplate(List<Section> sections) {

    /**
     * A heading. It keeps its id when it is renamed or moved.
     *
     * @param position from 0
     */
    public record Section(UUID id, String label, SectionRole role, int position) {}
}
