package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.boardroom.ChallengeEntry;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.EntryKind;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Entry;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Told;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** What the board and the forum asked and were answered, and what the last meeting decided. */
@Component
class ChallengesPart implements PackPart {

    private static final int LONGEST_QUESTION = 160;

    private final ChallengeQueries challenges;
    private final PackWords words;

    ChallengesPart(ChallengeQueries challenges, PackWords words) {
        this.challenges = challenges;
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.CHALLENGES.place();
    }

    @Override
    public Section of(PackReading reading) {
        List<Block> blocks = new ArrayList<>();
        List<ChallengeView> open = in(reading, ChallengeState.OPEN);
        blocks.add(new Heading(words.of("challenges.open", open.size())));
        if (open.isEmpty()) {
            blocks.add(new Paragraph(words.of("challenges.open.none")));
        }
        open.forEach(one -> blocks.add(entry(reading, one, List.of())));
        List<ChallengeView> answered = answeredSince(reading);
        blocks.add(new Heading(words.of("challenges.answered", answered.size())));
        if (answered.isEmpty()) {
            blocks.add(new Paragraph(words.of("challenges.answered.none")));
        }
        answered.forEach(one -> blocks.add(entry(reading, one, answers(reading, one))));
        blocks.add(new Heading(
                words.of("decisions", London.dayInWords(reading.report().since()))));
        if (reading.decisions().isEmpty()) {
            blocks.add(new Paragraph(words.of("decisions.none")));
        }
        reading.decisions().stream()
                .filter(one -> one.correctedBy() == null)
                .forEach(one -> blocks.add(decision(reading, one)));
        return new Section(SectionId.CHALLENGES.anchor(), words.of("section.challenges"), true, List.copyOf(blocks));
    }

    private static List<ChallengeView> in(PackReading reading, ChallengeState state) {
        return reading.challenges().stream().filter(one -> one.state() == state).toList();
    }

    /** Answered or closed with an answer after the earlier day. */
    private static List<ChallengeView> answeredSince(PackReading reading) {
        return reading.challenges().stream()
                .filter(one -> one.state() == ChallengeState.ANSWERED || one.state() == ChallengeState.CLOSED)
                .filter(one -> one.lastOn().isAfter(reading.report().since()))
                .toList();
    }

    private List<Told> answers(PackReading reading, ChallengeView one) {
        return challenges.thread(reading.by(), one.id(), reading.asAt()).stream()
                .filter(entry -> entry.kind() == EntryKind.ANSWERED && entry.text() != null)
                .map(entry -> new Told(answered(entry), Objects.requireNonNull(entry.text())))
                .toList();
    }

    private String answered(ChallengeEntry entry) {
        return words.of(
                "challenges.answer", entry.writtenByName(), entry.writtenFor(), London.dayInWords(entry.writtenAt()));
    }

    private Entry entry(PackReading reading, ChallengeView one, List<Told> answers) {
        return new Entry(
                words.of("challenges.title", one.number(), about(reading, one)),
                null,
                List.of(
                        words.of(
                                "challenges.asked",
                                one.askedByName(),
                                one.askedFor(),
                                London.dayInWords(one.askedOn())),
                        one.state() == ChallengeState.OPEN
                                ? words.of(
                                        "challenges.waits",
                                        one.days(reading.day()),
                                        Objects.requireNonNullElse(one.leadName(), words.of("challenges.managers")))
                                : words.of("challenges.state." + one.state(), London.dayInWords(one.lastOn()))),
                Stream.concat(Stream.of(new Told(words.of("challenges.question"), one.question())), answers.stream())
                        .toList());
    }

    private String about(PackReading reading, ChallengeView one) {
        return switch (one.kind()) {
            case PLAN -> words.of("about.plan");
            case PRIORITY ->
                words.of(
                        "priority",
                        reading.report().plan().levelName(),
                        Objects.toString(one.priorityNumber(), ""),
                        Objects.toString(one.priorityName(), ""));
            case REFERENCE -> words.of("about.reference", Objects.toString(one.referenceNumber(), ""));
            case ACTION ->
                words.of(
                        "about.action",
                        Objects.toString(one.actionNumber(), ""),
                        Objects.toString(one.actionTitle(), ""));
        };
    }

    private Entry decision(PackReading reading, BoardDecision one) {
        return new Entry(
                words.of(
                        "decisions.title",
                        one.number(),
                        one.subjectNumber() == null
                                ? words.of("about.plan")
                                : words.of(
                                        "decisions.about." + one.kind(),
                                        one.subjectNumber(),
                                        reading.report().plan().levelName())),
                null,
                Stream.of(
                                one.ownerName() == null ? null : words.of("decisions.owner", one.ownerName()),
                                one.dueOn() == null ? null : words.of("decisions.due", London.dayInWords(one.dueOn())))
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(new Told(words.of("decisions.decided"), one.text())));
    }

    @Override
    public List<Block> ofPriority(PackReading reading, Group<PriorityHead> priority) {
        List<ChallengeView> open = in(reading, ChallengeState.OPEN).stream()
                .filter(one -> priority.of().number().equals(one.priorityNumber()))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(words.of("challenges.open", open.size())),
                        new Paragraph(words.of(
                                "challenges.brief",
                                open.get(0).number(),
                                open.get(0).days(reading.day()),
                                Texts.shortened(open.get(0).question(), LONGEST_QUESTION),
                                open.size() - 1)));
    }
}
