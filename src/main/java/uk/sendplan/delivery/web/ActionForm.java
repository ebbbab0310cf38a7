package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.VagueDate;

/**
 * What is said of an action. Organisations and people are ids.
 *
 * @param due is typed only while it has none
 * @param number is asked for only when one is added, and of plan managers; empty for the next free one
 * @param standsForParent "true" where it is the reference or priority itself, tracked directly
 */
record ActionForm(
        @Nullable String version,
        @Nullable String key,
        String title,
        String description,
        String lead,
        String owner,
        List<String> supporting,
        String plannedStart,
        String due,
        String number,
        @Nullable String standsForParent) {

    ActionForm {
        title = Typed.line(title);
        description = Typed.text(description);
        lead = Typed.line(lead);
        owner = Typed.line(owner);
        supporting = ticked(supporting);
        plannedStart = Typed.line(plannedStart);
        due = Typed.line(due);
        number = Typed.line(number);
    }

    private static List<String> ticked(@Nullable List<String> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }

    static ActionForm empty(String lead) {
        return new ActionForm(null, Keys.fresh(), "", "", lead, "", List.of(), "", "", "", null);
    }

    static ActionForm from(ActionView action, Collection<UUID> supporting) {
        return new ActionForm(
                String.valueOf(action.version()),
                null,
                action.title(),
                Typed.text(action.description()),
                action.leadId().toString(),
                action.owner() == null ? "" : action.owner().id().toString(),
                supporting.stream().map(UUID::toString).toList(),
                written(action.plannedStart()),
                "",
                "",
                null);
    }

    static String written(@Nullable VagueDate date) {
        return date == null ? "" : date.words();
    }

    ActionForm withKey(String fresh) {
        return with(version, fresh, lead);
    }

    ActionForm readAt(long current) {
        return with(String.valueOf(current), key, lead);
    }

    /** Where the page does not ask who leads, it stays who leads. */
    ActionForm ledBy(UUID current) {
        return lead.isEmpty() ? with(version, key, current.toString()) : this;
    }

    private ActionForm with(@Nullable String version, @Nullable String key, String lead) {
        return new ActionForm(
                version, key, title, description, lead, owner, supporting, plannedStart, due, number, standsForParent);
    }

    FormErrors problemsAdding(Words words) {
        Checks checks = described(new Checks(words).key(key));
        return number(checks, number).errors();
    }

    static Checks number(Checks checks, String number) {
        return checks.that(number.isEmpty() || ActionLimits.isNumber(number), "number", "action.number.error.form")
                .text(ActionLimits.NUMBER, "number", number);
    }

    FormErrors problems(Words words) {
        return described(new Checks(words)).errors();
    }

    private Checks described(Checks checks) {
        return checks.notEmpty("title", title, "action.title.error.required")
                .text(ActionLimits.TITLE, "title", title)
                .text(ActionLimits.DESCRIPTION, "description", description)
                .that(Keys.of(lead).isPresent(), "lead", "action.lead.error.required")
                .that(owner.isEmpty() || Keys.of(owner).isPresent(), "owner", "action.owner.error.unknown")
                .that(
                        supporting.stream().allMatch(id -> Keys.of(id).isPresent()),
                        "supporting",
                        "action.supporting.error.unknown")
                .text(ActionLimits.DATE_WORDS, "plannedStart", plannedStart)
                .that(!startsAfterItIsDue(), "plannedStart", "action.plannedStart.error.afterDue")
                .text(ActionLimits.DATE_WORDS, "due", due);
    }

    private boolean startsAfterItIsDue() {
        LocalDate start =
                plannedStart.isEmpty() ? null : VagueDate.read(plannedStart).from();
        LocalDate end = due.isEmpty() ? null : VagueDate.read(due).to();
        return start != null && end != null && start.isAfter(end);
    }

    long readVersion() {
        return Keys.version(version);
    }

    public boolean isParentItself() {
        return "true".equals(standsForParent);
    }

    @Nullable
    VagueDate start() {
        return plannedStart.isEmpty() ? null : VagueDate.read(plannedStart);
    }

    @Nullable
    VagueDate dueDate() {
        return due.isEmpty() ? null : VagueDate.read(due);
    }

    AddAction toCommand(Place place) {
        return new AddAction(Keys.require(key), place, Typed.orNull(number), isParentItself(), toDescription());
    }

    Description toDescription() {
        return new Description(
                title,
                Typed.orNull(description),
                Keys.require(lead),
                Keys.of(owner).orElse(null),
                supporting.stream().map(Keys::require).collect(Collectors.toUnmodifiableSet()),
                start(),
                dueDate());
    }

    /** @param now the action as somebody else saved it */
    Conflict against(
            ActionView now, Collection<UUID> supportingNow, Responsible names, Conflict conflict, Words words) {
        ActionForm saved = from(now, supportingNow);
        Conflict differences = conflict.and(words.of("action.title"), saved.title, title)
                .and(words.of("action.description"), saved.description, description)
                .and(words.of("action.lead"), names.organisation(saved.lead), names.organisation(lead))
                .and(words.of("action.owner"), names.person(saved.owner), names.person(owner))
                .and(
                        words.of("action.supporting"),
                        names.organisations(saved.supporting),
                        names.organisations(supporting))
                .and(words.of("action.plannedStart"), saved.plannedStart, plannedStart);
        return due.isEmpty() ? differences : differences.and(words.of("action.due"), written(now.due()), due);
    }
}
