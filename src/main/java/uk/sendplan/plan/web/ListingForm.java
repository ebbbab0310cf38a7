package uk.sendplan.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** Which objectives a priority lists: a row for each of the plan, with the words it has here where they differ. */
record ListingForm(@Nullable String version, List<Row> rows) {

    /**
     * @param field the name of its checkbox; the text's is {@code field + "-wording"}
     * @param text code and wording of the objective
     * @param shortName its code, or the beginning of its wording
     * @param ownWording the words it has in this priority, or the empty text
     */
    record Row(UUID id, String field, String text, String shortName, boolean listed, String ownWording) {}

    static ListingForm from(PriorityPart part) {
        return new ListingForm(
                String.valueOf(part.priority().version()),
                rowsOf(
                        part,
                        objective -> listing(part.priority(), objective.id()).isPresent(),
                        objective -> listing(part.priority(), objective.id())
                                .filter(ListedObjective::hasOwnWording)
                                .map(ListedObjective::wording)
                                .orElse("")));
    }

    static ListingForm typed(PriorityPart part, MultiValueMap<String, String> sent) {
        return new ListingForm(
                sent.getFirst("version"),
                rowsOf(
                        part,
                        objective -> sent.containsKey(field(objective)),
                        objective -> Typed.text(sent.getFirst(field(objective) + "-wording"))));
    }

    private static List<Row> rowsOf(
            PriorityPart part, Predicate<ObjectiveNode> isListed, Function<ObjectiveNode, String> ownWording) {
        return part.plan().tree().objectives().stream()
                // A retired one is offered only where it is listed still.
                .filter(objective -> !objective.retired()
                        || listing(part.priority(), objective.id()).isPresent())
                .map(objective -> new Row(
                        objective.id(),
                        field(objective),
                        objective.code() == null ? objective.wording() : objective.code() + " " + objective.wording(),
                        objective.code() == null ? Pages.cut(objective.wording()) : objective.code(),
                        isListed.test(objective),
                        ownWording.apply(objective)))
                .toList();
    }

    private static Optional<ListedObjective> listing(PriorityNode priority, UUID objective) {
        return priority.objectives().stream()
                .filter(listed -> listed.objectiveId().equals(objective))
                .findFirst();
    }

    private static String field(ObjectiveNode objective) {
        return "objective-" + objective.id();
    }

    ListingForm readAt(long current) {
        return new ListingForm(String.valueOf(current), rows);
    }

    FormErrors problems(Words words) {
        Checks checks = new Checks(words);
        rows.forEach(row -> checks.text(PlanLimits.OBJECTIVE_WORDING, row.field() + "-wording", row.ownWording()));
        return checks.errors();
    }

    PriorityDrafting.ListObjectives toCommand(UUID priorityId) {
        Map<UUID, String> wordings = new LinkedHashMap<>();
        rows.stream().filter(Row::listed).forEach(row -> wordings.put(row.id(), row.ownWording()));
        return new PriorityDrafting.ListObjectives(priorityId, Keys.version(version), wordings);
    }

    Conflict against(ListingForm saved, Conflict conflict, Words words) {
        Conflict all = conflict;
        for (int place = 0; place < rows.size() && place < saved.rows.size(); place++) {
            all = all.and(
                    rows.get(place).shortName(), said(saved.rows.get(place), words), said(rows.get(place), words));
        }
        return all;
    }

    private static String said(Row row, Words words) {
        if (!row.listed()) {
            return words.of("listing.not");
        }
        return row.ownWording().isEmpty() ? words.of("listing.listed") : row.ownWording();
    }
}
