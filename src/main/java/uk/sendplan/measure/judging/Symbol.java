package uk.sendplan.measure.judging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in place of a value, by the shorthand of the DfE. It is never taken for a number. */
public enum Symbol implements Worded {
    /** Withheld, because a small number may identify a child. */
    SUPPRESSED("c"),
    /** There can be no value. */
    NOT_APPLICABLE("z"),
    /** There is a value, and we do not have it. */
    NOT_AVAILABLE("x"),
    /** It rounds to zero and is not zero. */
    LOW("low");

    private final String sign;

    Symbol(String sign) {
        this.sign = sign;
    }

    /** As statistics write it: "c". */
    public String sign() {
        return sign;
    }

    public static Optional<Symbol> of(String written) {
        return Stream.of(values())
                .filter(symbol -> symbol.sign.equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    @Override
    public String key() {
        return "judging.symbol." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
