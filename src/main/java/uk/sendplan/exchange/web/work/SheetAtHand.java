package uk.sendplan.exchange.web.work;

import uk.sendplan.exchange.SheetChoices;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** A spreadsheet that somebody handed in and now looks at, whatever it is about. Each call reads it as it is then. */
interface SheetAtHand {

    About about();

    /** Its page, and the list of those like it. */
    String href();

    String files();

    /** @param form what was just chosen, which its page shows */
    Read read(OverForm form);

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    void choose(long version, SheetChoices choices);

    /**
     * Makes all of its changes.
     *
     * @param seen what it would come to as it was looked at
     * @throws Refused where something has to be decided or put right first
     * @throws StaleVersion where the file, or what it is about, changed meanwhile
     */
    SheetFile accept(long version, String seen);

    void discard(long version);

    record Read(SheetFile file, CheckSheetPage page) {}
}
