package uk.sendplan.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.plan.ObjectiveDrafting.AddObjective;
import uk.sendplan.plan.PriorityDrafting.AddPriority;
import uk.sendplan.plan.PriorityDrafting.DescribePriority;
import uk.sendplan.plan.PriorityDrafting.ListObjectives;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales.ChangeScale;
import uk.sendplan.plan.RatingScales.NewLevel;
import uk.sendplan.plan.ReferenceDrafting.AddReference;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.KnownPlan.Objective;
import uk.sendplan.standing.KnownPlan.Person;
import uk.sendplan.standing.KnownPlan.Priority;
import uk.sendplan.standing.KnownPlan.Reference;

/**
 * Random changes of a plan's structure, of its partners and of its rating scale, each by the service and in the replay. Every method
 * answers what it did, or nothing where there was nothing to do it with.
 */
final class PlanCommands {

    private static final List<String> LABELS = List.of("Green", "Amber", "Red", "Black", "At a loss");

    private static final int MOST_PRIORITIES = 5;
    private static final int MOST_REFERENCES = 10;
    private static final int MOST_OBJECTIVES = 12;

    private final History history;
    private int words;

    PlanCommands(History history) {
        this.history = history;
    }

    private KnownPlan now() {
        return history.now();
    }

    private Services by() {
        return history.services();
    }

    private String words(String kind) {
        return kind + " in words " + ++words;
    }

    private static Optional<String> did(String what) {
        return Optional.of(what);
    }

    Optional<String> retireOrReinstatePlan() {
        boolean reinstated = now().retired();
        history.command(() -> {
            long version = history.version("improvement_plan", history.planId());
            if (reinstated) {
                by().plans().reinstate(history.manager(), history.planId(), version);
            } else {
                by().plans().retire(history.manager(), history.planId(), version);
            }
        });
        history.replay().retirePlan(!reinstated);
        return did((reinstated ? "reinstate" : "retire") + " the plan");
    }

    Optional<String> addPriority() {
        if (now().retired() || now().priorities().size() == MOST_PRIORITIES) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        String name = words("Priority");
        String number = history.answer(() -> by().priorities()
                .add(history.manager(), new AddPriority(id, history.planId(), null, name, null, List.of())));
        now().order().add(id);
        now().priorities().put(id, new Priority(number, name, Set.of(), false));
        return did("add priority " + number);
    }

    Optional<String> renamePriority() {
        return change(now().priorities(), priority -> !priority.retired(), id -> {
            String name = words("Priority");
            history.command(() -> by().priorities()
                    .describe(
                            history.manager(),
                            new DescribePriority(
                                    id, history.version("priority", id), name, null, List.of("High quality"))));
            now().priorities().computeIfPresent(id, (same, priority) -> priority.called(name));
            return "rename priority " + now().priorities().get(id).number();
        });
    }

    /** In words of its own or not, and what is retired as well as what is not. */
    Optional<String> changeListing() {
        return change(now().priorities(), priority -> !priority.retired(), id -> {
            Map<UUID, String> wordings = new HashMap<>();
            history.some(now().objectives().keySet())
                    .forEach(objective -> wordings.put(objective, history.oneIn(3) ? words("Objective") : ""));
            history.command(() -> by().priorities()
                    .list(history.manager(), new ListObjectives(id, history.version("priority", id), wordings)));
            now().priorities()
                    .computeIfPresent(id, (same, priority) -> priority.listing(new HashSet<>(wordings.keySet())));
            return "priority " + now().priorities().get(id).number() + " lists " + codes(wordings.keySet());
        });
    }

    private String codes(Set<UUID> objectives) {
        return objectives.stream()
                .map(now().objectives()::get)
                .map(objective -> objective.code() == null ? objective.wording() : objective.code())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    Optional<String> retireOrReinstatePriority() {
        return change(now().priorities(), priority -> true, id -> {
            boolean retired = !now().priorities().get(id).retired();
            history.command(() -> {
                long version = history.version("priority", id);
                if (retired) {
                    by().priorities().retire(history.manager(), id, version);
                } else {
                    by().priorities().reinstate(history.manager(), id, version);
                }
            });
            now().priorities().computeIfPresent(id, (same, priority) -> priority.retired(retired));
            return (retired ? "retire" : "reinstate") + " priority "
                    + now().priorities().get(id).number();
        });
    }

    /** Only while none is retired: where those stand that are not shown is a rule of its own, tested elsewhere. */
    Optional<String> reorderPriorities() {
        if (now().retired() || now().priorities().values().stream().anyMatch(Priority::retired)) {
            return Optional.empty();
        }
        UUID id = history.pick(now().order());
        int place = history.random().nextInt(now().order().size());
        history.command(() -> by().priorities().place(history.manager(), id, place));
        now().order().remove(id);
        now().order().add(place, id);
        return did("priority " + now().priorities().get(id).number() + " stands at " + place);
    }

    /** Citations that waited for its code mean it from now on. */
    Optional<String> addObjective() {
        if (now().retired() || now().objectives().size() == MOST_OBJECTIVES) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        String code = List.of("", "Z9", "D" + (20 + now().objectives().size()))
                .get(history.random().nextInt(3));
        if (now().objectives().values().stream().anyMatch(one -> code.equals(one.code()))) {
            return Optional.empty();
        }
        String wording = words("Objective");
        history.command(() -> by().objectives()
                .add(history.manager(), new AddObjective(id, history.planId(), code.isEmpty() ? null : code, wording)));
        now().objectives().put(id, new Objective(code.isEmpty() ? null : code, wording, false));
        now().references().replaceAll((same, reference) -> readAnew(reference));
        return did("add objective " + code);
    }

    Optional<String> rewordObjective() {
        return change(now().objectives(), objective -> !objective.retired(), id -> {
            String wording = words("Objective");
            history.command(
                    () -> by().objectives().reword(history.manager(), id, history.version("objective", id), wording));
            now().objectives().computeIfPresent(id, (same, objective) -> objective.worded(wording));
            return "reword objective " + codes(Set.of(id));
        });
    }

    Optional<String> retireOrReinstateObjective() {
        return change(now().objectives(), objective -> true, id -> {
            boolean retired = !now().objectives().get(id).retired();
            history.command(() -> {
                long version = history.version("objective", id);
                if (retired) {
                    by().objectives().retire(history.manager(), id, version);
                } else {
                    by().objectives().reinstate(history.manager(), id, version);
                }
            });
            now().objectives().computeIfPresent(id, (same, objective) -> objective.retired(retired));
            return (retired ? "retire" : "reinstate") + " objective " + codes(Set.of(id));
        });
    }

    Optional<String> addReference() {
        if (now().references().size() == MOST_REFERENCES) {
            return Optional.empty();
        }
        return change(now().priorities(), now()::isWorkedOn, priority -> {
            UUID id = UUID.randomUUID();
            List<String> cites = citations();
            String number = history.answer(() -> by().references()
                    .add(history.manager(), new AddReference(id, priority, null, String.join(", ", cites))));
            now().references()
                    .put(
                            id,
                            new Reference(
                                    priority,
                                    number,
                                    cites.stream().map(now()::cited).toList(),
                                    false));
            history.replay().name(id, number);
            return "add reference " + number + " that cites " + cites;
        });
    }

    Optional<String> cite() {
        return change(now().references(), now()::isWorkedOn, id -> {
            List<String> cites = citations();
            history.command(() -> by().references()
                    .cite(history.manager(), id, history.version("reference", id), String.join(" and ", cites)));
            now().references()
                    .computeIfPresent(
                            id,
                            (same, reference) -> reference.citing(
                                    cites.stream().map(now()::cited).toList()));
            return "reference " + now().references().get(id).number() + " cites " + cites;
        });
    }

    /** Codes in either case, everything that is listed, what the plan does not have, a key principle. */
    private List<String> citations() {
        List<String> possible = new ArrayList<>(now().objectives().values().stream()
                .map(Objective::code)
                .filter(code -> code != null)
                .map(code -> history.oneIn(4) ? code.toLowerCase() : code)
                .toList());
        possible.addAll(List.of("all", "Z9", "Q7", "1"));
        Collections.shuffle(possible, history.random());
        return possible.subList(0, history.random().nextInt(4));
    }

    /** What it cites is read anew where it comes to stand. */
    Optional<String> moveReference() {
        return change(now().references(), reference -> !reference.retired() && !now().retired(), id -> {
            Reference reference = now().references().get(id);
            UUID target = history.pick(
                            now().priorities(),
                            priority -> now().isWorkedOn(priority)
                                    && !priority.equals(now().priorities().get(reference.priority())))
                    .orElse(null);
            if (target == null) {
                return null;
            }
            String number = history.answer(() ->
                    by().references().moveTo(history.manager(), id, history.version("reference", id), target, null));
            now().references().put(id, readAnew(reference.under(target, number)));
            return "reference " + reference.number() + " becomes " + number;
        });
    }

    private Reference readAnew(Reference reference) {
        return reference.citing(reference.cites().stream()
                .map(cited -> now().cited(cited.written()))
                .toList());
    }

    Optional<String> retireOrReinstateReference() {
        return change(
                now().references(),
                reference -> now().isWorkedOn(now().priorities().get(reference.priority())),
                id -> {
                    boolean retired = !now().references().get(id).retired();
                    history.command(() -> {
                        long version = history.version("reference", id);
                        if (retired) {
                            by().references().retire(history.manager(), id, version);
                        } else {
                            by().references().reinstate(history.manager(), id, version);
                        }
                    });
                    now().references().computeIfPresent(id, (same, reference) -> reference.retired(retired));
                    return (retired ? "retire" : "reinstate") + " reference "
                            + now().references().get(id).number();
                });
    }

    Optional<String> renameOrganisation() {
        UUID id = history.pick(now().organisations().keySet());
        String name = words("Organisation");
        history.administration(() -> by().partnership()
                .describeOrganisation(
                        history.areaId(),
                        id,
                        history.version("organisation", id),
                        name,
                        OrganisationKind.OTHER,
                        Lasting.ALWAYS));
        String before = now().organisations().put(id, name);
        return did(before + " is now called " + name);
    }

    Optional<String> renamePerson() {
        UUID id = history.pick(now().people().keySet());
        Person person = now().people().get(id);
        String name = words("Person");
        history.administration(() -> by().partnership()
                .describePerson(
                        history.areaId(),
                        id,
                        history.version("person", id),
                        new DescribePerson(name, null, person.organisation(), Lasting.ALWAYS)));
        now().people().put(id, new Person(name, person.organisation()));
        return did(person.name() + " is now called " + name);
    }

    /** Labels keep their names and get another place, role or company: what was rated before keeps what it meant. */
    Optional<String> changeScale() {
        if (now().retired()) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>(LABELS);
        Collections.shuffle(labels, history.random());
        int size = 2 + history.random().nextInt(4);
        int atRiskFrom = 1 + history.random().nextInt(size - 1);
        int offTrackFrom = atRiskFrom + history.random().nextInt(size - atRiskFrom);
        List<NewLevel> levels = IntStream.range(0, size)
                .mapToObj(place -> new NewLevel(
                        labels.get(place),
                        "",
                        RatingColour.values()[place],
                        place < atRiskFrom
                                ? RatingRole.ON_TRACK
                                : place < offTrackFrom ? RatingRole.AT_RISK : RatingRole.OFF_TRACK,
                        history.oneIn(2)))
                .toList();
        history.command(() -> {
            RatingScale scale = by().scales().of(history.manager(), history.planId(), AsAt.NOW);
            by().scales()
                    .change(
                            history.manager(),
                            new ChangeScale(history.planId(), UUID.randomUUID(), scale.number(), levels));
        });
        history.learnScale();
        return did("new scale "
                + levels.stream()
                        .map(level -> level.label() + " " + level.role())
                        .toList());
    }

    /** @param command answers what it did, or null */
    private <T> Optional<String> change(Map<UUID, T> things, Predicate<T> which, Function<UUID, String> command) {
        return now().retired() ? Optional.empty() : history.pick(things, which).map(command);
    }
}
