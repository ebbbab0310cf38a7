package uk.sendplan.boardroom.pack.document;

import java.util.List;

/**
 * A part of a document.
 *
 * @param id of its place in the document: small letters and dashes
 * @param newPage in print it begins on a page of its own
 */
public record Section(String id, String title, boolean newPage, List<Block> blocks) {

    /** Headings stand within it, so that its entries are a level below those. */
    public boolean headed() {
        return blocks.stream().anyMatch(Block.Heading.class::isInstance);
    }
}
