package uk.sendplan.delivery.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.ActionPlaces.PlacedAction;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.LastSaves;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.ChoiceGroup;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** The pages on which an action is added and edited, and what their answers say. */
@Component
class ActionFormPages {

    private static final SaveQueries.Part ACTION = new SaveQueries.Part("action_version", Right.RECORD_PROGRESS);

    private final ActionQueries actions;
    private final PartnershipQueries partnership;
    private final LastSaves saves;
    private final DateWords dates;
    private final Words words;
    private final Clock clock;

    ActionFormPages(
            ActionQueries actions,
            PartnershipQueries partnership,
            LastSaves saves,
            DateWords dates,
            Words words,
            Clock clock) {
        this.actions = actions;
        this.partnership = partnership;
        this.saves = saves;
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param leads whom one can choose from; empty where the lead stays who it is
     * @param leadName who leads where that is not asked
     * @param people where people are added, for those who may
     * @param due what is known of a date that it has, or null while it is asked for
     * @param asksNumber whether its number can be chosen
     * @param itself what to tick where it is the reference or priority itself, or null where that cannot be
     * @param move the page that moves it, or null
     */
    record ActionPage(
            Frame frame,
            List<Choice> leads,
            String leadName,
            List<ChoiceGroup> owners,
            @Nullable Link people,
            List<Choice> supporting,
            @Nullable String start,
            @Nullable String newDue,
            @Nullable DueDate due,
            boolean asksNumber,
            @Nullable String itself,
            @Nullable Link move) {}

    /** @param propose where a new one is proposed */
    record DueDate(
            String words,
            String days,
            @Nullable String moved,
            @Nullable String proposed,
            Link propose) {}

    Responsible responsible(Member member) {
        return new Responsible(
                London.today(clock), partnership.organisations(member.areaId()), partnership.people(member.areaId()));
    }

    /** Whoever may record for one organisation alone does not choose. */
    ActionForm empty(Member member) {
        List<Choice> leads = responsible(member).leads(member, null);
        return ActionForm.empty(leads.size() == 1 ? leads.get(0).value() : "");
    }

    ModelAndView adding(ActionPlace place, ActionForm form) {
        Member member = place.member();
        Responsible responsible = responsible(member);
        List<Choice> leads = responsible.leads(member, null);
        boolean manages = member.may(Right.EDIT_PLAN);
        Frame frame = new Frame(
                words.of("action.add.title"),
                caption(place),
                place.crumbs(),
                place.href() + "/actions",
                place.href(),
                words.of("action.add.submit"));
        return page(
                new ActionPage(
                        frame,
                        withNone(leads, "action.lead.none"),
                        "",
                        responsible.owners(leads, null),
                        people(member),
                        responsible.supporting(null, List.of()),
                        understood("action.plannedStart", form.start()),
                        understood("action.due", form.dueDate()),
                        null,
                        manages,
                        itself(place, form),
                        null),
                form);
    }

    /** Who saved the action last, for a form that was overtaken. */
    Conflict overtaken(Member member, UUID action) {
        return saves.of(member, ACTION, action);
    }

    List<UUID> supporting(PlacedAction part) {
        return actions.supporting(part.place().member(), part.action().id(), AsAt.NOW).stream()
                .map(ActionQueries.Supporter::id)
                .toList();
    }

    ModelAndView editing(PlacedAction part, ActionForm form) {
        ActionPlace place = part.place();
        Member member = place.member();
        ActionView action = part.action();
        Responsible responsible = responsible(member);
        boolean manages = member.may(Right.EDIT_PLAN);
        List<Choice> leads = manages ? responsible.leads(member, action.leadId()) : List.of(lead(action));
        Frame frame = new Frame(
                        words.of("action.edit.title", action.number()),
                        caption(place),
                        part.crumbs(),
                        part.href() + "/edit",
                        part.href(),
                        words.of("edit.save"))
                .with(null, Link.to(words.of("edit.retire.link"), part.href() + "/retire"));
        return page(
                new ActionPage(
                        frame,
                        manages ? leads : List.of(),
                        action.leadName(),
                        responsible.owners(
                                leads,
                                action.owner() == null ? null : action.owner().id()),
                        people(member),
                        responsible.supporting(manages ? null : action.leadId(), supporting(part)),
                        understood("action.plannedStart", form.start()),
                        understood("action.due", form.dueDate()),
                        action.due() == null ? null : due(part, action.due()),
                        false,
                        null,
                        manages && !action.standsForParent()
                                ? Link.to(words.of("action.move.link"), part.href() + "/move")
                                : null),
                form);
    }

    /** Says before anybody types that nothing can be saved, because what the action stands in is retired. */
    FormErrors blocked(ActionPlace place) {
        String around = place.retiredAround();
        if (around == null) {
            return FormErrors.none();
        }
        String said =
                around.isEmpty() ? words.of("edit.plan.error.retired") : words.of("edit.within.error.retired", around);
        return FormErrors.none().with(FormErrors.WHOLE_FORM, said);
    }

    /** "Reference 1.10: Fewer families wait" */
    String caption(ActionPlace place) {
        if (place.reference() == null) {
            return place.priorityLabel() + ": " + place.about();
        }
        String reference = words.of("plan.reference", place.reference().number());
        return place.about().isEmpty() ? reference : reference + ": " + place.about();
    }

    /** What was done, and what days the dates are understood as. */
    String notice(String done, ActionForm form) {
        StringBuilder said = new StringBuilder(done);
        for (String understood :
                new String[] {understood("action.plannedStart", form.start()), understood("action.due", form.dueDate())
                }) {
            if (understood != null) {
                said.append(' ').append(understood);
            }
        }
        return said.toString();
    }

    private @Nullable String understood(String key, @Nullable VagueDate date) {
        if (date == null) {
            return null;
        }
        return words.of(key + (date.hasDays() ? ".understood" : ".unread"), date.words(), dates.understood(date));
    }

    private DueDate due(PlacedAction part, VagueDate due) {
        return new DueDate(
                due.words(),
                dates.understood(due),
                dates.moved(part.action()),
                dates.proposed(part.action()),
                Link.to(words.of("action.due.propose"), part.href() + "/due-date"));
    }

    private @Nullable String itself(ActionPlace place, ActionForm form) {
        boolean taken = actions(place).stream()
                .anyMatch(action ->
                        action.standsForParent() && (place.reference() != null || action.referenceId() == null));
        if (taken && !form.isParentItself()) {
            return null;
        }
        return place.reference() == null
                ? words.of("action.standsForParent.priority", place.priorityLabel())
                : words.of("action.standsForParent.reference", place.reference().number());
    }

    private List<ActionView> actions(ActionPlace place) {
        return place.reference() == null
                ? actions.ofPriority(place.member(), place.priority().id(), AsAt.NOW)
                : actions.ofReference(place.member(), place.reference().id(), AsAt.NOW);
    }

    private @Nullable Link people(Member member) {
        return member.may(Right.EDIT_PLAN)
                ? Link.to(words.of("action.owner.add"), "/workspace/" + member.areaSlug() + "/people/new")
                : null;
    }

    private static Choice lead(ActionView action) {
        return Choice.of(action.leadId().toString(), action.leadName());
    }

    private List<Choice> withNone(List<Choice> choices, String key) {
        if (choices.size() == 1) {
            return choices;
        }
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of("", words.of(key)));
        all.addAll(choices);
        return all;
    }

    private static ModelAndView page(ActionPage page, ActionForm form) {
        return new ModelAndView("delivery/edit").addObject("page", page).addObject("form", form);
    }
}
