package uk.sendplan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.shared.VagueDate;

/** Something that somebody does in the year of work. */
interface DemoEvent {

    void happen(Doer doer);

    /** Does them, each kind in its way. */
    interface Doer {

        void add(Adds adds);

        void record(Records records);

        void addEvidence(AddsEvidence adds);

        void confirm(Confirms confirms);

        void propose(Proposes proposes);

        void decide(Decides decides);

        void describe(Describes describes);

        void leave(Leaves leaves);

        void move(Moves moves);

        void retire(Retires retires);

        void defineRatings();

        void addCycle(AddsCycle adds);

        void closeCycle(ClosesCycle closes);

        void write(WritesPage writes);

        void publish(PublishesPage publishes);

        void comment(CommentsOnPage comments);

        void answer(AnswersComment answers);

        void publishView(PublishesView publishes);

        void challenge(Challenges challenges);

        void recordDecision(RecordsDecision records);

        void plan(Plans plans);

        void keepRisk(KeepsRisk keeps);

        void addMeasure(AddsMeasure adds);

        void enterReadings(EntersReadings enters);

        void writeNote(WritesNote writes);
    }

    /** What is said of an action. */
    record Said(
            String title,
            @Nullable String about,
            DemoOrganisation lead,
            @Nullable String owner,
            Set<DemoOrganisation> supporting,
            @Nullable VagueDate start) {}

    record Adds(DemoAction action, Said said, @Nullable VagueDate due) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.add(this);
        }
    }

    /** @param after the update before this one, or null */
    record Records(
            UUID action,
            UUID key,
            @Nullable UUID after,
            DemoMark mark,
            boolean corrects,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String note,
            Comment comment,
            @Nullable String differsBecause,
            @Nullable VagueDate newDue)
            implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.record(this);
        }
    }

    /** Evidence for an update that was just recorded. */
    record AddsEvidence(UUID action, UUID update, UUID key, DemoEvidence piece) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.addEvidence(this);
        }
    }

    record Confirms(UUID action, UUID key, UUID after) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.confirm(this);
        }
    }

    record Proposes(UUID action, UUID key, VagueDate date, String reason) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.propose(this);
        }
    }

    record Decides(
            UUID action,
            UUID key,
            Decided outcome,
            @Nullable String reason) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.decide(this);
        }
    }

    /** Says something else of it; hands it over where the owner is another. */
    record Describes(UUID action, Said said) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.describe(this);
        }
    }

    /** The last day of one of the people. */
    record Leaves(String owner) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.leave(this);
        }
    }

    record Moves(UUID action, String place) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.move(this);
        }
    }

    record Retires(UUID action) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.retire(this);
        }
    }

    /** Gives the levels of the rating scale definitions of Alderbrook's own. */
    record DefinesRatings() implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.defineRatings();
        }
    }

    record AddsCycle(DemoCycle cycle, CycleKeeping.Dated dated) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.addCycle(this);
        }
    }

    /** Writes a progress page, and sends it to review or shows it to the forum. */
    record WritesPage(DemoPage page) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.write(this);
        }
    }

    /** Approves a progress page and publishes it. */
    record PublishesPage(DemoPage page) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.publish(this);
        }
    }

    /** The forum comments on the draft that is shared with it. */
    record CommentsOnPage(DemoPage page, DemoVoice.Comment comment) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.comment(this);
        }
    }

    record AnswersComment(DemoVoice.Comment comment) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.answer(this);
        }
    }

    /** The forum says how parents see a priority. */
    record PublishesView(DemoVoice.View view) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.publishView(this);
        }
    }

    /** Asks, answers, opens again or closes. */
    record Challenges(DemoChallenge entry) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.challenge(this);
        }
    }

    /**
     * Sets, moves or ends a milestone, says what waits for what, or what a supporting organisation gave.
     *
     * @param seeding the day of seeding
     */
    record Plans(DemoPlanning planning, LocalDate seeding) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.plan(this);
        }
    }

    /**
     * Records what the board decided.
     *
     * @param seeding the day of seeding
     */
    record RecordsDecision(DemoDecision decision, LocalDate seeding) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.recordDecision(this);
        }
    }

    /**
     * Adds a risk, reviews it or closes it.
     *
     * @param seeding the day of seeding
     */
    record KeepsRisk(DemoRisk risk, LocalDate seeding) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.keepRisk(this);
        }
    }

    /** @param seeding the day of seeding */
    record AddsMeasure(DemoMeasure measure, LocalDate seeding) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.addMeasure(this);
        }
    }

    record EntersReadings(List<Enter> readings) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.enterReadings(this);
        }
    }

    /** @param seeding the day of seeding */
    record WritesNote(DemoMeasure measure, DemoMeasure.Note note, LocalDate seeding) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.writeNote(this);
        }
    }

    record ClosesCycle(DemoCycle cycle) implements DemoEvent {
        @Override
        public void happen(Doer doer) {
            doer.closeCycle(this);
        }
    }
}
