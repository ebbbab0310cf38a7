package uk.sendplan.demo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingRole;

/** What an update says in one letter: the stage, and of work in progress how it is rated. */
enum DemoMark {
    NOT_STARTED("N", Stage.NOT_STARTED, null),
    GREEN("G", Stage.IN_PROGRESS, RatingRole.ON_TRACK),
    AMBER("A", Stage.IN_PROGRESS, RatingRole.AT_RISK),
    RED("R", Stage.IN_PROGRESS, RatingRole.OFF_TRACK),
    SUSPENDED("S", Stage.SUSPENDED, null),
    COMPLETE("C", Stage.COMPLETE, null),
    CLOSED("B", Stage.CLOSED_TO_BUSINESS_AS_USUAL, null);

    private final String letter;
    private final Stage stage;
    private final @Nullable RatingRole role;

    DemoMark(String letter, Stage stage, @Nullable RatingRole role) {
        this.letter = letter;
        this.stage = stage;
        this.role = role;
    }

    static DemoMark of(String letter) {
        return Arrays.stream(values())
                .filter(mark -> mark.letter.equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mark: " + letter));
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    RatingRole role() {
        return role;
    }

    /** Whoever chooses it says why, what will be done, and what happens otherwise. */
    boolean wantsComment() {
        return this == AMBER || this == RED;
    }
}
