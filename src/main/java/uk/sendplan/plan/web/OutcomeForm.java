package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PointLines;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.VagueDate;

/**
 * @param points one a line, as {@link PointLines} reads them
 * @param closing a sentence after the points
 * @param due by when, in words
 */
record OutcomeForm(
        @Nullable String version, @Nullable String key, String text, String points, String closing, String due) {

    OutcomeForm {
        text = Typed.text(text);
        points = Typed.text(points);
        closing = Typed.text(closing);
        due = Typed.line(due);
    }

    static OutcomeForm empty() {
        return new OutcomeForm(null, Keys.fresh(), "", "", "", "");
    }

    static OutcomeForm from(OutcomeNode outcome) {
        return new OutcomeForm(
                String.valueOf(outcome.version()),
                null,
                outcome.text(),
                PointLines.print(StatementForm.points(outcome.points())),
                Typed.text(outcome.closing()),
                Typed.line(outcome.dueWords()));
    }

    OutcomeForm withKey(String fresh) {
        return new OutcomeForm(version, fresh, text, points, closing, due);
    }

    OutcomeForm readAt(long current) {
        return new OutcomeForm(String.valueOf(current), key, text, points, closing, due);
    }

    FormErrors problemsAdding(Words words) {
        return problems(new Checks(words).key(key));
    }

    FormErrors problems(Words words) {
        return problems(new Checks(words));
    }

    private FormErrors problems(Checks checks) {
        checks.that(!(text + points).isEmpty(), "text", "outcome.text.error.required")
                .text(PlanLimits.TEXT, "text", text);
        return PointChecks.of(checks, points)
                .text(PlanLimits.TEXT, "closing", closing)
                .text(PlanLimits.DUE_WORDS, "due", due)
                .errors();
    }

    long readVersion() {
        return Keys.version(version);
    }

    @Nullable
    VagueDate dueDate() {
        return due.isEmpty() ? null : VagueDate.read(due);
    }

    OutcomeDrafting.Wording toWording() {
        return new OutcomeDrafting.Wording(text, PointLines.parse(points), Typed.orNull(closing), dueDate());
    }

    Conflict against(OutcomeForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("outcome.text"), saved.text, text)
                .and(words.of("outcome.points"), saved.points, points)
                .and(words.of("outcome.closing"), saved.closing, closing)
                .and(words.of("outcome.due"), saved.due, due);
    }
}
