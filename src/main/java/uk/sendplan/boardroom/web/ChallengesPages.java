package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.web.ChallengesPage.Filter;
import uk.sendplan.boardroom.web.ChallengesPage.Row;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.PageLinks;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.Texts;

/** Puts the list of a plan's challenges together. */
@Component
class ChallengesPages {

    /** After so many days a challenge is an old one. */
    static final int OLD_DAYS = 30;

    private static final int ROWS = 50;
    private static final int LONGEST_QUESTION = 220;

    private final ChallengeWords challengeWords;
    private final PlanDays days;
    private final Words words;
    private final Clock clock;

    ChallengesPages(ChallengeWords challengeWords, PlanDays days, Words words, Clock clock) {
        this.challengeWords = challengeWords;
        this.days = days;
        this.words = words;
        this.clock = clock;
    }

    /** All of a plan. */
    record PlanChallenges(ChallengePlan plan, List<ChallengeView> all) {}

    ChallengesPage of(Asked typed, AsAtReading.Read<PlanChallenges> read) {
        ChallengePlan plan = read.value().plan();
        List<ChallengeView> all = read.value().all();
        LocalDate day = read.asAt().day(clock);
        // A day that was refused is not carried on.
        Asked asked = read.asAt().isPast() ? typed : typed.without(AsAtReading.FIELD);
        List<ChallengeView> fitting = new ChallengeFilter(asked, plan.by()).of(all);
        Paged<ChallengeView> page = Paged.of(fitting, asked.get(Asked.PAGE), ROWS);
        String here = plan.list();
        return new ChallengesPage(
                plan.plan().title(),
                plan.crumbs(words),
                AsAtView.of(
                        read,
                        here,
                        kept(asked),
                        here + asked.without(AsAtReading.FIELD).query(),
                        days.past(plan.by(), plan.plan().id())),
                answer(all, day),
                all.isEmpty(),
                filter(plan, asked, all),
                words.of("challenge.list.found", fitting.size(), all.size()),
                ReportFiles.links(here + asked.without(Asked.PAGE).query(), words),
                page.rows().stream().map(one -> row(plan, one, day)).toList(),
                PageLinks.of(
                        page,
                        number -> here
                                + asked.with(Asked.PAGE, String.valueOf(number)).query(),
                        words),
                plan.by().may(Right.RAISE_CHALLENGES)
                                && !read.asAt().isPast()
                                && !plan.plan().retired()
                        ? here + "/new"
                        : null);
    }

    private static Map<String, String> kept(Asked asked) {
        return asked.without(AsAtReading.FIELD).without(Asked.PAGE).parts();
    }

    /** "3 wait for an answer, 1 of them for more than 30 days. 1 is answered and not closed yet." */
    private String answer(List<ChallengeView> all, LocalDate day) {
        List<ChallengeView> open =
                all.stream().filter(one -> one.state() == ChallengeState.OPEN).toList();
        long old = open.stream().filter(one -> one.isOlderThan(OLD_DAYS, day)).count();
        long answered = all.stream()
                .filter(one -> one.state() == ChallengeState.ANSWERED)
                .count();
        return words.of("challenge.list.answer", open.size(), old, OLD_DAYS, answered);
    }

    private Filter filter(ChallengePlan plan, Asked asked, List<ChallengeView> all) {
        List<Choice> states = new ArrayList<>(List.of(
                Choice.of("", words.of("challenge.filter.state.all")),
                Choice.of(ChallengeFilter.WAITING, words.of("challenge.filter.state.waiting"))));
        if (plan.by().may(Right.RECORD_PROGRESS)) {
            states.add(Choice.of(ChallengeFilter.MY_ANSWER, words.of("challenge.filter.state.myAnswer")));
        }
        if (plan.by().may(Right.RAISE_CHALLENGES)) {
            states.add(Choice.of(ChallengeFilter.MY_CLOSE, words.of("challenge.filter.state.myClose")));
        }
        Stream.of(ChallengeState.values())
                .map(state ->
                        Choice.of(state.inAddress(), challengeWords.tag(state).text()))
                .forEach(states::add);
        LocalDate day = plan.asAt().day();
        return new Filter(
                plan.list(),
                plan.dated(plan.list()),
                new ChallengeFilter(asked, plan.by()).isActive(),
                states,
                asked.get(ChallengeFilter.STATE),
                priorities(plan, all),
                asked.get(ChallengeFilter.PRIORITY),
                List.of(
                        Choice.of("", words.of("challenge.filter.sort.oldest")),
                        Choice.of(ChallengeFilter.NEWEST, words.of("challenge.filter.sort.newest"))),
                asked.get(ChallengeFilter.SORT),
                day == null ? null : day.toString());
    }

    /** Those that were asked about. */
    private List<Choice> priorities(ChallengePlan plan, List<ChallengeView> all) {
        Map<String, String> named = new TreeMap<>(NaturalOrder.COMPARATOR);
        all.stream()
                .filter(one -> one.priorityNumber() != null)
                .forEach(one -> named.put(
                        Objects.requireNonNull(one.priorityNumber()),
                        Objects.requireNonNullElse(one.priorityName(), "")));
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("challenge.filter.priority.all", level(plan)))),
                        named.entrySet().stream()
                                .map(one -> Choice.of(one.getKey(), one.getKey() + " " + one.getValue())))
                .toList();
    }

    private static String level(ChallengePlan plan) {
        return new LevelName(plan.plan().levelName()).within();
    }

    private Row row(ChallengePlan plan, ChallengeView one, LocalDate day) {
        return new Row(
                Link.to(words.of("challenge.title", one.number()), plan.dated(plan.href(one))),
                Texts.shortened(one.question(), LONGEST_QUESTION),
                challengeWords.about(plan, one),
                words.of("challenge.list.asked", one.askedByName(), one.askedFor(), London.dayInWords(one.askedAt())),
                challengeWords.tag(one.state()),
                challengeWords.waits(one),
                challengeWords.age(one, day),
                one.state() == ChallengeState.OPEN && one.isOlderThan(OLD_DAYS, day));
    }

    ReportFile export(Asked asked, AsAtReading.Read<PlanChallenges> read) {
        ChallengePlan plan = read.value().plan();
        return new ReportFile(
                ReportFile.named(plan.plan().slug(), "challenges", read.asAt()),
                words.of("challenge.list.page", plan.plan().title()),
                plan.by().areaName(),
                read.asAt(),
                null,
                List.of(ChallengesTable.of(
                        new ChallengeFilter(asked, plan.by()).of(read.value().all()),
                        challengeWords,
                        read.asAt().day(clock))),
                plan.list() + asked.query());
    }
}
