package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.Slips.Slip;
import uk.sendplan.delivery.Slips.Work;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/** Reads what actions wait for, now or as at a day, and which of them slip by it. Retired actions wait for nothing and hold up nothing. */
@Service
@Transactional(readOnly = true)
public class DependencyQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    DependencyQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param stage by what counts */
    public record Side(
            UUID id,
            String number,
            String title,
            @Nullable VagueDate start,
            @Nullable VagueDate due,
            Stage stage) {

        private Work work(Map<UUID, LocalDate> dues) {
            return new Work(
                    id,
                    stage == Stage.NOT_STARTED ? last(start) : null,
                    dues.getOrDefault(id, last(due)),
                    stage.isFinished());
        }

        private static @Nullable LocalDate last(@Nullable VagueDate date) {
            return date == null ? null : date.to();
        }
    }

    /** One action waits for another. */
    public record Dependency(
            UUID id, Side action, Side waitsFor, @Nullable String why) {}

    /** All that wait for something in a plan, by number. */
    public record OfPlan(LocalDate day, List<Dependency> all) {

        public List<Dependency> of(UUID action) {
            return all.stream().filter(one -> one.action().id().equals(action)).toList();
        }

        public List<Dependency> on(UUID action) {
            return all.stream()
                    .filter(one -> one.waitsFor().id().equals(action))
                    .toList();
        }

        /** Those that cannot keep their date as things stand. */
        public Map<UUID, Slip> slips() {
            return slips(Map.of());
        }

        /**
         * Those that could not, were an action due on another day.
         *
         * @return only those that slip further by it
         */
        public Map<UUID, Slip> slipsWere(UUID action, LocalDate due) {
            Map<UUID, Slip> now = slips();
            Map<UUID, Slip> then = new HashMap<>(slips(Map.of(action, due)));
            then.remove(action);
            then.entrySet()
                    .removeIf(one -> now.containsKey(one.getKey())
                            && !one.getValue()
                                    .earliest()
                                    .isAfter(now.get(one.getKey()).earliest()));
            return then;
        }

        private Map<UUID, Slip> slips(Map<UUID, LocalDate> dues) {
            Map<UUID, Work> work = new HashMap<>();
            Map<UUID, Set<UUID>> waitsFor = new HashMap<>();
            for (Dependency one : all) {
                Stream.of(one.action(), one.waitsFor()).forEach(side -> work.put(side.id(), side.work(dues)));
                waitsFor.computeIfAbsent(one.action().id(), first -> new HashSet<>())
                        .add(one.waitsFor().id());
            }
            return Slips.of(day, work.values(), waitsFor);
        }
    }

    /** In one statement. */
    public OfPlan ofPlan(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return new OfPlan(
                asAt.day(clock),
                jdbc
                        .sql(asAt.tables("""
                        select d.id, d.why,
                            a.id as a_id, a.number as a_number, a.title as a_title, a.planned_start_words as a_start_words,
                            a.planned_start_from as a_start_from, a.planned_start_to as a_start_to,
                            a.due_words as a_due_words, a.due_from as a_due_from, a.due_to as a_due_to, %s as a_stage,
                            b.id as b_id, b.number as b_number, b.title as b_title, b.planned_start_words as b_start_words,
                            b.planned_start_from as b_start_from, b.planned_start_to as b_start_to,
                            b.due_words as b_due_words, b.due_from as b_due_from, b.due_to as b_due_to, %s as b_stage
                        from {action_dependency} d
                        join {action} a on a.area_id = d.area_id and a.id = d.action_id
                        join {action} b on b.area_id = d.area_id and b.id = d.waits_for_id
                        where d.area_id = :area and a.plan_id = :plan and a.retired_at is null and b.retired_at is null
                            and cast(:moment as timestamptz) is not null
                        """.formatted(stage("a"), stage("b"))))
                        .param("area", by.areaId())
                        .param("plan", planId)
                        .param("until", asAt.until())
                        .param("moment", asAt.moment())
                        .query(RecordRows.of(Row.class))
                        .list()
                        .stream()
                        .map(Row::dependency)
                        .sorted(Comparator.comparing(
                                        (Dependency one) -> one.action().number(), NaturalOrder.COMPARATOR)
                                .thenComparing(one -> one.waitsFor().number(), NaturalOrder.COMPARATOR))
                        .toList());
    }

    private static String stage(String action) {
        return """
                coalesce((select v.stage from progress_update v
                    where v.area_id = %1$s.area_id and v.action_id = %1$s.id and v.recorded_at < :until and %2$s
                    order by v.sequence desc limit 1), 'NOT_STARTED')""".formatted(action, CountedUpdate.by("v", ":until"));
    }

    private record Row(
            UUID id,
            @Nullable String why,
            UUID aId,
            String aNumber,
            String aTitle,
            @Nullable String aStartWords,
            @Nullable LocalDate aStartFrom,
            @Nullable LocalDate aStartTo,
            @Nullable String aDueWords,
            @Nullable LocalDate aDueFrom,
            @Nullable LocalDate aDueTo,
            Stage aStage,
            UUID bId,
            String bNumber,
            String bTitle,
            @Nullable String bStartWords,
            @Nullable LocalDate bStartFrom,
            @Nullable LocalDate bStartTo,
            @Nullable String bDueWords,
            @Nullable LocalDate bDueFrom,
            @Nullable LocalDate bDueTo,
            Stage bStage) {

        Dependency dependency() {
            return new Dependency(
                    id,
                    new Side(
                            aId,
                            aNumber,
                            aTitle,
                            date(aStartWords, aStartFrom, aStartTo),
                            date(aDueWords, aDueFrom, aDueTo),
                            aStage),
                    new Side(
                            bId,
                            bNumber,
                            bTitle,
                            date(bStartWords, bStartFrom, bStartTo),
                            date(bDueWords, bDueFrom, bDueTo),
                            bStage),
                    why);
        }

        private static @Nullable VagueDate date(
                @Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to) {
            return words == null ? null : new VagueDate(words, from, to);
        }
    }
}
