package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeQueries.Waiting;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.WorkNotices;
import uk.sendplan.shared.London;

/** The challenges that wait for somebody, on the page of their work: a line for each plan whose questions they answer or whose answers they close. */
@Component
class ChallengesOnWork implements WorkNotices {

    private final ChallengeQueries queries;
    private final Words words;
    private final Clock clock;

    ChallengesOnWork(ChallengeQueries queries, Words words, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.clock = clock;
    }

    /** The challenges of a plan that wait for the same thing. */
    private record Line(String list, String plan, ChallengeState state) {}

    @Override
    public List<Notice> of(Collection<Member> seats) {
        Map<Line, List<Waiting>> lines = queries.waitingFor(seats).stream()
                .collect(Collectors.groupingBy(ChallengesOnWork::line, LinkedHashMap::new, Collectors.toList()));
        List<Notice> notices = new ArrayList<>();
        lines.forEach((line, waiting) -> notices.add(notice(line, waiting)));
        return notices;
    }

    private static Line line(Waiting one) {
        return new Line(
                "/workspace/" + one.seat().areaSlug() + "/" + one.planSlug() + "/challenges",
                one.planTitle(),
                one.challenge().state());
    }

    private Notice notice(Line line, List<Waiting> waiting) {
        LocalDate today = London.today(clock);
        boolean toAnswer = line.state() == ChallengeState.OPEN;
        long old = waiting.stream()
                .filter(one -> one.challenge().isOlderThan(ChallengesPages.OLD_DAYS, today))
                .count();
        return new Notice(
                toAnswer
                        ? words.of("challenge.work.answer", waiting.size(), old, ChallengesPages.OLD_DAYS, line.plan())
                        : words.of("challenge.work.close", waiting.size(), line.plan()),
                line.list() + "?" + ChallengeFilter.STATE + "="
                        + (toAnswer ? ChallengeFilter.MY_ANSWER : ChallengeFilter.MY_CLOSE));
    }
}
