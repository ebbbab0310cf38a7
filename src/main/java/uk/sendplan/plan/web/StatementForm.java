package uk.sendplan.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PointWording;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.plan.StatementKind;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * @param kind and {@code heading} are asked for only when one is added
 * @param points one a line, as {@link PointLines} reads them
 */
record StatementForm(
        @Nullable String version,
        @Nullable String key,
        @Nullable String kind,
        String heading,
        String theme,
        String text,
        String citations,
        String points) {

    StatementForm {
        heading = Typed.line(heading);
        theme = Typed.line(theme);
        text = Typed.text(text);
        citations = Typed.line(citations);
        points = Typed.text(points);
    }

    static StatementForm empty(@Nullable String kind, @Nullable String heading) {
        return new StatementForm(null, Keys.fresh(), kind, Typed.line(heading), "", "", "", "");
    }

    static StatementForm from(StatementNode statement) {
        return new StatementForm(
                String.valueOf(statement.version()),
                null,
                statement.kind().name(),
                Typed.line(statement.heading()),
                Typed.line(statement.theme()),
                statement.text(),
                written(statement.citations()),
                PointLines.print(points(statement.points())));
    }

    static String written(List<CitationNode> citations) {
        return citations.stream().map(CitationNode::asWritten).collect(Collectors.joining(", "));
    }

    static List<PointWording> points(List<PointNode> points) {
        return points.stream()
                .map(point -> new PointWording(point.text(), written(point.citations())))
                .toList();
    }

    StatementForm withKey(String fresh) {
        return new StatementForm(version, fresh, kind, heading, theme, text, citations, points);
    }

    StatementForm readAt(long current) {
        return new StatementForm(String.valueOf(current), key, kind, heading, theme, text, citations, points);
    }

    FormErrors problemsAdding(Words words) {
        boolean isKind = Arrays.stream(StatementKind.values())
                .anyMatch(known -> known.name().equals(kind));
        boolean ownHeading = StatementKind.OTHER.name().equals(kind);
        Checks checks = new Checks(words)
                .key(key)
                .that(isKind, "kind", "statement.kind.error.required")
                .that(!ownHeading || !heading.isEmpty(), "heading", "statement.heading.error.required")
                .text(PlanLimits.HEADING, "heading", heading);
        return problems(checks);
    }

    FormErrors problems(Words words) {
        return problems(new Checks(words));
    }

    private FormErrors problems(Checks checks) {
        checks.text(PlanLimits.THEME, "theme", theme)
                .that(!(theme + text + points).isEmpty(), "text", "statement.text.error.required")
                .text(PlanLimits.TEXT, "text", text)
                .text(PlanLimits.CITATIONS, "citations", citations);
        return PointChecks.of(checks, points).errors();
    }

    long readVersion() {
        return Keys.version(version);
    }

    List<PointWording> pointWordings() {
        return PointLines.parse(points);
    }

    StatementDrafting.Wording toWording() {
        return new StatementDrafting.Wording(Typed.orNull(theme), text, citations, pointWordings());
    }

    StatementDrafting.AddStatement toCommand(UUID priorityId) {
        StatementKind chosen = StatementKind.valueOf(String.valueOf(kind));
        return new StatementDrafting.AddStatement(
                Keys.require(key), priorityId, chosen, chosen == StatementKind.OTHER ? heading : null, toWording());
    }

    /** What differs between what is saved and this form, which was typed. */
    Conflict against(StatementForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("statement.theme"), saved.theme, theme)
                .and(words.of("statement.text"), saved.text, text)
                .and(words.of("statement.citations"), saved.citations, citations)
                .and(words.of("statement.points"), saved.points, points);
    }
}
