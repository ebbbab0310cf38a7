package uk.sendplan.exchange.sheet;

/**
 * Looks at the bytes of an XML part before anything reads it as XML: a reader holds a tag, a text or the elements around it in memory, however
 * large they are. What is no XML passes.
 */
final class XmlGuard {

    /** More than any sound workbook has in one tag or one text; a cell may have 32,767 characters. */
    static final int LONGEST = 1024 * 1024;

    static final int DEEPEST = 200;

    private static final String CDATA = "[CDATA[";

    private enum In {
        BEGINNING,
        NO_XML,
        TEXT,
        OPENED,
        TAG,
        QUOTED,
        DECLARED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private In in = In.BEGINNING;
    private int length;
    private int depth;
    private int quote;
    private boolean closing;
    private int before;
    private int beforeThat;
    private final StringBuilder declared = new StringBuilder();

    /** @throws uk.sendplan.shared.Refused where it is made to be too large for a reader, or declares a type of document */
    void look(byte[] bytes, int count) {
        for (int place = 0; place < count && in != In.NO_XML; place++) {
            // A part in UTF-16 has a zero beside each of the signs that matter.
            if (bytes[place] != 0) {
                look(bytes[place] & 0xFF);
            }
        }
    }

    private void look(int one) {
        if (++length > LONGEST) {
            throw SpreadsheetReader.tooMany();
        }
        switch (in) {
            case BEGINNING -> begin(one);
            case TEXT -> {
                if (one == '<') {
                    go(In.OPENED);
                }
            }
            case OPENED -> open(one);
            case TAG -> tag(one);
            case QUOTED -> {
                if (one == quote) {
                    in = In.TAG;
                }
            }
            case DECLARED -> declare(one);
            case COMMENT -> endAt(one == '>' && before == '-' && beforeThat == '-');
            case CDATA -> endAt(one == '>' && before == ']' && beforeThat == ']');
            case INSTRUCTION -> endAt(one == '>' && before == '?');
            case NO_XML -> {}
        }
        beforeThat = before;
        before = one;
    }

    private void go(In next) {
        in = next;
        length = 0;
    }

    private void endAt(boolean end) {
        if (end) {
            go(In.TEXT);
        }
    }

    /** After a byte order mark and white space. */
    private void begin(int one) {
        if (one == '<') {
            go(In.OPENED);
        } else if (one < 0x80 && !Character.isWhitespace(one)) {
            in = In.NO_XML;
        }
    }

    private void open(int one) {
        closing = one == '/';
        switch (one) {
            case '!' -> {
                declared.setLength(0);
                in = In.DECLARED;
            }
            case '?' -> in = In.INSTRUCTION;
            default -> {
                if (closing) {
                    depth--;
                } else if (++depth > DEEPEST) {
                    throw SpreadsheetReader.refused("broken");
                }
                in = In.TAG;
            }
        }
    }

    private void tag(int one) {
        if (one == '"' || one == '\'') {
            quote = one;
            in = In.QUOTED;
        } else if (one == '>') {
            if (before == '/' && !closing) {
                depth--;
            }
            go(In.TEXT);
        }
    }

    private void declare(int one) {
        declared.append((char) one);
        if (declared.toString().equals("--")) {
            // Its own two dashes are not those of its end.
            before = 0;
            in = In.COMMENT;
            return;
        }
        if (declared.toString().equals(CDATA)) {
            in = In.CDATA;
            return;
        }
        if (!CDATA.startsWith(declared.toString()) && !"--".startsWith(declared.toString())) {
            throw SpreadsheetReader.refused("broken");
        }
    }
}
