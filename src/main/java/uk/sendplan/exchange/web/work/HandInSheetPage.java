package uk.sendplan.exchange.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.web.work.CheckSheetPage.Tag;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;

/**
 * Where a spreadsheet is got, and handed in when it is filled in.
 *
 * @param words the beginning of its messages' keys: what it is about
 * @param downloads the spreadsheets that can be had, with how many rows each has
 * @param fileLost a file was chosen and could not be used: a browser does not keep it
 * @param files that were handed in before
 */
record HandInSheetPage(String words, Frame frame, List<Link> downloads, boolean fileLost, List<Row> files) {

    record Row(
            Link file,
            String by,
            String when,
            Tag state,
            @Nullable String recorded) {}
}
