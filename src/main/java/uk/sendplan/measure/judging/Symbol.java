package uk.sendplan.measure.judging;

import java.util.List;
import java.util.Locale;

/** What stands in place of a value, by the shorthand of the DfE. It is never taken for a number. */
public enum Symbol implements Worded {
    /** "c": withheld, because a small number may identify a child. */
    SUPPRESSED,
    /** "z": there can be no value. */
    NOT_APPLICABLE,
    /** "x": there is a value, and we do not have it. */
    NOT_AVAILABLE,
    /** "low": it rounds to zero and is not zero. */
    LOW;

    @Override
    public String key() {
        return "judging.symbol." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
