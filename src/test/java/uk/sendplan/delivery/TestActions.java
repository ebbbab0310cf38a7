package uk.sendplan.delivery;

import java.util.Set;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.VagueDate;

/** Commands about actions with what a test does not care about filled in. */
public final class TestActions {

    private TestActions() {}

    public static Description called(String title, UUID lead) {
        return new Description(title, null, lead, null, Set.of(), null, VagueDate.read("31 December 2099"));
    }

    public static AddAction under(UUID reference, String title, UUID lead) {
        return new AddAction(UUID.randomUUID(), new Place.OfReference(reference), null, false, called(title, lead));
    }

    /** "Not started" needs no rating. */
    public static RecordProgress notStarted(UUID action, UUID after, String done) {
        return recorded(UUID.randomUUID(), action, after, Stage.NOT_STARTED, null, done);
    }

    public static RecordProgress recorded(UUID key, UUID action, UUID after, Stage stage, UUID level, String done) {
        return new RecordProgress(key, action, after, stage, level, done, null, null, Comment.NONE, null, false, null);
    }

    /** Whoever may work on it. */
    static ActionView view(ActionQueries queries, Member by, UUID action) {
        return queries.action(by, action, uk.sendplan.shared.AsAt.NOW).orElseThrow();
    }
}
