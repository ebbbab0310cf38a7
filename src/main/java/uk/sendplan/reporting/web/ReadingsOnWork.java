package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.measure.OverdueReadings;
import uk.sendplan.measure.OverdueReadings.Overdue;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.WorkNotices;
import uk.sendplan.shared.London;

/** The readings that somebody is late with, on the page of their work: a line for each plan, to the grid of the oldest period. */
@Component
class ReadingsOnWork implements WorkNotices {

    private final OverdueReadings readings;
    private final Words words;

    ReadingsOnWork(OverdueReadings readings, Words words) {
        this.readings = readings;
        this.words = words;
    }

    private record Plan(String address, String title) {}

    @Override
    public List<Notice> of(Collection<Member> seats) {
        Map<Plan, List<Overdue>> plans = readings.waitingFor(seats).stream()
                .collect(Collectors.groupingBy(
                        one -> new Plan("/workspace/" + one.areaSlug() + "/" + one.planSlug(), one.planTitle()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Notice> notices = new ArrayList<>();
        plans.forEach((plan, overdue) -> notices.add(notice(plan, overdue)));
        return notices;
    }

    private Notice notice(Plan plan, List<Overdue> overdue) {
        Days oldest = overdue.stream()
                .map(Overdue::since)
                .min(Comparator.comparing(Days::last).thenComparing(Days::first))
                .orElseThrow();
        String codes = overdue.stream().map(Overdue::code).collect(Collectors.joining(", "));
        String grid = plan.address() + "/measures/readings";
        return isMonth(oldest)
                ? new Notice(
                        words.of(
                                "work.readings.since",
                                overdue.size(),
                                codes,
                                London.monthInWords(oldest.first()),
                                plan.title()),
                        grid + "?period=" + London.monthInWords(oldest.first()).replace(" ", "%20"))
                : new Notice(words.of("work.readings", overdue.size(), codes, plan.title()), grid);
    }

    private static boolean isMonth(Days days) {
        return days.first().getDayOfMonth() == 1
                && days.last().equals(days.first().withDayOfMonth(days.first().lengthOfMonth()));
    }
}
