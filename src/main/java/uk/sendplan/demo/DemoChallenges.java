package uk.sendplan.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.Challenging.Ask;
import uk.sendplan.boardroom.Challenging.Say;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.plan.WorkPlaces.Place;

/** Asks and answers in the demonstration. Each does nothing twice. */
@Component
@InDemoMode
class DemoChallenges {

    private final Challenging challenging;

    DemoChallenges(Challenging challenging) {
        this.challenging = challenging;
    }

    /** @param places references and priorities, by their number */
    void say(Member by, UUID planId, Map<String, Place> places, DemoChallenge entry) {
        Say say = new Say(entry.entryId(), entry.challengeId(), entry.place(), entry.text());
        switch (entry.kind()) {
            case ASKED -> {
                String[] about = entry.about().split(" ", 2);
                SubjectKind kind = SubjectKind.of(about[0]).orElseThrow();
                UUID subject = switch (kind) {
                    case PLAN -> planId;
                    case PRIORITY, REFERENCE ->
                        Objects.requireNonNull(places.get(about[1]), entry.about())
                                .id();
                    case ACTION -> DemoOrganisation.idOf("action " + about[1]);
                };
                challenging.ask(
                        by, new Ask(entry.challengeId(), planId, kind, subject, Objects.requireNonNull(entry.text())));
            }
            case ANSWERED -> challenging.answer(by, say);
            case NOT_ANSWERED -> challenging.sayNotAnswered(by, say);
            case CLOSED -> challenging.close(by, say);
            case WITHDRAWN -> challenging.withdraw(by, say);
        }
    }
}
