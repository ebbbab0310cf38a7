package uk.sendplan.boardroom.risk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.boardroom.risk.RiskQueries.Part;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.web.RisksPage.Filter;
import uk.sendplan.boardroom.risk.web.RisksPage.Row;
import uk.sendplan.boardroom.risk.web.RisksPage.Select;
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
import uk.sendplan.shared.Texts;

/** Puts the risk register of a plan together. */
@Component
class RisksPages {

    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 240;

    private final RiskWords riskWords;
    private final PlanDays days;
    private final Words words;
    private final Clock clock;

    RisksPages(RiskWords riskWords, PlanDays days, Words words, Clock clock) {
        this.riskWords = riskWords;
        this.days = days;
        this.words = words;
        this.clock = clock;
    }

    /** All of a plan, and what of it they can be about. */
    record PlanRisks(RiskPlan plan, List<Risk> all, List<Part> parts) {}

    RisksPage of(Asked typed, AsAtReading.Read<PlanRisks> read) {
        RiskPlan plan = read.value().plan();
        List<Risk> all = read.value().all();
        LocalDate day = read.asAt().day(clock);
        // A day that was refused is not carried on.
        Asked asked = read.asAt().isPast() ? typed : typed.without(AsAtReading.FIELD);
        List<Risk> fitting = new RiskFilter(asked).of(all, day);
        Paged<Risk> page = Paged.of(fitting, asked.get(Asked.PAGE), ROWS);
        String here = plan.list();
        return new RisksPage(
                plan.plan().title(),
                plan.crumbs(words),
                AsAtView.of(
                        read,
                        here,
                        asked.without(AsAtReading.FIELD).without(Asked.PAGE).parts(),
                        here + asked.without(AsAtReading.FIELD).query(),
                        days.past(plan.by(), plan.plan().id())),
                answer(all, day),
                all.isEmpty(),
                HeatMap.of(all, riskWords, score -> cell(plan, score)),
                filter(read.value(), asked),
                found(asked, fitting.size(), all.size()),
                ReportFiles.links(here + asked.without(Asked.PAGE).query(), words),
                page.rows().stream().map(one -> row(plan, one, day)).toList(),
                PageLinks.of(
                        page,
                        number -> here
                                + asked.with(Asked.PAGE, String.valueOf(number)).query(),
                        words),
                plan.isOpen() && Risk.isKeptBy(plan.by()) ? here + "/new" : null);
    }

    /** Of all open risks, whatever the list below shows. */
    private static String cell(RiskPlan plan, RiskScore score) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(RiskFilter.STATE, RiskFilter.OPEN);
        parts.put(RiskFilter.LIKELIHOOD, String.valueOf(score.likelihood()));
        parts.put(RiskFilter.IMPACT, String.valueOf(score.impact()));
        LocalDate day = plan.asAt().day();
        if (day != null) {
            parts.put(AsAtReading.FIELD, day.toString());
        }
        return plan.list() + Asked.of(parts, RiskFilter.NAMES).query();
    }

    /** "9 risks are open: 2 severe, 3 high. 1 was not reviewed for more than 90 days." */
    private String answer(List<Risk> all, LocalDate day) {
        List<Risk> open = all.stream().filter(Risk::isOpen).toList();
        if (open.isEmpty()) {
            return words.of("risk.list.answer.none");
        }
        return words.of(
                "risk.list.answer",
                open.size(),
                count(open, RiskBand.SEVERE),
                count(open, RiskBand.HIGH),
                open.stream().filter(one -> one.isReviewDue(day)).count(),
                Risk.REVIEW_DAYS);
    }

    static long count(List<Risk> risks, RiskBand band) {
        return risks.stream().filter(one -> one.score().band() == band).count();
    }

    private String found(Asked asked, int fitting, int all) {
        String likelihood = asked.get(RiskFilter.LIKELIHOOD);
        String impact = asked.get(RiskFilter.IMPACT);
        String found = words.of("risk.list.found", fitting, all);
        return likelihood.matches("[1-5]") && impact.matches("[1-5]")
                ? found + " "
                        + words.of(
                                "risk.list.cell",
                                riskWords.likelihood(Integer.parseInt(likelihood)),
                                riskWords.impact(Integer.parseInt(impact)))
                : found;
    }

    private Filter filter(PlanRisks risks, Asked asked) {
        RiskPlan plan = risks.plan();
        return new Filter(
                plan.list(),
                plan.dated(plan.list()),
                List.of(
                        select(asked, RiskFilter.STATE, states()),
                        select(asked, RiskFilter.BAND, bands()),
                        new Select(
                                RiskFilter.PRIORITY,
                                plan.plan().levelName(),
                                priorities(risks),
                                asked.get(RiskFilter.PRIORITY)),
                        select(asked, RiskFilter.OWNER, owners(risks.all())),
                        select(asked, RiskFilter.SORT, orders())),
                asked.only(List.of(RiskFilter.LIKELIHOOD, RiskFilter.IMPACT, AsAtReading.FIELD))
                        .parts());
    }

    private Select select(Asked asked, String name, List<Choice> options) {
        return new Select(name, words.of("risk.filter." + name), options, asked.get(name));
    }

    private List<Choice> states() {
        return Stream.of("", RiskFilter.OPEN, RiskFilter.DUE, RiskFilter.CLOSED)
                .map(state -> Choice.of(
                        state, words.of("risk.filter.state." + (state.isEmpty() ? "all" : state), Risk.REVIEW_DAYS)))
                .toList();
    }

    private List<Choice> bands() {
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("risk.filter.band.all"))),
                        Stream.of(RiskBand.values())
                                .sorted((one, other) -> other.compareTo(one))
                                .map(band -> Choice.of(
                                        band.inAddress(),
                                        words.of(
                                                "risk.filter.band.one", riskWords.band(band), band.from(), band.to()))))
                .toList();
    }

    /** Those that a risk is about, itself or by a reference in it. */
    private List<Choice> priorities(PlanRisks risks) {
        String level = new LevelName(risks.plan().plan().levelName()).within();
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("risk.filter.priority.all", level))),
                        risks.parts().stream()
                                .filter(part -> part.kind().equals("priority"))
                                .filter(part -> risks.all().stream().anyMatch(risk -> risk.touches(part.number())))
                                .map(part -> Choice.of(part.number(), part.number() + " " + part.name())))
                .toList();
    }

    private List<Choice> owners(List<Risk> all) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(one -> named.put(one.ownerName(), one.ownerId().toString()));
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("risk.filter.owner.all"))),
                        named.entrySet().stream().map(one -> Choice.of(one.getValue(), one.getKey())))
                .toList();
    }

    private List<Choice> orders() {
        return Stream.of("", RiskFilter.CHANGE, RiskFilter.NUMBER, RiskFilter.REVIEWED)
                .map(order -> Choice.of(order, words.of("risk.filter.sort." + (order.isEmpty() ? "score" : order))))
                .toList();
    }

    private Row row(RiskPlan plan, Risk one, LocalDate day) {
        return new Row(
                Link.to(one.code(), plan.dated(plan.href(one))),
                Texts.shortened(one.description(), LONGEST_TEXT),
                about(one),
                one.mitigation() == null
                        ? null
                        : words.of("risk.list.mitigation", Texts.shortened(one.mitigation(), LONGEST_TEXT)),
                riskWords.tag(one.score()),
                riskWords.halves(one.score()),
                riskWords.closed(one),
                riskWords.change(one),
                riskWords.target(one.target()),
                riskWords.targetNote(one, day),
                riskWords.owner(one.ownerName(), one.ownerRole()),
                riskWords.reviewed(one),
                riskWords.reviewDue(one, day));
    }

    private @Nullable String about(Risk one) {
        String numbers = Stream.concat(one.priorities().stream(), one.references().stream())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : words.of("risk.list.about", numbers);
    }

    ReportFile export(Asked asked, AsAtReading.Read<PlanRisks> read) {
        LocalDate day = read.asAt().day(clock);
        RiskPlan plan = read.value().plan();
        return new ReportFile(
                ReportFile.named(plan.plan().slug(), "risks", read.asAt()),
                words.of("risk.list.page", plan.plan().title()),
                plan.by().areaName(),
                read.asAt(),
                null,
                List.of(RisksTable.of(new RiskFilter(asked).of(read.value().all(), day), riskWords, day)),
                plan.list() + asked.query());
    }
}
