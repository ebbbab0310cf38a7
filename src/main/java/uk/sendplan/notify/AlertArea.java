package uk.sendplan.notify;

import java.util.Set;
import java.util.UUID;
import uk.sendplan.shared.Scope;

/** An area that has published something, and so can be heard of by people who belong to none. */
public record AlertArea(UUID id, String slug, String name) {

    /** Works for the area without being anybody: its rows, and no others. */
    Scope scope() {
        return scope(id);
    }

    static Scope scope(UUID areaId) {
        return new Scope(null, Set.of(areaId), Scope.Mode.MEMBER);
    }
}
