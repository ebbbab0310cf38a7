package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.RecordRows;

/** The way from an empty area to its first reporting cycle, for a plan manager, until it has been gone. */
@Component
class AreaSteps {

    private final JdbcClient jdbc;
    private final Words words;

    AreaSteps(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * A step.
     *
     * @param so how far it is: "2 organisations"
     */
    record Step(boolean done, Link link, String text, String so) {}

    private record Counts(long organisations, long people, long invited, long plans, long cycles, String planSlug) {}

    /** Nothing for those who do not set an area up, and where all of it is done. */
    @Transactional(readOnly = true)
    public List<Step> of(Member member) {
        if (!member.may(Right.EDIT_PLAN)) {
            return List.of();
        }
        Counts counts = counts(member.areaId());
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

    private Counts counts(UUID areaId) {
        return jdbc.sql("""
                select (select count(*) from organisation where area_id = :area) as organisations,
                    (select count(distinct account_id) from membership where area_id = :area and ended_at is null) as people,
                    (select count(*) from invitation where area_id = :area and accepted_at is null and withdrawn_at is null) as invited,
                    (select count(*) from improvement_plan where area_id = :area and retired_at is null) as plans,
                    (select count(*) from reporting_cycle where area_id = :area) as cycles,
                    coalesce((select slug from improvement_plan where area_id = :area and retired_at is null order by id limit 1), '') as plan_slug
                """)
                .param("area", areaId)
                .query(RecordRows.of(Counts.class))
                .single();
    }
}
