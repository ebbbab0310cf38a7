package uk.sendplan.measure.judging;

import java.util.List;
import java.util.Locale;

/** Where a measure should go, for targets without a value. */
public enum Movement implements Worded {
    UP,
    DOWN,
    CLOSER;

    @Override
    public String key() {
        return "judging.movement." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
