package uk.sendplan.publishing.web;

import uk.sendplan.documents.TaggedPdf.Unprintable;
import uk.sendplan.platform.web.Words;

/** What stands in a printed document where its fonts lack the characters. */
record UnprintableWords(Words words) implements Unprintable {

    @Override
    public String letters(int count, String script) {
        return words.of("publishing.print.letters", count, script);
    }

    @Override
    public String symbol(String name) {
        return words.of("publishing.print.symbol", name);
    }
}
