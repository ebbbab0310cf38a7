package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.ActionOrder;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.ChangeChoice;
import uk.sendplan.reporting.DueChoice;
import uk.sendplan.reporting.ReportedChoice;
import uk.sendplan.reporting.WorkGroup;
import uk.sendplan.reporting.web.FilterView.Select;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;

/** What can be chosen in the filters of a list: only what occurs in it, and what was chosen already. */
@Component
class ActionChoices {

    private static final int LONGEST = 60;

    private final StandingWords standings;
    private final MarkWords marks;
    private final Words words;

    ActionChoices(StandingWords standings, MarkWords marks, Words words) {
        this.standings = standings;
        this.marks = marks;
        this.words = words;
    }

    /** @param mine whether "me" and "my organisation" can be chosen */
    Select owner(Asked asked, Collection<ActionView> actions, boolean mine) {
        List<Choice> choices = new ArrayList<>();
        if (mine) {
            choices.add(Choice.of(ActionFilter.ME, words.of("list.filter.owner.me")));
            choices.add(Choice.of(ActionFilter.MY_ORGANISATION, words.of("list.filter.owner.organisation")));
        }
        choices.add(Choice.of(ActionFilter.NOBODY, words.of("list.filter.owner.nobody")));
        Map<String, String> people = actions.stream()
                .flatMap(action -> Stream.ofNullable(action.owner()))
                .collect(Collectors.toMap(owner -> owner.id().toString(), ActionView.Owner::name, (one, same) -> one));
        choices.addAll(byText(people, String.CASE_INSENSITIVE_ORDER));
        return select(ActionFilter.OWNER, "list.filter.owner", choices, asked);
    }

    Select organisation(Asked asked, Collection<ActionView> actions) {
        Map<String, String> organisations = actions.stream()
                .collect(Collectors.toMap(
                        action -> action.leadId().toString(), ActionView::leadName, (one, same) -> one));
        return select(
                ActionFilter.ORGANISATION,
                "list.filter.organisation",
                byText(organisations, String.CASE_INSENSITIVE_ORDER),
                asked);
    }

    Select standing(Asked asked, Collection<ActionView> actions) {
        List<Choice> choices = actions.stream()
                .sorted(new ActionOrder(ActionOrder.By.STANDING, false).comparator())
                .map(action -> Mark.of(action.standing()))
                .collect(Collectors.toMap(
                        Mark::code, marks::name, (one, same) -> one, LinkedHashMap<String, String>::new))
                .entrySet()
                .stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
        return select(ActionFilter.STANDING, "list.filter.standing", choices, asked);
    }

    Select stage(Asked asked) {
        return select(
                ActionFilter.STAGE,
                "list.filter.stage",
                Stream.of(Stage.values())
                        .map(stage -> Choice.of(ActionFilter.inAddress(stage), standings.stage(stage)))
                        .toList(),
                asked);
    }

    Select due(Asked asked) {
        return select(
                ActionFilter.DUE,
                "list.filter.due",
                Stream.of(DueChoice.values())
                        .map(due -> Choice.of(ActionFilter.inAddress(due), words.of("list.due." + due)))
                        .toList(),
                asked);
    }

    Select reported(Asked asked) {
        return select(
                ActionFilter.REPORTED,
                "list.filter.reported",
                Stream.of(ReportedChoice.values())
                        .map(choice -> Choice.of(ActionFilter.inAddress(choice), words.of("list.reported." + choice)))
                        .toList(),
                asked);
    }

    Select changed(Asked asked) {
        return select(
                ActionFilter.CHANGED,
                "list.filter.changed",
                Stream.of(ChangeChoice.values())
                        .map(choice -> Choice.of(ActionFilter.inAddress(choice), words.of("list.changed." + choice)))
                        .toList(),
                asked);
    }

    Select objective(Asked asked, List<ObjectiveHead> objectives) {
        return select(
                ActionFilter.OBJECTIVE,
                "list.filter.objective",
                objectives.stream()
                        .map(objective -> Choice.of(
                                Beside.inAddress(objective),
                                ActionRows.shortened(
                                        objective.code() == null
                                                ? objective.wording()
                                                : objective.code() + " " + objective.wording(),
                                        LONGEST)))
                        .toList(),
                asked);
    }

    Select plan(Asked asked, Collection<ActionView> actions, ActionFilter filter) {
        Map<String, String> plans = actions.stream()
                .collect(Collectors.toMap(filter::planInAddress, ActionView::planTitle, (one, same) -> one));
        return select(ActionFilter.PLAN, "list.filter.plan", byText(plans, String.CASE_INSENSITIVE_ORDER), asked);
    }

    Select priority(Asked asked, Collection<ActionView> actions, String label) {
        Map<String, String> priorities = new TreeMap<>(NaturalOrder.COMPARATOR);
        actions.forEach(action -> priorities.put(
                action.priorityNumber(),
                ActionRows.shortened(action.priorityNumber() + " " + action.priorityName(), LONGEST)));
        return new Select(
                ActionFilter.PRIORITY,
                label,
                withAny(choices(priorities), asked.get(ActionFilter.PRIORITY)),
                asked.get(ActionFilter.PRIORITY));
    }

    Select reference(Asked asked, Collection<ActionView> actions) {
        List<Choice> references = actions.stream()
                .map(ActionView::referenceNumber)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted(NaturalOrder.COMPARATOR)
                .map(number -> Choice.of(number, number))
                .toList();
        return select(ActionFilter.REFERENCE, "list.filter.reference", references, asked);
    }

    Select group(Asked asked) {
        return select(
                WorkPages.GROUP,
                "work.group",
                Stream.of(WorkGroup.values())
                        .map(group -> Choice.of(group.inAddress(), words.of("work.group." + group)))
                        .toList(),
                asked);
    }

    /** The orders that a list has; there is no "any". */
    Select order(ActionOrder order, ActionOrder.By... orders) {
        List<Choice> choices = new ArrayList<>();
        for (ActionOrder.By by : orders) {
            choices.add(Choice.of(ActionFilter.inAddress(by), words.of("list.sort." + by)));
        }
        if (order.descending()) {
            choices.add(
                    Choice.of(order.inAddress(), words.of("list.sort.reversed", words.of("list.sort." + order.by()))));
        }
        return new Select(WorkPages.SORT, words.of("list.sort"), List.copyOf(choices), order.inAddress());
    }

    private Select select(String name, String label, List<Choice> choices, Asked asked) {
        return new Select(name, words.of(label), withAny(choices, asked.get(name)), asked.get(name));
    }

    private List<Choice> withAny(List<Choice> choices, String chosen) {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of("", words.of("list.filter.any")));
        all.addAll(choices);
        if (!chosen.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            all.add(Choice.of(chosen, words.of("list.filter.other")));
        }
        return List.copyOf(all);
    }

    private static List<Choice> byText(Map<String, String> texts, Comparator<String> order) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .map(entry -> Choice.of(entry.getKey(), ActionRows.shortened(entry.getValue(), LONGEST)))
                .toList();
    }

    private static List<Choice> choices(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
