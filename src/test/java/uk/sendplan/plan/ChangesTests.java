package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sendplan.plan.Changes.Action;
import uk.sendplan.plan.Changes.Change;
import uk.sendplan.plan.Changes.Moment;
import uk.sendplan.plan.Changes.Version;

class ChangesTests {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID PRIORITY = UUID.randomUUID();
    private static final UUID REFERENCE = UUID.randomUUID();

    private final List<Version> versions = new ArrayList<>();

    @Test
    void a_plan_that_came_in_whole_is_one_line_with_counts() {
        row(PlanPart.PLAN, PLAN, FIRST, null, Map.of("title", "P"));
        row(PlanPart.PRIORITY, PRIORITY, FIRST, null, Map.of("plan_id", PLAN));
        row(PlanPart.REFERENCE, REFERENCE, FIRST, null, Map.of("priority_id", PRIORITY, "number", "1.1"));
        UUID outcome = row(PlanPart.OUTCOME, FIRST, null, Map.of("reference_id", REFERENCE));
        row(PlanPart.POINT, FIRST, null, Map.of("outcome_id", outcome));
        cites(REFERENCE, 0, "B3", FIRST, null);

        Moment moment = one(FIRST);

        assertThat(moment.by()).isEqualTo(ANNA);
        assertThat(moment.changes()).hasSize(1);
        assertThat(moment.changes().get(0).action()).isEqualTo(Action.ADDED);
        assertThat(moment.changes().get(0).with())
                .containsEntry(PlanPart.PRIORITY, 1)
                .containsEntry(PlanPart.REFERENCE, 1)
                .containsEntry(PlanPart.OUTCOME, 1)
                .containsEntry(PlanPart.POINT, 1);
    }

    @Test
    void a_field_is_told_with_both_values() {
        edit(PlanPart.PRIORITY, PRIORITY, Map.of("name", "Old", "version", 0), Map.of("name", "New", "version", 1));

        Change change = one(THEN).changes().get(0);

        assertThat(change.action()).isEqualTo(Action.CHANGED);
        assertThat(List.of(change.field(), change.from(), change.to())).containsExactly("name", "Old", "New");
        assertThat(one(THEN).by()).isEqualTo(BEN);
    }

    @Test
    void a_field_that_was_empty_or_becomes_so_is_told() {
        edit(PlanPart.PRIORITY, PRIORITY, Map.of("name", "N"), Map.of("name", "N", "other_name", "Also"));

        Change change = one(THEN).changes().get(0);

        assertThat(change.field()).isEqualTo("other_name");
        assertThat(change.from()).isNull();
        assertThat(change.to()).isEqualTo("Also");
    }

    @Test
    void a_version_that_went_up_and_nothing_else_is_not_told() {
        edit(
                PlanPart.REFERENCE,
                REFERENCE,
                Map.of("number", "1.1", "version", 0),
                Map.of("number", "1.1", "version", 1));

        assertThat(Changes.of(versions, List.of(THEN))).isEmpty();
    }

    @Test
    void retiring_and_bringing_back_are_told() {
        edit(PlanPart.REFERENCE, REFERENCE, Map.of(), Map.of("retired_at", THEN));
        UUID other = UUID.randomUUID();
        edit(PlanPart.REFERENCE, other, Map.of("retired_at", FIRST), Map.of());

        assertThat(one(THEN).changes())
                .extracting(Change::action)
                .containsExactlyInAnyOrder(Action.RETIRED, Action.BROUGHT_BACK);
    }

    @Test
    void a_reference_that_moves_to_another_priority_is_one_line() {
        UUID elsewhere = UUID.randomUUID();
        edit(
                PlanPart.REFERENCE,
                REFERENCE,
                Map.of("priority_id", PRIORITY, "number", "1.1", "position", 0),
                Map.of("priority_id", elsewhere, "number", "2.7", "position", 6));

        List<Change> changes = one(THEN).changes();

        assertThat(changes).extracting(Change::action).containsExactly(Action.MOVED);
        assertThat(changes.get(0).before().text("number")).isEqualTo("1.1");
        assertThat(changes.get(0).thing().text("number")).isEqualTo("2.7");
    }

    @Test
    void siblings_that_change_places_are_one_line_with_both_orders() {
        edit(
                PlanPart.REFERENCE,
                REFERENCE,
                Map.of("priority_id", PRIORITY, "number", "1.1", "position", 0),
                Map.of("priority_id", PRIORITY, "number", "1.1", "position", 1));
        edit(
                PlanPart.REFERENCE,
                UUID.randomUUID(),
                Map.of("priority_id", PRIORITY, "number", "1.2", "position", 1),
                Map.of("priority_id", PRIORITY, "number", "1.2", "position", 0));

        List<Change> changes = one(THEN).changes();

        assertThat(changes).extracting(Change::action).containsExactly(Action.REORDERED);
        assertThat(changes.get(0).from()).isEqualTo("1.1, 1.2");
        assertThat(changes.get(0).to()).isEqualTo("1.2, 1.1");
    }

    @Test
    void places_taken_because_something_went_are_no_news() {
        UUID gone = row(PlanPart.PARTNER, FIRST, THEN, Map.of("plan_id", PLAN, "name", "Gone", "position", 0));
        edit(
                PlanPart.PARTNER,
                UUID.randomUUID(),
                Map.of("plan_id", PLAN, "name", "A", "position", 1),
                Map.of("plan_id", PLAN, "name", "A", "position", 0));
        edit(
                PlanPart.PARTNER,
                UUID.randomUUID(),
                Map.of("plan_id", PLAN, "name", "B", "position", 2),
                Map.of("plan_id", PLAN, "name", "B", "position", 1));

        List<Change> changes = one(THEN).changes();

        assertThat(changes).extracting(Change::action).containsExactly(Action.REMOVED);
        assertThat(changes.get(0).thing().id()).isEqualTo(gone);
    }

    @Test
    void citations_are_one_field_as_they_are_written() {
        row(PlanPart.REFERENCE, REFERENCE, FIRST, null, Map.of("number", "1.1"));
        cites(REFERENCE, 0, "B3", FIRST, null);
        cites(REFERENCE, 1, "C5", FIRST, THEN);
        cites(REFERENCE, 1, "all", THEN, null);

        Change change = one(THEN).changes().get(0);

        assertThat(List.of(change.field(), change.from(), change.to()))
                .containsExactly("citations", "B3, C5", "B3, all");
        assertThat(change.thing().id()).isEqualTo(REFERENCE);
    }

    @Test
    void citations_written_anew_in_the_same_words_are_no_news() {
        cites(REFERENCE, 0, "B3", FIRST, THEN);
        cites(REFERENCE, 0, "B3", THEN, null);

        assertThat(Changes.of(versions, List.of(THEN))).isEmpty();
    }

    @Test
    void who_took_something_away_is_known() {
        versions.add(new Version(
                PlanPart.PRINCIPLE,
                UUID.randomUUID(),
                FIRST,
                THEN,
                ANNA,
                Map.of("priority_id", PRIORITY, "text", "Lawful", "ended_by", BEN)));

        assertThat(one(THEN).by()).isEqualTo(BEN);
        assertThat(one(THEN).changes()).extracting(Change::action).containsExactly(Action.REMOVED);
    }

    private Moment one(Instant moment) {
        List<Moment> told = Changes.of(versions, List.of(moment));
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private void edit(PlanPart part, UUID id, Map<String, Object> before, Map<String, Object> after) {
        row(part, id, FIRST, THEN, before);
        versions.add(new Version(part, id, THEN, null, BEN, after));
    }

    private UUID row(PlanPart part, Instant from, @Nullable Instant to, Map<String, Object> columns) {
        return row(part, UUID.randomUUID(), from, to, columns);
    }

    private UUID row(PlanPart part, UUID id, Instant from, @Nullable Instant to, Map<String, Object> columns) {
        versions.add(new Version(part, id, from, to, ANNA, new HashMap<>(columns)));
        return id;
    }

    private void cites(UUID reference, int position, String written, Instant from, @Nullable Instant to) {
        row(
                PlanPart.CITATION,
                from,
                to,
                Map.of("reference_id", reference, "position", position, "as_written", written));
    }
}
