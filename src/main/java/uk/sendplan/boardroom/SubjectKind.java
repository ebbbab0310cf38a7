package uk.sendplan.boardroom;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a plan somebody speaks about. */
public enum SubjectKind {
    PLAN,
    PRIORITY,
    REFERENCE,
    ACTION;

    /** "action": as addresses write it. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectKind> of(String inAddress) {
        return Stream.of(values())
                .filter(kind -> kind.inAddress().equals(inAddress))
                .findFirst();
    }
}
