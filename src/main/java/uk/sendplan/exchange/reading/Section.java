package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries under one heading of a priority. */
final class Section {
    private final @Nullable SectionRole role;
    private final @Nullable Entry heading;
    private final List<Entry> entries = new ArrayList<>();

    Section(@Nullable SectionRole role, @Nullable Entry heading) {
        this.role = role;
        this.heading = heading;
    }

    @Nullable
    SectionRole role() {
        return role;
    }

    @Nullable
    Entry heading() {
        return heading;
    }

    List<Entry> entries() {
        return entries;
    }
}
