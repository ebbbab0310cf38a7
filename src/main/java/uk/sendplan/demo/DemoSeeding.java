package uk.sendplan.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration at the first start, before the web server listens: nobody meets half of it. One that was interrupted is
 * finished at the next start; one that is finished is left alone.
 */
@Component
@InDemoMode
class DemoSeeding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final DemoPartnership partnership;
    private final DemoFeedback feedback;
    private final DemoWork work;
    private final DemoPacks packs;
    private volatile boolean running;

    DemoSeeding(DemoPartnership partnership, DemoFeedback feedback, DemoWork work, DemoPacks packs) {
        this.partnership = partnership;
        this.feedback = feedback;
        this.work = work;
        this.packs = packs;
    }

    @Override
    public void start() {
        if (!work.isFinished()) {
            LOG.info("Making the demonstration: {}", DemoPartnership.NAME);
            DemoCalendar calendar = partnership.make();
            feedback.make(calendar);
            List<DemoVisit> visits = DemoYear.visits(calendar);
            // The last visit says that all of it is there, so it comes after the packs.
            work.goOn(visits.subList(0, visits.size() - 1));
            packs.make(calendar);
            work.goOn(visits);
            LOG.info(
                    "The demonstration is there: sign in as {} with {}",
                    DemoPerson.MANAGER.email(),
                    DemoSignIn.PASSWORD);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
