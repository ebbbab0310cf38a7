package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanNumbers;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * @param number is asked for only when one is added; empty for the next free whole number
 * @param principles one a line, the first is cited as "1"
 */
record PriorityForm(
        @Nullable String version,
        @Nullable String key,
        String number,
        String name,
        String otherName,
        String principles) {

    PriorityForm {
        number = Typed.line(number);
        name = Typed.line(name);
        otherName = Typed.line(otherName);
        principles = Typed.text(principles);
    }

    static PriorityForm empty() {
        return new PriorityForm(null, Keys.fresh(), "", "", "", "");
    }

    static PriorityForm from(PriorityNode priority) {
        return new PriorityForm(
                String.valueOf(priority.version()),
                null,
                "",
                priority.name(),
                Typed.line(priority.otherName()),
                priority.principles().stream().map(PrincipleNode::text).collect(Collectors.joining("\n")));
    }

    PriorityForm withKey(String fresh) {
        return new PriorityForm(version, fresh, number, name, otherName, principles);
    }

    PriorityForm readAt(long current) {
        return new PriorityForm(String.valueOf(current), key, number, name, otherName, principles);
    }

    FormErrors problemsAdding(Words words) {
        boolean fits = number.isEmpty() || PlanNumbers.isNumber(number);
        return problems(new Checks(words)
                .key(key)
                .that(fits, "number", "priority.number.error.form")
                .text(PlanLimits.PRIORITY_NUMBER, "number", number));
    }

    FormErrors problems(Words words) {
        return problems(new Checks(words));
    }

    private FormErrors problems(Checks checks) {
        return checks.notEmpty("name", name, "priority.name.error.required")
                .text(PlanLimits.PRIORITY_NAME, "name", name)
                .text(PlanLimits.PRIORITY_NAME, "otherName", otherName)
                .lines(PlanLimits.PRINCIPLES, PlanLimits.PRINCIPLE, "principles", Typed.lines(principles))
                .errors();
    }

    long readVersion() {
        return Keys.version(version);
    }

    PriorityDrafting.AddPriority toCommand(UUID planId) {
        List<String> stated = Typed.lines(principles);
        return new PriorityDrafting.AddPriority(
                Keys.require(key), planId, Typed.orNull(number), name, Typed.orNull(otherName), stated);
    }

    PriorityDrafting.DescribePriority toDescription(UUID id) {
        return new PriorityDrafting.DescribePriority(
                id, readVersion(), name, Typed.orNull(otherName), Typed.lines(principles));
    }

    Conflict against(PriorityForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("priority.name"), saved.name, name)
                .and(words.of("priority.otherName"), saved.otherName, otherName)
                .and(words.of("priority.principles"), saved.principles, principles);
    }
}
