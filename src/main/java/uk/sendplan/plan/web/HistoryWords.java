package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.AccountNames;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.Changes.Action;
import uk.sendplan.plan.Changes.Change;
import uk.sendplan.plan.Changes.Moment;
import uk.sendplan.plan.Changes.Version;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanPart;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.StatementKind;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells what happened as a person would: "Reference 1.2 moved to priority 3", "Outcome of reference 1.2: text changed". */
@Component
class HistoryWords {

    private final AccountNames names;
    private final PartnershipQueries partnership;
    private final Words words;

    HistoryWords(AccountNames names, PartnershipQueries partnership, Words words) {
        this.names = names;
        this.partnership = partnership;
        this.words = words;
    }

    record MomentView(String when, String at, String who, List<ChangeView> changes) {}

    /**
     * @param said the text that was added or removed, or what came with it; null where there is none
     * @param from and {@code to} the values of a field; both null where no field changed
     */
    record ChangeView(
            String what,
            @Nullable String said,
            @Nullable String from,
            @Nullable String to) {}

    /** @param tree the plan as it is now, for the names of things that did not change */
    List<MomentView> of(Member by, PlanTree tree, List<Moment> moments) {
        Map<UUID, String> people = names.of(
                moments.stream().map(Moment::by).filter(Objects::nonNull).toList());
        Names things = new Names(tree, partnership.organisations(by.areaId()));
        return moments.stream()
                .map(moment -> new MomentView(
                        London.momentInWords(moment.at()),
                        moment.at().toString(),
                        who(moment.by(), people),
                        moment.changes().stream()
                                .map(change -> change(change, things))
                                .toList()))
                .toList();
    }

    private String who(@Nullable UUID account, Map<UUID, String> people) {
        if (account == null) {
            return words.of("history.by.system");
        }
        String name = people.get(account);
        return name == null ? words.of("history.by.unknown") : name;
    }

    private ChangeView change(Change change, Names things) {
        String thing = things.of(change.thing());
        return switch (change.action()) {
            case CHANGED ->
                new ChangeView(
                        words.of("history.action.CHANGED", thing, words.of("history.field." + change.field())),
                        null,
                        value(change.field(), change.from()),
                        value(change.field(), change.to()));
            case MOVED -> new ChangeView(moved(change, thing, things), null, null, null);
            case REORDERED ->
                new ChangeView(
                        words.of("history.reordered." + change.thing().part()), null, change.from(), change.to());
            case ADDED, REMOVED ->
                new ChangeView(words.of("history.action." + change.action(), thing), said(change), null, null);
            case RETIRED, BROUGHT_BACK ->
                new ChangeView(words.of("history.action." + change.action(), thing), null, null, null);
        };
    }

    private String moved(Change change, String thing, Names things) {
        Version before = Objects.requireNonNull(change.before());
        return words.of(
                "history.action.MOVED",
                thing,
                things.priority(before.id("priority_id")),
                things.priority(change.thing().id("priority_id")),
                String.valueOf(before.text("number")));
    }

    private @Nullable String said(Change change) {
        if (change.action() == Action.ADDED && !change.with().isEmpty()) {
            List<String> came = new ArrayList<>();
            for (PlanPart part : PlanPart.values()) {
                Integer count = change.with().get(part);
                if (count != null) {
                    came.add(words.of("history.with." + part, count));
                }
            }
            return words.of("history.with", String.join(", ", came));
        }
        String text = change.thing().text("text");
        return text == null || text.isBlank() ? change.thing().text("wording") : text;
    }

    private @Nullable String value(@Nullable String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (Objects.requireNonNullElse(field, "")) {
            case "kind" -> words.of("plan.kind." + value);
            case "stands_for_group" -> words.of("history.value." + value);
            default -> value;
        };
    }

    /** What the rows of a plan are called. */
    private final class Names {

        private final String level;
        private final Map<UUID, String> priorities = new HashMap<>();
        private final Map<UUID, String> references = new HashMap<>();
        private final Map<UUID, String> objectives = new HashMap<>();
        private final Map<UUID, String> owners = new HashMap<>();

        private final Map<UUID, String> findings = new HashMap<>();
        private final Map<UUID, String> organisations = new HashMap<>();

        private Names(PlanTree tree, List<Organisation> organisations) {
            organisations.forEach(organisation -> this.organisations.put(organisation.id(), organisation.name()));
            tree.findings().forEach(finding -> findings.put(finding.id(), Pages.cut(finding.text())));
            level = tree.plan().levelName();
            String within = new LevelName(level).within();
            tree.objectives()
                    .forEach(objective -> objectives.put(
                            objective.id(), Objects.requireNonNullElse(objective.code(), objective.wording())));
            for (PriorityNode priority : tree.priorities()) {
                priorities.put(priority.id(), within + " " + priority.number());
                priority.statements()
                        .forEach(statement -> owners.put(
                                statement.id(),
                                words.of(
                                        "history.thing.STATEMENT",
                                        list(statement.kind().name(), statement.heading()),
                                        priority(priority.id()))));
                for (ReferenceNode reference : priority.references()) {
                    references.put(reference.id(), reference.number());
                    reference
                            .outcomes()
                            .forEach(outcome ->
                                    owners.put(outcome.id(), words.of("history.thing.OUTCOME", reference.number())));
                }
            }
        }

        private String priority(@Nullable UUID id) {
            return Objects.requireNonNullElse(priorities.get(id), words.of("history.gone"));
        }

        private String list(@Nullable String kind, @Nullable String heading) {
            boolean own = heading != null || kind == null || kind.equals(StatementKind.OTHER.name());
            return own ? Objects.requireNonNullElse(heading, "") : words.of("plan.statements." + kind);
        }

        private String of(Version thing) {
            PlanPart part = thing.part();
            return switch (part) {
                case PLAN -> words.of("history.thing.PLAN");
                case PARTNER -> words.of("history.thing.PARTNER", name(thing, "name"));
                case OBJECTIVE -> words.of("history.thing.OBJECTIVE", objective(thing));
                case FINDING -> words.of("history.thing.FINDING", Pages.cut(name(thing, "text")));
                case RESPONSIBLE ->
                    words.of(
                            "history.thing.RESPONSIBLE",
                            named(organisations, thing.id("organisation_id")),
                            named(findings, thing.id("finding_id")));
                case ANSWER ->
                    words.of(
                            "history.thing.ANSWER",
                            priority(thing.id("priority_id")),
                            named(findings, thing.id("finding_id")));
                case PRIORITY -> words.of("history.thing.PRIORITY", level, name(thing, "number"));
                case LISTING ->
                    words.of(
                            "history.thing.LISTING",
                            Objects.requireNonNullElse(
                                    objectives.get(thing.id("objective_id")), words.of("history.gone")),
                            priority(thing.id("priority_id")));
                case PRINCIPLE ->
                    words.of("history.thing.PRINCIPLE", name(thing, "number"), priority(thing.id("priority_id")));
                case STATEMENT ->
                    words.of(
                            "history.thing.STATEMENT",
                            list(thing.text("kind"), thing.text("heading")),
                            priority(thing.id("priority_id")));
                case REFERENCE ->
                    words.of(
                            "history.thing.REFERENCE",
                            Objects.requireNonNullElse(
                                    thing.text("number"), Objects.requireNonNullElse(references.get(thing.id()), "")));
                case OUTCOME ->
                    words.of(
                            "history.thing.OUTCOME",
                            Objects.requireNonNullElse(
                                    references.get(thing.id("reference_id")), words.of("history.gone")));
                case POINT, CITATION ->
                    words.of(
                            "history.thing.POINT",
                            Objects.requireNonNullElse(owners.get(thing.parent()), words.of("history.gone")));
            };
        }

        private String named(Map<UUID, String> things, @Nullable UUID id) {
            return Objects.requireNonNullElse(things.get(id), words.of("history.gone"));
        }

        private String objective(Version thing) {
            String code = thing.text("code");
            return code == null ? name(thing, "wording") : code;
        }

        private String name(Version thing, String column) {
            return Objects.requireNonNullElse(thing.text(column), "");
        }
    }
}
