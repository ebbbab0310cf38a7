package uk.sendplan.plan.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanNumbers;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** @param number is asked for only when one is added; empty for the next free one */
record ReferenceForm(@Nullable String version, @Nullable String key, String number, String citations) {

    ReferenceForm {
        number = Typed.line(number);
        citations = Typed.line(citations);
    }

    static ReferenceForm empty() {
        return new ReferenceForm(null, Keys.fresh(), "", "");
    }

    static ReferenceForm from(ReferenceNode reference) {
        return new ReferenceForm(
                String.valueOf(reference.version()), null, "", StatementForm.written(reference.citations()));
    }

    ReferenceForm withKey(String fresh) {
        return new ReferenceForm(version, fresh, number, citations);
    }

    ReferenceForm readAt(long current) {
        return new ReferenceForm(String.valueOf(current), key, number, citations);
    }

    FormErrors problemsAdding(Words words) {
        return problems(number(new Checks(words).key(key), number));
    }

    static Checks number(Checks checks, String number) {
        return checks.that(number.isEmpty() || PlanNumbers.isNumber(number), "number", "reference.number.error.form")
                .text(PlanLimits.REFERENCE_NUMBER, "number", number);
    }

    FormErrors problems(Words words) {
        return problems(new Checks(words));
    }

    private FormErrors problems(Checks checks) {
        return checks.text(PlanLimits.CITATIONS, "citations", citations).errors();
    }

    long readVersion() {
        return Keys.version(version);
    }

    ReferenceDrafting.AddReference toCommand(UUID priorityId) {
        return new ReferenceDrafting.AddReference(Keys.require(key), priorityId, Typed.orNull(number), citations);
    }

    Conflict against(ReferenceForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("reference.edit.citations"), saved.citations, citations);
    }
}
