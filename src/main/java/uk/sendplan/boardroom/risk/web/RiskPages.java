package uk.sendplan.boardroom.risk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskStep;
import uk.sendplan.boardroom.risk.RiskStepKind;
import uk.sendplan.boardroom.risk.web.RiskPage.Entry;
import uk.sendplan.boardroom.risk.web.RiskPage.Score;
import uk.sendplan.boardroom.risk.web.RiskReading.Found;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the page of a risk together. */
@Component
class RiskPages {

    private final RiskWords riskWords;
    private final Words words;
    private final Clock clock;

    RiskPages(RiskWords riskWords, Words words, Clock clock) {
        this.riskWords = riskWords;
        this.words = words;
        this.clock = clock;
    }

    RiskPage of(AsAtReading.Read<Found> read) {
        RiskPlan plan = read.value().plan();
        Risk risk = read.value().risk();
        List<RiskStep> steps = read.value().steps();
        LocalDate day = read.asAt().day(clock);
        return new RiskPage(
                AsAtView.of(read, plan.href(risk), List.of()),
                plan.crumbsBelow(words),
                words.of("risk.title", risk.code()),
                riskWords.tag(risk.score()),
                riskWords.closed(risk),
                risk.description(),
                riskWords.reviewDue(risk, day),
                facts(risk, day),
                about(plan, risk),
                trend(steps),
                entries(steps),
                plan.isOpen() ? actions(plan, risk) : List.of());
    }

    private List<SummaryRow> facts(Risk risk, LocalDate day) {
        List<SummaryRow> facts = new ArrayList<>();
        add(facts, "risk.cause", risk.cause());
        add(facts, "risk.likelihood", riskWords.likelihood(risk.likelihood()));
        add(facts, "risk.impact", riskWords.impact(risk.impact()));
        add(facts, "risk.column.change", riskWords.change(risk));
        String target = riskWords.target(risk.target());
        String note = riskWords.targetNote(risk, day);
        add(
                facts,
                "risk.column.target",
                target == null
                        ? words.of("risk.target.none")
                        : Stream.of(target, note)
                                .filter(Objects::nonNull)
                                .reduce((one, other) -> one + ". " + other)
                                .orElseThrow());
        add(facts, "risk.mitigation", risk.mitigation() == null ? words.of("risk.mitigation.none") : risk.mitigation());
        add(facts, "risk.owner", riskWords.owner(risk.ownerName(), risk.ownerRole()));
        add(facts, "risk.column.reviewed", riskWords.reviewed(risk));
        return facts;
    }

    private void add(List<SummaryRow> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(SummaryRow.of(words.of(key), value));
        }
    }

    private List<Link> about(RiskPlan plan, Risk risk) {
        return Stream.concat(
                        risk.priorities().stream()
                                .map(number -> Link.to(
                                        words.of(
                                                "risk.about.priority",
                                                plan.plan().levelName(),
                                                number),
                                        plan.dated(plan.planHref() + "/priorities/" + number))),
                        risk.references().stream()
                                .map(number -> Link.to(
                                        words.of("risk.about.reference", number),
                                        plan.dated(plan.planHref() + "/references/" + number))))
                .toList();
    }

    /** Each score it had, from the day on which it got it; the latest first. */
    private List<Score> trend(List<RiskStep> steps) {
        List<Score> trend = new ArrayList<>();
        @Nullable RiskStep before = null;
        for (RiskStep step : steps) {
            if (before == null || !before.score().equals(step.score())) {
                trend.add(new Score(
                        London.dayInWords(step.recordedAt()),
                        riskWords.likelihood(step.likelihood()),
                        riskWords.impact(step.impact()),
                        riskWords.tag(step.score()),
                        step.recordedByName()));
            }
            before = step;
        }
        Collections.reverse(trend);
        return trend;
    }

    private List<Entry> entries(List<RiskStep> steps) {
        List<Entry> entries = new ArrayList<>();
        @Nullable RiskStep before = null;
        for (RiskStep step : steps) {
            List<String> changes = before == null ? List.of() : changes(before, step);
            boolean unchanged = step.kind() == RiskStepKind.REVIEWED && changes.isEmpty();
            entries.add(new Entry(
                    words.of(unchanged ? "risk.entry.unchanged" : "risk.entry." + step.kind()),
                    words.of("risk.entry.by", step.recordedByName(), London.momentInWords(step.recordedAt())),
                    changes,
                    step.note()));
            before = step;
        }
        Collections.reverse(entries);
        return entries;
    }

    private List<String> changes(RiskStep before, RiskStep after) {
        List<String> changes = new ArrayList<>();
        change(changes, "risk.column.score", score(before), score(after));
        change(changes, "risk.column.target", riskWords.target(before.target()), riskWords.target(after.target()));
        change(changes, "risk.mitigation", before.mitigation(), after.mitigation());
        change(
                changes,
                "risk.owner",
                riskWords.owner(before.ownerName(), before.ownerRole()),
                riskWords.owner(after.ownerName(), after.ownerRole()));
        change(changes, "risk.description", before.description(), after.description());
        change(changes, "risk.cause", before.cause(), after.cause());
        if (after.closedBecause() != null && before.closedBecause() == null) {
            changes.add(words.of("risk.because." + after.closedBecause()));
        }
        if (after.kind() == RiskStepKind.EDITED && changes.isEmpty()) {
            changes.add(words.of("risk.entry.links"));
        }
        return changes;
    }

    private String score(RiskStep step) {
        return words.of("risk.score.halves", riskWords.inWords(step.score()), riskWords.halves(step.score()));
    }

    private void change(List<String> changes, String key, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            String none = words.of("risk.entry.none");
            changes.add(words.of(
                    "risk.entry.change",
                    words.of(key),
                    Objects.requireNonNullElse(from, none),
                    Objects.requireNonNullElse(to, none)));
        }
    }

    private List<Link> actions(RiskPlan plan, Risk risk) {
        String href = plan.href(risk);
        boolean keeps = Risk.isKeptBy(plan.by());
        List<Link> actions = new ArrayList<>();
        if (risk.isOpen() && risk.isReviewedBy(plan.by())) {
            actions.add(Link.to(words.of("risk.review.link"), href + "/review"));
        }
        if (risk.isOpen() && keeps) {
            actions.add(Link.to(words.of("risk.edit.link"), href + "/edit"));
            actions.add(Link.to(words.of("risk.close.link"), href + "/close"));
        }
        if (!risk.isOpen() && keeps) {
            actions.add(Link.to(words.of("risk.reopen.link"), href + "/reopen"));
        }
        return actions;
    }
}
