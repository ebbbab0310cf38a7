package uk.sendplan.demo;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.Challenging.Ask;
import uk.sendplan.boardroom.Challenging.Say;
import uk.sendplan.demo.DemoWork.Ground;

/** Asks and answers in the demonstration. Each does nothing twice. */
@Component
@InDemoMode
class DemoChallenges {

    private final Challenging challenging;

    DemoChallenges(Challenging challenging) {
        this.challenging = challenging;
    }

    void say(Member by, Ground ground, DemoChallenge entry) {
        Say say = new Say(entry.entryId(), entry.challengeId(), entry.place(), entry.text());
        switch (entry.kind()) {
            case ASKED -> {
                DemoSubject about = DemoSubject.of(entry.about(), ground);
                challenging.ask(
                        by,
                        new Ask(
                                entry.challengeId(),
                                ground.planId(),
                                about.kind(),
                                about.id(),
                                Objects.requireNonNull(entry.text())));
            }
            case ANSWERED -> challenging.answer(by, say);
            case NOT_ANSWERED -> challenging.sayNotAnswered(by, say);
            case CLOSED -> challenging.close(by, say);
            case WITHDRAWN -> challenging.withdraw(by, say);
        }
    }
}
