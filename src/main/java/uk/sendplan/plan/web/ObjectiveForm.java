package uk.sendplan.plan.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.ObjectiveDrafting;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanNumbers;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** @param code is asked for only when one is added; empty for an objective without */
record ObjectiveForm(@Nullable String version, @Nullable String key, String code, String wording) {

    ObjectiveForm {
        code = Typed.line(code);
        wording = Typed.text(wording);
    }

    static ObjectiveForm empty() {
        return new ObjectiveForm(null, Keys.fresh(), "", "");
    }

    static ObjectiveForm from(ObjectiveNode objective) {
        return new ObjectiveForm(
                String.valueOf(objective.version()), null, Typed.line(objective.code()), objective.wording());
    }

    ObjectiveForm withKey(String fresh) {
        return new ObjectiveForm(version, fresh, code, wording);
    }

    ObjectiveForm readAt(long current) {
        return new ObjectiveForm(String.valueOf(current), key, code, wording);
    }

    FormErrors problemsAdding(Words words) {
        boolean fits = code.isEmpty() || PlanNumbers.isCode(code);
        return problems(new Checks(words)
                .key(key)
                .that(fits, "code", "objective.code.error.form")
                .text(PlanLimits.OBJECTIVE_CODE, "code", code));
    }

    FormErrors problems(Words words) {
        return problems(new Checks(words));
    }

    private FormErrors problems(Checks checks) {
        return checks.notEmpty("wording", wording, "objective.wording.error.required")
                .text(PlanLimits.OBJECTIVE_WORDING, "wording", wording)
                .errors();
    }

    long readVersion() {
        return Keys.version(version);
    }

    ObjectiveDrafting.AddObjective toCommand(UUID planId) {
        return new ObjectiveDrafting.AddObjective(Keys.require(key), planId, Typed.orNull(code), wording);
    }

    Conflict against(ObjectiveForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("objective.wording"), saved.wording, wording);
    }
}
