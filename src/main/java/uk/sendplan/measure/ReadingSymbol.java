package uk.sendplan.measure;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands in place of a figure, as official statistics write it. */
public enum ReadingSymbol {
    SUPPRESSED("c"),
    NOT_APPLICABLE("z"),
    NOT_AVAILABLE("x"),
    /** More than zero, and rounds to it. */
    LOW("low");

    private final String sign;

    ReadingSymbol(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Optional<ReadingSymbol> of(String written) {
        return Stream.of(values())
                .filter(symbol -> symbol.sign.equalsIgnoreCase(written.strip()))
                .findFirst();
    }
}
