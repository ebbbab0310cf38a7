package uk.sendplan.exchange.sheet;

/** A column of a spreadsheet that is handed out to be filled in. */
public interface FormColumn {

    /** What becomes of a column. */
    enum Use {
        /** It tells what a row is about; hidden. */
        KEY,
        /** It stands there to be read; what is changed in it is not taken. */
        LOCKED,
        /** It is filled in. */
        ANSWER
    }

    Use use();

    /** As the hidden first row names it, whatever its heading is. */
    String key();
}
