package uk.sendplan.boardroom.pack.document;

import java.util.List;

/**
 * A document of a board pack.
 *
 * @param name of its files, without their endings
 * @param description of what it is, for those who list documents
 * @param footer on each printed page
 * @param facts what stands under its heading: for which meeting, as at which day
 * @param brief it is one page, without a list of its sections
 */
public record PackDocument(
        String name,
        String title,
        String description,
        String footer,
        String caption,
        String heading,
        List<String> facts,
        boolean brief,
        List<Section> sections) {}
