package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.boardroom.DecisionQueries;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** What boards decided: on the page of the meeting’s cycle, and on the page of what they decided about. */
@Component
class DecisionsOnPages implements SubjectPagePart {

    private final DecisionQueries queries;
    private final DecisionWords decisionWords;
    private final Words words;
    private final Clock clock;

    DecisionsOnPages(DecisionQueries queries, DecisionWords decisionWords, Words words, Clock clock) {
        this.queries = queries;
        this.decisionWords = decisionWords;
        this.words = words;
        this.clock = clock;
    }

    /** @param record where one is recorded, or null */
    record DecisionsPart(List<Row> rows, @Nullable String record) {}

    /**
     * @param facts who sees to it and by when, of which meeting, by whom it was recorded
     * @param corrected that another replaces it, or null
     * @param correct where it is corrected, or null
     */
    record Row(
            int number,
            String title,
            String text,
            List<String> facts,
            @Nullable String corrected,
            @Nullable String correct) {}

    /** On the page of what they are about. */
    Optional<PlanPagePart.Shown> about(List<BoardDecision> decisions, AsAt asAt) {
        return shown(decisions, asAt, null, false);
    }

    @Override
    public Optional<PlanPagePart.Shown> on(Member by, SubjectPagePart.Page page, AsAt asAt) {
        return switch (page.kind()) {
            case PLAN -> about(queries.about(by, SubjectKind.PLAN, page.id(), asAt), asAt);
            case ACTION -> about(queries.about(by, SubjectKind.ACTION, page.id(), asAt), asAt);
            case CYCLE ->
                shown(
                        queries.ofCycle(by, page.id(), asAt),
                        asAt,
                        page.open() && by.may(Right.RECORD_DECISIONS)
                                ? page.planHref() + "/cycles/" + page.number() + "/decisions/new"
                                : null,
                        true);
        };
    }

    private Optional<PlanPagePart.Shown> shown(
            List<BoardDecision> decisions, AsAt asAt, @Nullable String record, boolean ofMeeting) {
        return decisions.isEmpty() && !ofMeeting
                ? Optional.empty()
                : Optional.of(new PlanPagePart.Shown(
                        false,
                        "boardroom/decisions",
                        "decisions",
                        words.of("decision.title"),
                        new DecisionsPart(
                                decisions.stream()
                                        .map(one -> row(one, record, ofMeeting))
                                        .toList(),
                                record),
                        DecisionsTable.of(decisions, asAt.day(clock))));
    }

    private Row row(BoardDecision one, @Nullable String record, boolean ofMeeting) {
        return new Row(
                one.number(),
                words.of("decision.number", one.number(), London.dayInWords(one.decidedOn())),
                one.text(),
                Stream.of(
                                ofMeeting ? decisionWords.about(one) : words.of("decision.meeting", one.cycleName()),
                                decisionWords.owner(one),
                                decisionWords.due(one),
                                words.of("decision.by", one.recordedByName(), London.dayInWords(one.recordedAt())))
                        .filter(Objects::nonNull)
                        .toList(),
                one.correctedBy() == null ? null : words.of("decision.corrected", one.correctedBy()),
                record == null || one.correctedBy() != null ? null : record + "?corrects=" + one.number());
    }
}
