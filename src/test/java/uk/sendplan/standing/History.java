package uk.sendplan.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.KnownPlan.Level;
import uk.sendplan.standing.KnownPlan.Objective;
import uk.sendplan.standing.KnownPlan.Person;
import uk.sendplan.standing.KnownPlan.Priority;
import uk.sendplan.standing.KnownPlan.Reference;

/**
 * A plan in an area of its own, to which commands are given at moments of the past; each is told to the replay as well. Beside it
 * stands a second plan with the same codes and some work, which must never be counted.
 */
final class History {

    private final Services services;
    private final Random random;
    private final TestArea area;
    private final Replay replay = new Replay();
    private final Map<UUID, Member> officers = new HashMap<>();
    private final String slug;
    private final UUID planId;
    private final Member boardMember;
    private Instant moment;

    History(Services services, Random random, Instant start) {
        this.services = services;
        this.random = random;
        this.moment = start;
        this.area = here(() -> services.areas().fresh());
        this.boardMember = here(() -> area.member(Role.BOARD));
        here(() -> area.enter(neighbour()));
        this.slug = here(() -> area.enter(document()));
        this.planId = ask(() -> tree(AsAt.NOW).plan().id());
        services.clock().at(start, this::partners);
        services.clock().at(start, this::workNextDoor);
        learn();
        replay.keep(start, "the plan is entered");
    }

    private static PlanDocument document() {
        return TestPlans.plan(
                "Plan of the history",
                List.of(
                        priority("1", "Help that comes early", "A1 A2 B1", "A1", "all"),
                        priority("2", "Enough places", "A2 A10 C3", "A2 B1", "A10, 1"),
                        priority("3", "Heard and believed", "B1 C3 D4", "Z9", "C3 A1")));
    }

    private static PlanDocument neighbour() {
        return TestPlans.plan("Plan next door", List.of(priority("1", "Not to be counted", "A1 A2", "A1", "all")));
    }

    private static PriorityDocument priority(String number, String name, String lists, String... cites) {
        List<ReferenceDocument> references = IntStream.range(0, cites.length)
                .mapToObj(line -> TestPlans.reference(number + "." + (line + 1), cites[line], "It is better"))
                .toList();
        return new PriorityDocument(
                number,
                name,
                null,
                Stream.of(lists.split(" "))
                        .map(code -> new ObjectiveDocument(code, "Objective " + code))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                references);
    }

    private void partners() {
        knowOrganisation(area.organisation(), "Test Council");
        for (String name : List.of("Health trust", "parents’ forum", "Schools")) {
            knowOrganisation(area.organisation(name), name);
        }
        replay.now().organisations().forEach((organisation, name) -> {
            for (String person : List.of("Alex of ", "Kim of ")) {
                UUID id = area.person(person + name, organisation);
                replay.now().people().put(id, new Person(person + name, organisation));
            }
            officers.put(organisation, area.another(Role.OFFICER, organisation));
        });
    }

    private void knowOrganisation(UUID id, String name) {
        replay.now().organisations().put(id, name);
    }

    private void workNextDoor() {
        area.asManager(() -> {
            PlanTree tree = services.planQueries().plan(area.manager(), "plan-next-door", AsAt.NOW);
            return services.actions()
                    .add(
                            area.manager(),
                            new ActionKeeping.AddAction(
                                    UUID.randomUUID(),
                                    new Place.OfReference(tree.priorities()
                                            .get(0)
                                            .references()
                                            .get(0)
                                            .id()),
                                    null,
                                    false,
                                    new ActionKeeping.Description(
                                            "Not to be counted",
                                            null,
                                            area.organisation(),
                                            null,
                                            Set.of(),
                                            null,
                                            null)));
        });
    }

    /** What the services made of the document. */
    private void learn() {
        PlanTree tree = ask(() -> tree(AsAt.NOW));
        KnownPlan now = replay.now();
        tree.objectives()
                .forEach(one -> now.objectives().put(one.id(), new Objective(one.code(), one.wording(), false)));
        tree.priorities().forEach(priority -> {
            now.order().add(priority.id());
            now.priorities()
                    .put(
                            priority.id(),
                            new Priority(
                                    priority.number(),
                                    priority.name(),
                                    new HashSet<>(priority.objectives().stream()
                                            .map(PlanTree.ListedObjective::objectiveId)
                                            .toList()),
                                    false));
            priority.references().forEach(reference -> {
                replay.name(reference.id(), reference.number());
                now.references()
                        .put(
                                reference.id(),
                                new Reference(
                                        priority.id(),
                                        reference.number(),
                                        reference.citations().stream()
                                                .map(citation -> now.cited(citation.asWritten()))
                                                .toList(),
                                        false));
            });
        });
        learnScale();
    }

    /** The levels have ids that the service gave them. */
    void learnScale() {
        RatingScale scale = ask(() -> services.scales().of(area.manager(), planId, AsAt.NOW));
        replay.now().scale().clear();
        int worst = scale.levels().size() - 1;
        scale.levels()
                .forEach(level -> replay.now()
                        .scale()
                        .add(new Level(
                                level.id(),
                                level.label(),
                                level.role(),
                                level.severity(),
                                level.severity() == worst,
                                level.commentRequired())));
    }

    void goOnAt(Instant later) {
        moment = later;
    }

    Instant moment() {
        return moment;
    }

    LocalDate today() {
        return KnownPlan.dayOf(moment);
    }

    Services services() {
        return services;
    }

    Random random() {
        return random;
    }

    Replay replay() {
        return replay;
    }

    KnownPlan now() {
        return replay.now();
    }

    UUID planId() {
        return planId;
    }

    Member manager() {
        return area.manager();
    }

    Member officerOf(UUID organisation) {
        return officers.get(organisation);
    }

    UUID areaId() {
        return area.id();
    }

    /** At the moment that the history has come to. */
    private <T> T here(Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        services.clock().at(moment, () -> answer.set(work.get()));
        return answer.get();
    }

    /** A command of the manager, in one transaction. */
    void command(Runnable command) {
        command(manager(), command);
    }

    void command(Member by, Runnable command) {
        answer(by, () -> {
            command.run();
            return null;
        });
    }

    /** A command of the manager that is answered: with a number, for example. */
    <T> T answer(Supplier<T> command) {
        return answer(manager(), command);
    }

    <T> T answer(Member by, Supplier<T> command) {
        return here(() -> area.as(by, () -> services.transactions().execute(status -> command.get())));
    }

    /** A command of an administrator, who keeps the partners. */
    void administration(Runnable command) {
        services.clock()
                .at(
                        moment,
                        () -> TestAreas.asAdministrator(
                                area.id(),
                                () -> services.transactions().executeWithoutResult(status -> command.run())));
    }

    /** The version that a form would have been read at. */
    long version(String table, UUID id) {
        return services.jdbc()
                .sql("select version from " + table + " where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    <T> T ask(Supplier<T> question) {
        return here(() -> area.asManager(question));
    }

    PlanTree tree(AsAt asAt) {
        return services.planQueries().plan(area.manager(), slug, asAt);
    }

    /** As a member of the board reads it. */
    Board board(AsAt asAt, LocalDate since) {
        return ask(() -> services.boards().board(boardMember, planId, asAt, AsAt.endOf(since)));
    }

    BoardFigures shown(AsAt asAt, LocalDate since) {
        return ShownFigures.of(board(asAt, since), since, replay::nameOf);
    }

    BoardFigures expected(LocalDate asAt, LocalDate since) {
        return ReplayedFigures.of(replay, asAt, since);
    }

    <T> T pick(Collection<T> from) {
        return List.copyOf(from).get(random.nextInt(from.size()));
    }

    /** One of a map's keys, by what is said of it; none where nothing fits. */
    <T> Optional<UUID> pick(Map<UUID, T> from, Predicate<T> which) {
        List<UUID> fitting = from.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(pick(fitting));
    }

    /** Some of them, none and all included. */
    <T> List<T> some(Collection<T> from) {
        int odds = 1 + random.nextInt(4);
        return List.copyOf(new LinkedHashSet<>(
                from.stream().filter(one -> random.nextInt(4) < odds).toList()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
