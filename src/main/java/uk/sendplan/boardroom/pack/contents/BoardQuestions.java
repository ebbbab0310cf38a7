package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.pack.document.Block.Point;
import uk.sendplan.boardroom.pack.document.Block.ReadOn;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.plan.LevelName;
import uk.sendplan.reporting.Contradiction;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.Texts;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;
import uk.sendplan.standing.SinceLastBoard.Owing;

/**
 * What a board should ask, from the figures alone: at most {@value #MOST} questions, what is gravest first. Each says what it is about,
 * with the numbers of the actions, and where to read on.
 */
@Component
class BoardQuestions {

    static final int MOST = 6;

    /** Moved so often, a date is hard to believe. */
    private static final int OFTEN = 3;

    private static final int OLD_DAYS = 30;
    private static final int NAMES = 2;
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REASON = 110;

    private final PackWords words;

    BoardQuestions(PackWords words) {
        this.words = words;
    }

    List<Point> of(PackReading reading) {
        return Stream.of(
                        worstPriority(reading),
                        neverUpdated(reading),
                        silent(reading),
                        movedOften(reading),
                        oldChallenges(reading),
                        withoutEvidence(reading),
                        worse(reading),
                        impact(reading),
                        severeRisk(reading),
                        outOfDate(reading))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private Optional<Point> worstPriority(PackReading reading) {
        return reading.board().worstPriority().map(group -> {
            String level = new LevelName(reading.report().plan().levelName()).one();
            String name = words.of(
                    "priority",
                    level,
                    group.of().number(),
                    Texts.shortened(group.of().name(), LONGEST_NAME));
            RollUp now = group.now();
            String counts = words.of(
                    "ask.worst.counts",
                    now.underMark(),
                    now.total(),
                    words.name(now.worst().orElseThrow().mark()));
            String why = reason(reading, group);
            return point(
                    "worst",
                    SectionId.PRIORITIES,
                    why.isEmpty()
                            ? words.of("ask.worst", name, counts)
                            : words.of("ask.worst.because", name, counts, why));
        });
    }

    /** Why the first of its worst actions is where it is, in the words of whoever recorded it; empty where nobody said. */
    private static String reason(PackReading reading, Group<PriorityHead> group) {
        return group.now().worst().stream()
                .flatMap(count -> count.actions().stream())
                .flatMap(action -> {
                    UpdateText text = reading.text(action);
                    return text == null || text.reason() == null
                            ? Stream.empty()
                            : Stream.of(action.number() + ": “" + Texts.shortened(text.reason(), LONGEST_REASON) + "”");
                })
                .findFirst()
                .orElse("");
    }

    private Optional<Point> neverUpdated(PackReading reading) {
        List<ActionView> actions = standing(reading, Kind.OVERDUE_WITHOUT_UPDATE);
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(point(
                        "never",
                        SectionId.EXCEPTIONS,
                        words.of("ask.never", actions.size(), words.numbers(actions), leads(actions))));
    }

    private Optional<Point> silent(PackReading reading) {
        List<Owing<?>> silent = new ArrayList<>(
                reading.since().organisations().stream().filter(Owing::isSilent).toList());
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        int missing = silent.stream().mapToInt(owing -> owing.missing().size()).sum();
        return Optional.of(point(
                "silent",
                SectionId.SINCE,
                words.of(
                        "ask.silent",
                        silent.size(),
                        named(reading.since().organisations().stream()
                                .filter(Owing::isSilent)
                                .map(owing -> owing.who().name())
                                .toList()),
                        London.dayInWords(reading.report().since()),
                        missing)));
    }

    private Optional<Point> movedOften(PackReading reading) {
        List<ActionView> often = reading.board().moved().stream()
                .filter(action -> action.moves() >= OFTEN && action.isOpen())
                .sorted(Comparator.comparing(ActionView::moves).reversed())
                .toList();
        if (often.isEmpty()) {
            return Optional.empty();
        }
        ActionView first = often.get(0);
        return Optional.of(point(
                "moved",
                SectionId.EXCEPTIONS,
                words.of(
                        "ask.moved",
                        often.size(),
                        words.numbers(often.stream()
                                .sorted(Comparator.comparing(ActionView::number, NaturalOrder.COMPARATOR))
                                .toList()),
                        first.number(),
                        Texts.shortened(words.originalDue(first), LONGEST_NAME),
                        Texts.shortened(words.currentDue(first), LONGEST_NAME))));
    }

    private Optional<Point> oldChallenges(PackReading reading) {
        List<ChallengeView> old = reading.challenges().stream()
                .filter(one -> one.state() == ChallengeState.OPEN && one.isOlderThan(OLD_DAYS, reading.day()))
                .toList();
        return old.isEmpty()
                ? Optional.empty()
                : Optional.of(point(
                        "challenges",
                        SectionId.CHALLENGES,
                        words.of(
                                "ask.challenges",
                                old.size(),
                                named(old.stream()
                                        .map(one -> String.valueOf(one.number()))
                                        .toList()),
                                old.stream()
                                        .mapToLong(one -> one.days(reading.day()))
                                        .max()
                                        .orElseThrow(),
                                OLD_DAYS)));
    }

    private Optional<Point> withoutEvidence(PackReading reading) {
        List<ActionView> bare = reading.since().completed().stream()
                .filter(action -> !reading.evidenced().contains(action.id()))
                .toList();
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        point("evidence", SectionId.SINCE, words.of("ask.evidence", bare.size(), words.numbers(bare))));
    }

    private Optional<Point> worse(PackReading reading) {
        List<ActionView> worse = reading.since().worse();
        return worse.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        point("worse", SectionId.SINCE, words.of("ask.worse", worse.size(), words.numbers(worse))));
    }

    /** Work that is done or on track, beside a measure that says otherwise. */
    private Optional<Point> impact(PackReading reading) {
        List<String> measures = reading.disagreements().stream()
                .filter(one -> one.contradiction().kind() != Contradiction.Kind.OFF_TRACK_MET)
                .map(one -> one.measure().figures().measure().code())
                .distinct()
                .toList();
        return measures.isEmpty()
                ? Optional.empty()
                : Optional.of(point(
                        "impact",
                        SectionId.IMPACT,
                        words.of("ask.impact", measures.size(), String.join(", ", measures))));
    }

    /** The open risk with the highest score, where that is severe. */
    private Optional<Point> severeRisk(PackReading reading) {
        return reading.risks().stream()
                .filter(risk -> risk.isOpen() && risk.score().band() == RiskBand.SEVERE)
                .min(RiskQueries.HIGHEST_FIRST)
                .map(risk -> point(
                        "risk",
                        SectionId.RISKS,
                        words.of(
                                "ask.risk",
                                risk.code(),
                                Texts.shortened(risk.description(), LONGEST_REASON),
                                risk.score().value(),
                                risk.ownerName())));
    }

    private Optional<Point> outOfDate(PackReading reading) {
        List<ActionView> old = standing(reading, Kind.NO_UPDATE);
        return old.isEmpty()
                ? Optional.empty()
                : Optional.of(point(
                        "old", SectionId.EXCEPTIONS, words.of("ask.old", old.size(), words.numbers(old), leads(old))));
    }

    private static List<ActionView> standing(PackReading reading, Kind kind) {
        return reading.board().plan().now().actions().stream()
                .filter(action -> action.standing().kind() == kind)
                .toList();
    }

    private String leads(List<ActionView> actions) {
        return named(actions.stream().map(ActionView::leadName).distinct().toList());
    }

    /** The first few of them. */
    private String named(List<String> names) {
        String first = names.stream()
                .limit(NAMES)
                .map(name -> Texts.shortened(name, LONGEST_NAME))
                .collect(Collectors.joining(", "));
        int more = names.size() - NAMES;
        return more > 0 ? words.of("more", first, more) : first;
    }

    private Point point(String about, SectionId section, String text) {
        return new Point(
                words.of("ask." + about + ".about"),
                Objects.requireNonNull(text),
                new ReadOn(section.anchor(), words.of("section." + section.anchor())));
    }
}
