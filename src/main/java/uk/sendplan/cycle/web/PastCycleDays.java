package uk.sendplan.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** The days on which boards met and updates were due, for those who look back. */
@Component
class PastCycleDays implements PlanDays {

    private static final int MOST = 8;

    private final ReportingCycles cycles;
    private final Words words;
    private final Clock clock;

    PastCycleDays(ReportingCycles cycles, Words words, Clock clock) {
        this.cycles = cycles;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Choice> past(Member by, UUID planId) {
        Map<LocalDate, Choice> days = new LinkedHashMap<>();
        cycles.pastDays(by, planId, London.today(clock))
                .forEach(day -> days.putIfAbsent(
                        day.day(),
                        Choice.of(
                                day.day().toString(),
                                words.of(
                                        day.board() ? "cycle.past.board" : "cycle.past.due",
                                        London.dayInWords(day.day()),
                                        day.name()))));
        return days.values().stream().limit(MOST).toList();
    }
}
