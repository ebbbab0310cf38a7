package uk.sendplan.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.publishing.feedback.AnswerDrafting;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.publishing.feedback.AnswerDrafting.WriteAnswer;
import uk.sendplan.publishing.feedback.AnswerKind;
import uk.sendplan.publishing.feedback.AnswerReview;
import uk.sendplan.publishing.feedback.AnswerReview.Step;
import uk.sendplan.publishing.feedback.AnswerState;
import uk.sendplan.publishing.feedback.FeedbackModeration;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.HidingReason;
import uk.sendplan.publishing.feedback.LeavingFeedback;
import uk.sendplan.publishing.feedback.LeavingFeedback.Page;
import uk.sendplan.publishing.feedback.LeavingFeedback.Said;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;
import uk.sendplan.shared.Texts;

/** What readers of Alderbrook said of the pages, each from somewhere else, and what was answered. Each step does nothing twice. */
@Component
@InDemoMode
class DemoFeedback {

    private static final LocalTime SAID = LocalTime.of(20, 15);
    private static final LocalTime ANSWERED = LocalTime.of(11, 30);

    private final LeavingFeedback leaving;
    private final FeedbackModeration moderation;
    private final AnswerDrafting drafting;
    private final AnswerReview review;
    private final PlanQueries plans;
    private final MovableClock clock;

    DemoFeedback(
            LeavingFeedback leaving,
            FeedbackModeration moderation,
            AnswerDrafting drafting,
            AnswerReview review,
            PlanQueries plans,
            MovableClock clock) {
        this.leaving = leaving;
        this.moderation = moderation;
        this.drafting = drafting;
        this.review = review;
        this.plans = plans;
        this.clock = clock;
    }

    private record Line(List<String> fields) {

        boolean isSaid() {
            return fields.get(0).equals("said");
        }

        int daysBefore() {
            return Integer.parseInt(fields.get(1));
        }

        String field(int place) {
            return fields.get(place);
        }
    }

    void make(DemoCalendar calendar) {
        List<Line> lines = DemoFile.lines("alderbrook-feedback.txt").stream()
                .map(line -> new Line(DemoFile.fields(line)))
                .toList();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            if (line.isSaid()) {
                int number = place;
                clock.at(moment(calendar, line, SAID), () -> say(line, number));
            }
        }
        lines.stream()
                .filter(line -> !line.isSaid())
                .forEach(line -> clock.at(moment(calendar, line, ANSWERED), () -> answer(line, lines)));
    }

    private static Instant moment(DemoCalendar calendar, Line line, LocalTime time) {
        return calendar.day(line.daysBefore()).atTime(time).atZone(London.ZONE).toInstant();
    }

    private static UUID id(int place) {
        return DemoOrganisation.idOf("feedback " + place);
    }

    private void say(Line line, int place) {
        leaving.leave(
                new Page(DemoPartnership.SLUG, DemoPartnership.PLAN_SLUG, line.field(2)),
                id(place),
                new Said(FeedbackRating.valueOf(line.field(3)), Texts.orNull(line.field(5))),
                "192.0.2." + (place + 1));
        if (line.field(4).equals(HidingReason.SPAM.name())) {
            UUID key = DemoOrganisation.idOf("hidden feedback " + place);
            as(DemoPerson.MANAGER, by -> moderation.hide(by, key, id(place), 0, HidingReason.SPAM));
        }
    }

    private void answer(Line line, List<Line> lines) {
        String name = line.field(2);
        UUID id = DemoOrganisation.idOf("answer " + name);
        Set<UUID> pieces = new HashSet<>();
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).isSaid() && lines.get(place).field(4).equals(name)) {
                pieces.add(id(place));
            }
        }
        Wording wording = new Wording(line.field(5), AnswerKind.valueOf(line.field(3)), line.field(6));
        as(DemoPerson.OFFICER, by -> {
            UUID plan = plans.head(by, DemoPartnership.PLAN_SLUG, AsAt.NOW).id();
            drafting.write(by, new WriteAnswer(id, plan, pieces, wording));
        });
        as(
                DemoPerson.OFFICER,
                by -> review.submit(by, new Step(DemoOrganisation.idOf("submitted " + name), id, 0), null));
        if (AnswerState.valueOf(line.field(4)) == AnswerState.PUBLISHED) {
            as(
                    DemoPerson.PUBLISHER,
                    by -> review.publish(by, new Step(DemoOrganisation.idOf("published " + name), id, 1)));
        }
    }

    private interface Work {
        void by(Member member);
    }

    private static void as(DemoPerson person, Work work) {
        Scope.of(person.id(), false, Set.of(DemoPartnership.AREA)).run(() -> work.by(person.member()));
    }
}
