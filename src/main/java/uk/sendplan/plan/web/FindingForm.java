package uk.sendplan.plan.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.ResponsibleNode;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.VagueDate;

/**
 * @param reported the report's date in words
 * @param responsible ids of organisations
 * @param answeredBy ids of priorities
 */
record FindingForm(
        @Nullable String version,
        @Nullable String key,
        String text,
        String report,
        String reported,
        String place,
        List<String> responsible,
        List<String> answeredBy) {

    FindingForm {
        text = Typed.text(text);
        report = Typed.line(report);
        reported = Typed.line(reported);
        place = Typed.line(place);
        responsible = Objects.requireNonNullElse(responsible, List.of());
        answeredBy = Objects.requireNonNullElse(answeredBy, List.of());
    }

    static FindingForm empty() {
        return new FindingForm(null, Keys.fresh(), "", "", "", "", List.of(), List.of());
    }

    static FindingForm from(FindingNode finding) {
        return new FindingForm(
                String.valueOf(finding.version()),
                null,
                finding.text(),
                finding.report(),
                finding.reported() == null ? "" : finding.reported().words(),
                Typed.line(finding.place()),
                finding.responsible().stream()
                        .map(ResponsibleNode::organisationId)
                        .map(UUID::toString)
                        .toList(),
                finding.answeredBy().stream().map(UUID::toString).toList());
    }

    FindingForm withKey(String fresh) {
        return new FindingForm(version, fresh, text, report, reported, place, responsible, answeredBy);
    }

    FindingForm readAt(long current) {
        return new FindingForm(String.valueOf(current), key, text, report, reported, place, responsible, answeredBy);
    }

    FormErrors problemsAdding(FindingChoices choices, Words words) {
        return problems(new Checks(words).key(key), choices);
    }

    FormErrors problems(FindingChoices choices, Words words) {
        return problems(new Checks(words), choices);
    }

    private FormErrors problems(Checks checks, FindingChoices choices) {
        return checks.notEmpty("text", text, "finding.text.error.required")
                .text(PlanLimits.TEXT, "text", text)
                .notEmpty("report", report, "finding.report.error.required")
                .text(PlanLimits.REPORT, "report", report)
                .text(PlanLimits.DUE_WORDS, "reported", reported)
                .text(PlanLimits.PLACE_IN_REPORT, "place", place)
                .that(offered(choices.organisations(), responsible), "responsible", "finding.choice.error")
                .that(offered(choices.priorities(), answeredBy), "answeredBy", "finding.choice.error")
                .errors();
    }

    private static boolean offered(List<Choice> choices, List<String> chosen) {
        return choices.stream().map(Choice::value).collect(Collectors.toSet()).containsAll(chosen);
    }

    long readVersion() {
        return Keys.version(version);
    }

    FindingDrafting.Quotation toQuotation() {
        return new FindingDrafting.Quotation(
                text,
                report,
                reported.isEmpty() ? null : VagueDate.read(reported),
                Typed.orNull(place),
                ids(responsible),
                ids(answeredBy));
    }

    private static Set<UUID> ids(List<String> chosen) {
        return chosen.stream().map(Keys::require).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Conflict against(FindingForm saved, FindingChoices choices, Conflict conflict, Words words) {
        return conflict.and(words.of("finding.text"), saved.text, text)
                .and(words.of("finding.report"), saved.report, report)
                .and(words.of("finding.reported"), saved.reported, reported)
                .and(words.of("finding.place"), saved.place, place)
                .and(
                        words.of("finding.responsible"),
                        named(choices.organisations(), saved.responsible),
                        named(choices.organisations(), responsible))
                .and(
                        words.of("finding.answeredBy"),
                        named(choices.priorities(), saved.answeredBy),
                        named(choices.priorities(), answeredBy));
    }

    private static String named(List<Choice> choices, List<String> chosen) {
        return choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .map(Choice::text)
                .collect(Collectors.joining("; "));
    }
}
