package uk.sendplan.demo;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.delivery.DueDates.DecideDate;
import uk.sendplan.delivery.DueDates.ProposeDate;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.demo.DemoWork.Ground;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.Subject;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.RatingScales.ChangeScale;
import uk.sendplan.plan.RatingScales.NewLevel;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Does the deeds of a visit, each by the command that a person's form would send. */
@Component
@InDemoMode
class DemoDeeds {

    private static final List<NewLevel> DEFINED = List.of(
            new NewLevel(
                    "Green",
                    "We know of nothing that will keep it from being done as planned and by its date.",
                    RatingColour.GREEN,
                    RatingRole.ON_TRACK,
                    false),
            new NewLevel(
                    "Amber",
                    "Up to four weeks late, or likely to be. We know what to do about it and are doing it.",
                    RatingColour.AMBER,
                    RatingRole.AT_RISK,
                    true),
            new NewLevel(
                    "Red",
                    "More than four weeks late, or it cannot be done without help from the partnership board.",
                    RatingColour.RED,
                    RatingRole.OFF_TRACK,
                    true));

    private final ActionKeeping keeping;
    private final ProgressRecording recording;
    private final DueDates dueDates;
    private final ActionQueries actions;
    private final RatingScales scales;
    private final CycleKeeping cycles;
    private final DemoPages pages;
    private final DemoForum forum;
    private final DemoChallenges challenges;
    private final DemoDecisions decisions;
    private final DemoPlannings plannings;
    private final DemoRisks risks;
    private final DemoMeasures measures;
    private final PartnershipKeeping people;
    private final PartnershipQueries partnership;
    private final EvidenceAdding evidence;
    private final Clock clock;

    DemoDeeds(
            ActionKeeping keeping,
            ProgressRecording recording,
            DueDates dueDates,
            ActionQueries actions,
            RatingScales scales,
            CycleKeeping cycles,
            DemoPages pages,
            DemoForum forum,
            DemoChallenges challenges,
            DemoDecisions decisions,
            DemoPlannings plannings,
            DemoRisks risks,
            DemoMeasures measures,
            PartnershipKeeping people,
            PartnershipQueries partnership,
            EvidenceAdding evidence,
            Clock clock) {
        this.keeping = keeping;
        this.recording = recording;
        this.dueDates = dueDates;
        this.actions = actions;
        this.scales = scales;
        this.cycles = cycles;
        this.pages = pages;
        this.forum = forum;
        this.challenges = challenges;
        this.decisions = decisions;
        this.plannings = plannings;
        this.risks = risks;
        this.measures = measures;
        this.people = people;
        this.partnership = partnership;
        this.evidence = evidence;
        this.clock = clock;
    }

    void doAll(DemoVisit visit, Ground ground) {
        Member by = visit.by().member();
        Doing doing = new Doing(by, ground, scales.of(by, ground.planId(), AsAt.NOW));
        visit.events().forEach(event -> event.happen(doing));
    }

    /** One person at work. */
    private final class Doing implements DemoEvent.Doer {

        private final Member by;
        private final Ground ground;
        private final RatingScale scale;

        Doing(Member by, Ground ground, RatingScale scale) {
            this.by = by;
            this.ground = ground;
            this.scale = scale;
        }

        @Override
        public void addCycle(DemoEvent.AddsCycle adds) {
            cycles.add(
                    by,
                    new AddCycle(adds.cycle().id(), ground.planId(), adds.dated(), SectionPreset.PROGRESS.headings()));
        }

        @Override
        public void closeCycle(DemoEvent.ClosesCycle closes) {
            cycles.close(by, closes.cycle().id(), 0);
        }

        @Override
        public void write(DemoEvent.WritesPage writes) {
            pages.write(by, ground.planId(), writes.page());
        }

        @Override
        public void publish(DemoEvent.PublishesPage publishes) {
            pages.publish(by, ground.planId(), publishes.page());
        }

        @Override
        public void comment(DemoEvent.CommentsOnPage comments) {
            forum.comment(by, ground.planId(), comments.page(), comments.comment());
        }

        @Override
        public void answer(DemoEvent.AnswersComment answers) {
            forum.answer(by, answers.comment());
        }

        @Override
        public void publishView(DemoEvent.PublishesView publishes) {
            forum.publish(by, ground.planId(), publishes.view());
        }

        @Override
        public void challenge(DemoEvent.Challenges said) {
            challenges.say(by, ground, said.entry());
        }

        @Override
        public void recordDecision(DemoEvent.RecordsDecision records) {
            decisions.record(by, ground, records.seeding(), records.decision());
        }

        @Override
        public void addMeasure(DemoEvent.AddsMeasure adds) {
            measures.add(by, ground.planId(), adds.seeding(), adds.measure());
        }

        @Override
        public void enterReadings(DemoEvent.EntersReadings enters) {
            measures.enter(by, enters.readings());
        }

        @Override
        public void writeNote(DemoEvent.WritesNote writes) {
            measures.note(by, writes.seeding(), writes.measure(), writes.note());
        }

        @Override
        public void keepRisk(DemoEvent.KeepsRisk keeps) {
            risks.take(by, ground.planId(), keeps.seeding(), keeps.risk());
        }

        @Override
        public void add(DemoEvent.Adds adds) {
            DemoAction action = adds.action();
            keeping.add(
                    by,
                    new AddAction(
                            action.id(),
                            place(action.place()),
                            null,
                            action.itself(),
                            description(adds.said(), adds.due())));
        }

        @Override
        public void record(DemoEvent.Records records) {
            RatingRole role = records.mark().role();
            recording.record(
                    by,
                    new RecordProgress(
                            records.key(),
                            records.action(),
                            records.after(),
                            records.mark().stage(),
                            role == null
                                    ? null
                                    : scale.levelFor(role).orElseThrow().id(),
                            records.done(),
                            records.difference(),
                            records.note(),
                            records.comment(),
                            records.differsBecause(),
                            records.corrects(),
                            records.newDue()));
        }

        @Override
        public void addEvidence(DemoEvent.AddsEvidence adds) {
            evidence.add(
                    by,
                    new AddEvidence(
                            adds.key(),
                            new Subject.OfUpdate(adds.action(), adds.update()),
                            adds.piece().title(),
                            false,
                            adds.piece().content()));
        }

        @Override
        public void plan(DemoEvent.Plans plans) {
            plannings.keep(by, plans.seeding(), plans.planning());
        }

        @Override
        public void confirm(DemoEvent.Confirms confirms) {
            recording.confirm(by, confirms.key(), confirms.action(), confirms.after());
        }

        @Override
        public void propose(DemoEvent.Proposes proposes) {
            dueDates.propose(
                    by, new ProposeDate(proposes.key(), proposes.action(), proposes.date(), proposes.reason()));
        }

        /** A proposal that is not open any more was decided before. */
        @Override
        public void decide(DemoEvent.Decides decides) {
            ActionView.OpenProposal open = action(decides.action()).proposal();
            if (open != null) {
                dueDates.decide(by, new DecideDate(decides.key(), open.id(), decides.outcome(), decides.reason()));
            }
        }

        @Override
        public void describe(DemoEvent.Describes describes) {
            keeping.edit(by, describes.action(), version(describes.action()), description(describes.said(), null));
        }

        @Override
        public void leave(DemoEvent.Leaves leaves) {
            UUID id = owner(leaves.owner());
            Person person = partnership.person(DemoPartnership.AREA, id).orElseThrow();
            Lasting lasting = new Lasting(person.validFrom(), London.today(clock), null);
            people.describePerson(
                    DemoPartnership.AREA,
                    id,
                    person.version(),
                    new DescribePerson(person.name(), person.email(), person.organisationId(), lasting));
        }

        @Override
        public void move(DemoEvent.Moves moves) {
            keeping.moveTo(by, moves.action(), version(moves.action()), place(moves.place()), null);
        }

        @Override
        public void retire(DemoEvent.Retires retires) {
            keeping.retire(by, retires.action(), version(retires.action()));
        }

        @Override
        public void defineRatings() {
            UUID key = DemoOrganisation.idOf("ratings");
            scales.change(by, new ChangeScale(ground.planId(), key, scale.number(), DEFINED));
        }

        /** @param due only at first: a date that is there already is moved by a proposal */
        private Description description(DemoEvent.Said said, @Nullable VagueDate due) {
            return new Description(
                    said.title(),
                    said.about(),
                    said.lead().id(),
                    said.owner() == null ? null : owner(said.owner()),
                    said.supporting().stream().map(DemoOrganisation::id).collect(Collectors.toSet()),
                    said.start(),
                    due);
        }

        private Place place(String number) {
            return Objects.requireNonNull(ground.places().get(number), number);
        }

        private UUID owner(String key) {
            return Objects.requireNonNull(ground.owners().get(key), key);
        }

        private ActionView action(UUID id) {
            return actions.action(by, id, AsAt.NOW).orElseThrow();
        }

        private long version(UUID id) {
            return action(id).version();
        }
    }
}
