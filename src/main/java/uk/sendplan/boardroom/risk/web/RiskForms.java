package uk.sendplan.boardroom.risk.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.boardroom.risk.ClosedBecause;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.boardroom.risk.RiskQueries.Part;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.RiskStep;
import uk.sendplan.boardroom.risk.RiskTarget;
import uk.sendplan.boardroom.risk.web.RiskReading.Found;
import uk.sendplan.plan.PlanOwners;
import uk.sendplan.plan.PlanOwners.Owner;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Puts the pages with the forms of a risk together. */
@Component
class RiskForms {

    private final RiskQueries queries;
    private final PlanOwners owners;
    private final RiskWords riskWords;
    private final Words words;

    RiskForms(RiskQueries queries, PlanOwners owners, RiskWords riskWords, Words words) {
        this.queries = queries;
        this.owners = owners;
        this.riskWords = riskWords;
        this.words = words;
    }

    /**
     * What a form offers.
     *
     * @param about the risk in its own words; null for one that is not there yet
     * @param steps "1 rare" to "5 almost certain" and none, for a target; the same of impacts
     */
    record RiskFormPage(
            Frame frame,
            @Nullable String about,
            List<Choice> owners,
            List<Choice> priorities,
            List<Choice> likelihoods,
            List<Choice> impacts,
            List<Choice> targetLikelihoods,
            List<Choice> targetImpacts,
            List<Choice> reasons,
            int longest) {}

    ModelAndView adding(RiskPlan plan, RiskForm form) {
        Frame frame = new Frame(
                words.of("risk.new.title"),
                plan.plan().title(),
                plan.crumbsBelow(words),
                plan.list(),
                plan.list(),
                words.of("risk.new.submit"));
        return page("boardroom/risk/new", frame, plan, null, form);
    }

    /** @param what "edit", "review", "close" or "reopen": its address, its template and its words */
    ModelAndView changing(Found found, String what, RiskForm form) {
        RiskPlan plan = found.plan();
        String href = plan.href(found.risk());
        Frame frame = new Frame(
                words.of("risk." + what + ".title", found.risk().code()),
                plan.plan().title(),
                plan.crumbsBelow(words, found.risk()),
                href + "/" + what,
                href,
                words.of("risk." + what + ".submit"));
        return page("boardroom/risk/" + what, frame, plan, found.risk(), form);
    }

    private ModelAndView page(String template, Frame frame, RiskPlan plan, @Nullable Risk risk, RiskForm form) {
        return new ModelAndView(template)
                .addObject("form", form)
                .addObject(
                        "page",
                        new RiskFormPage(
                                frame,
                                risk == null ? null : risk.description(),
                                owners(plan, risk),
                                priorities(plan, Objects.requireNonNull(form.priorities())),
                                riskWords.likelihoods(),
                                riskWords.impacts(),
                                orNone(riskWords.likelihoods()),
                                orNone(riskWords.impacts()),
                                Stream.of(ClosedBecause.values())
                                        .map(one -> new Choice(
                                                one.name(),
                                                words.of("risk.because." + one),
                                                words.of("risk.because." + one + ".about")))
                                        .toList(),
                                RiskKeeping.LONGEST));
    }

    private List<Choice> orNone(List<Choice> steps) {
        return Stream.concat(Stream.of(Choice.of("", words.of("risk.target.none"))), steps.stream())
                .toList();
    }

    /** The one it has stays to be chosen, also where it is no partner any more. */
    private List<Choice> owners(RiskPlan plan, @Nullable Risk risk) {
        Stream<Owner> now = risk == null ? Stream.of() : Stream.of(new Owner(risk.ownerId(), risk.ownerName()));
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("risk.owner.choose"))),
                        Stream.concat(owners.of(plan.by(), plan.plan().id()).stream(), now)
                                .distinct()
                                .map(one -> Choice.of(one.id().toString(), one.name())))
                .toList();
    }

    private List<Choice> priorities(RiskPlan plan, List<String> chosen) {
        return queries.parts(plan.by(), plan.plan().id(), AsAt.NOW).stream()
                .filter(part -> part.kind().equals("priority"))
                .filter(part -> !part.retired() || chosen.contains(part.number()))
                .map(RiskForms::choice)
                .toList();
    }

    private static Choice choice(Part part) {
        return Choice.of(part.number(), part.number() + " " + part.name());
    }

    /** Both texts of what differs between the risk as it is now and what was typed. */
    Conflict conflict(Found now, String what, RiskForm typed) {
        Risk risk = now.risk();
        RiskForm saved = RiskForm.of(risk);
        RiskStep last = now.steps().get(now.steps().size() - 1);
        Conflict conflict = Conflict.none().savedBy(last.recordedByName(), London.momentInWords(last.recordedAt()));
        return switch (what) {
            case "edit" ->
                conflict.and(words.of("risk.description"), saved.description(), typed.description())
                        .and(words.of("risk.cause"), saved.cause(), typed.cause())
                        .and(words.of("risk.owner"), risk.ownerName(), owner(now.plan(), risk, typed))
                        .and(words.of("risk.ownerRole"), saved.ownerRole(), typed.ownerRole())
                        .and(words.of("risk.priorities"), joined(saved), joined(typed))
                        .and(words.of("risk.references"), saved.references(), typed.references());
            case "review" ->
                conflict.and(words.of("risk.column.score"), score(saved), score(typed))
                        .and(words.of("risk.column.target"), target(saved), target(typed))
                        .and(words.of("risk.mitigation"), saved.mitigation(), typed.mitigation())
                        .and(words.of("risk.note"), last.note(), typed.note());
            default -> conflict.and(words.of("risk.state"), riskWords.state(risk), words.of("risk.state." + what));
        };
    }

    private @Nullable String owner(RiskPlan plan, Risk risk, RiskForm typed) {
        return owners(plan, risk).stream()
                .filter(choice -> choice.value().equals(typed.owner()))
                .map(Choice::text)
                .findFirst()
                .orElse(null);
    }

    private static String joined(RiskForm form) {
        return String.join(", ", Objects.requireNonNull(form.priorities()));
    }

    private String score(RiskForm form) {
        RiskScore score = form.assessment().score();
        return words.of("risk.score.halves", riskWords.inWords(score), riskWords.halves(score));
    }

    private @Nullable String target(RiskForm form) {
        RiskTarget target = form.assessment().target();
        return target == null
                ? null
                : words.of(
                        "risk.score.halves",
                        String.valueOf(riskWords.target(target)),
                        riskWords.halves(target.score()));
    }
}
