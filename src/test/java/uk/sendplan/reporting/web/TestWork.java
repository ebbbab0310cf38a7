package uk.sendplan.reporting.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Stage;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.VagueDate;

/** Gives the people of a test's area work, by the commands that they would use. */
@TestComponent
public class TestWork {

    private final PlanQueries plans;
    private final ActionKeeping keeping;
    private final ProgressRecording recording;
    private final DueDates dueDates;
    private final RatingScales scales;
    private final PartnershipQueries people;

    TestWork(
            PlanQueries plans,
            ActionKeeping keeping,
            ProgressRecording recording,
            DueDates dueDates,
            RatingScales scales,
            PartnershipQueries people) {
        this.plans = plans;
        this.keeping = keeping;
        this.recording = recording;
        this.dueDates = dueDates;
        this.scales = scales;
        this.people = people;
    }

    /** A plan of an area, and its work. */
    public Of of(TestArea area, String plan) {
        return new Of(area, area.asManager(() -> plans.plan(area.manager(), plan, AsAt.NOW)));
    }

    public final class Of {

        private final TestArea area;
        private final PlanTree plan;

        private Of(TestArea area, PlanTree plan) {
            this.area = area;
            this.plan = plan;
        }

        public UUID id() {
            return plan.plan().id();
        }

        public String slug() {
            return plan.plan().slug();
        }

        public String at(String below) {
            return area.at("/" + slug() + below);
        }

        /** Under the plan's first reference, led by the area's first organisation. */
        public UUID add(String title, @Nullable String due) {
            return add(title, due, area.organisation(), null);
        }

        public UUID add(String title, @Nullable String due, UUID lead, @Nullable Member owner) {
            return add(reference("1.1"), title, due, lead, owner);
        }

        public Place reference(String number) {
            return plan.priorities().stream()
                    .flatMap(priority -> priority.references().stream())
                    .filter(reference -> reference.number().equals(number))
                    .map(reference -> new Place.OfReference(reference.id()))
                    .findFirst()
                    .orElseThrow();
        }

        public Place priority(String number) {
            return plan.priorities().stream()
                    .filter(priority -> priority.number().equals(number))
                    .map(priority -> new Place.OfPriority(priority.id()))
                    .findFirst()
                    .orElseThrow();
        }

        public UUID add(Place place, String title, @Nullable String due, UUID lead, @Nullable Member owner) {
            UUID id = UUID.randomUUID();
            area.asManager(() -> keeping.add(
                    area.manager(),
                    new AddAction(
                            id,
                            place,
                            null,
                            false,
                            new Description(
                                    title,
                                    null,
                                    lead,
                                    owner == null ? null : person(owner),
                                    Set.of(),
                                    null,
                                    due == null ? null : VagueDate.read(due)))));
            return id;
        }

        /** Led by the area's first organisation, supported by others. */
        public UUID addSupported(String title, Set<UUID> supporting) {
            UUID id = UUID.randomUUID();
            Description description = new Description(title, null, area.organisation(), null, supporting, null, null);
            area.asManager(
                    () -> keeping.add(area.manager(), new AddAction(id, reference("1.1"), null, false, description)));
            return id;
        }

        private UUID person(Member member) {
            return people.people(area.id()).stream()
                    .filter(person -> member.accountId().equals(person.accountId()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /** @return the update */
        public UUID record(UUID action, @Nullable UUID after, Stage stage) {
            return record(action, after, stage, stage == Stage.IN_PROGRESS ? "Red" : null);
        }

        /** @param label of the rating, or null */
        public UUID record(UUID action, @Nullable UUID after, Stage stage, @Nullable String label) {
            return record(area.manager(), action, after, stage, label);
        }

        public UUID record(Member by, UUID action, @Nullable UUID after, Stage stage, @Nullable String label) {
            UUID level = label == null ? null : level(label);
            UUID key = UUID.randomUUID();
            Comment comment = new Comment("The room was flooded", "Another room is found", "Families wait");
            area.as(by, () -> {
                recording.record(
                        by,
                        new RecordProgress(
                                key,
                                action,
                                after,
                                stage,
                                level,
                                "Two were trained",
                                null,
                                null,
                                comment,
                                "The dates say less than we know",
                                false,
                                null));
                return null;
            });
            return key;
        }

        private UUID level(String label) {
            return area.asManager(() -> scales.of(area.manager(), plan.plan().id(), AsAt.NOW)).levels().stream()
                    .filter(level -> level.label().equals(label))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        public UUID propose(Member by, UUID action, String date, String reason) {
            UUID key = UUID.randomUUID();
            area.as(by, () -> {
                dueDates.propose(by, new DueDates.ProposeDate(key, action, VagueDate.read(date), reason));
                return null;
            });
            return key;
        }

        public void decide(Member by, UUID proposal, Decided outcome, @Nullable String reason) {
            area.as(by, () -> {
                dueDates.decide(by, new DueDates.DecideDate(UUID.randomUUID(), proposal, outcome, reason));
                return null;
            });
        }

        public void retire(UUID action) {
            area.asManager(() -> {
                keeping.retire(area.manager(), action, 0);
                return null;
            });
        }
    }
}
