package uk.sendplan.demo;

import java.util.Objects;
import java.util.UUID;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.demo.DemoWork.Ground;

/** What somebody of the demonstration speaks about. */
record DemoSubject(SubjectKind kind, UUID id) {

    /** @param written "plan", "priority 2", "reference 1.10", or "action" and its title, as files of the demonstration write it */
    static DemoSubject of(String written, Ground ground) {
        String[] about = written.split(" ", 2);
        SubjectKind kind = SubjectKind.of(about[0]).orElseThrow();
        UUID id = switch (kind) {
            case PLAN -> ground.planId();
            case PRIORITY, REFERENCE ->
                Objects.requireNonNull(ground.places().get(about[1]), written).id();
            case ACTION -> DemoOrganisation.idOf("action " + about[1]);
        };
        return new DemoSubject(kind, id);
    }
}
