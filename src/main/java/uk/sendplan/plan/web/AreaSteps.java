package uk.sendplan.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.AreaBeginnings;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The way from an empty area to its first reporting cycle, for a plan manager, until it has been gone. */
@Component
class AreaSteps {

    private final AreaBeginnings beginnings;
    private final Words words;

    AreaSteps(AreaBeginnings beginnings, Words words) {
        this.beginnings = beginnings;
        this.words = words;
    }

    /**
     * A step.
     *
     * @param so how far it is: "2 organisations"
     */
    record Step(boolean done, Link link, String text, String so) {}

    /** Nothing for those who do not set an area up, and where all of it is done. */
    List<Step> of(Member member) {
        if (!member.may(Right.EDIT_PLAN)) {
            return List.of();
        }
        AreaBeginnings.Counts counts = beginnings.of(member);
        String area = "/workspace/" + member.areaSlug();
        List<Step> steps = Stream.of(
                        step(
                                "organisations",
                                counts.organisations() > 1,
                                area + "/organisations/new",
                                counts.organisations()),
                        step(
                                "people",
                                counts.people() + counts.invited() > 1,
                                area + "/people/invitations/new",
                                counts.people(),
                                counts.invited()),
                        step("plan", counts.plans() > 0, area + "/imports/new", counts.plans()),
                        step(
                                "cycle",
                                counts.cycles() > 0,
                                counts.plans() > 0 ? area + "/" + counts.planSlug() + "/cycles/new" : "",
                                counts.cycles()))
                .toList();
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }

    private Step step(String key, boolean done, String href, Object... so) {
        return new Step(
                done,
                Link.to(words.of("area.step." + key), href),
                words.of("area.step." + key + ".text"),
                words.of("area.step." + key + ".so", so));
    }
}
