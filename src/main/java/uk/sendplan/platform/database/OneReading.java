package uk.sendplan.platform.database;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads in one transaction what several queries would each open their own for: one scope is set, and all of it is of one moment. */
@Component
public class OneReading {

    @Transactional(readOnly = true)
    public <T> T of(Supplier<T> reads) {
        return reads.get();
    }
}
