package uk.sendplan.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.signing.SignedKeys;
import uk.sendplan.platform.signing.SignedKeys.Opened;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * One-time links for owners without an account. A link is signed, lasts {@link #LASTS}, and is used up by the first who presses the button
 * behind it: opening it changes nothing, because mail programs open links by themselves. Whoever used it may answer for
 * {@link #ANSWERING_LASTS}, or until they say that they are done.
 *
 * <p>What it opens is decided at each request: somebody who left the area, lost the address or got an account answers no more.
 */
@Service
public class AnswerLinks {

    public static final Duration LASTS = Duration.ofDays(14);
    public static final Duration ANSWERING_LASTS = Duration.ofHours(12);

    /** Looked at by the pages below {@code /answers} alone. */
    public static final String COOKIE = "answering";

    private static final String LINK = "answer-link";
    private static final String ANSWERING = "answering";

    private final SignedKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerLinks(SignedKeys keys, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What can be done with a link. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        /** The person has an account: they sign in. */
        SIGNS_IN
    }

    /** @param answerer whose link it is */
    public record Opening(State state, Answerer answerer) {}

    /**
     * Who answers.
     *
     * @param over their time is over, or they said that they are done: what they typed may be kept, and nothing recorded
     */
    public record Answering(Answerer answerer, boolean over) {}

    private record LinkRow(
            UUID personId,
            String personName,
            @Nullable String email,
            boolean used,
            boolean ended,
            boolean there,
            String slug,
            String areaName) {}

    private record Namesake(UUID id, boolean signsIn) {}

    /** @return the key of the link */
    public String make(UUID areaId, UUID personId) {
        UUID id = UUID.randomUUID();
        in(
                areaId,
                () -> jdbc.sql("insert into answer_link (id, area_id, person_id, made_at) values (?, ?, ?, ?)")
                        .params(id, areaId, personId, clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        return keys.ofIds(LINK, List.of(areaId, id), LASTS);
    }

    /** Nothing for a link that is not ours, or of somebody who is not one of the area's people any more. */
    public Optional<Opening> open(@Nullable String key) {
        return keys.open(LINK, "", key).flatMap(link -> in(area(link), () -> opening(link)));
    }

    /**
     * Uses the link up.
     *
     * @return the key with which its owner answers, or nothing where it cannot be used
     */
    public Optional<String> use(@Nullable String key) {
        Optional<Opened> ours = keys.open(LINK, "", key);
        return ours.flatMap(link -> in(area(link), () -> {
            boolean open = opening(link)
                    .filter(opening -> opening.state() == State.OPEN)
                    .isPresent();
            int used = open
                    ? jdbc.sql("update answer_link set used_at = ? where area_id = ? and id = ? and used_at is null")
                            .params(clock.instant().atOffset(ZoneOffset.UTC), area(link), id(link))
                            .update()
                    : 0;
            return used == 0
                    ? Optional.empty()
                    : Optional.of(keys.ofIds(ANSWERING, List.of(area(link), id(link)), ANSWERING_LASTS));
        }));
    }

    /** Who answers with a key; nothing for one that is not ours, or of somebody who may answer no more. */
    public Optional<Answering> answering(@Nullable String key) {
        return keys.open(ANSWERING, "", key)
                .flatMap(link -> in(
                        area(link),
                        () -> row(link).filter(LinkRow::there).flatMap(row -> {
                            List<Namesake> people = people(area(link), row);
                            return people.stream().anyMatch(Namesake::signsIn)
                                    ? Optional.empty()
                                    : Optional.of(new Answering(
                                            answerer(area(link), row, people), link.expired() || row.ended()));
                        })));
    }

    /** They are done, on this device too. */
    public void end(@Nullable String key) {
        keys.open(ANSWERING, "", key)
                .ifPresent(link -> in(
                        area(link),
                        () -> jdbc.sql(
                                        "update answer_link set ended_at = coalesce(ended_at, ?) where area_id = ? and id = ?")
                                .params(clock.instant().atOffset(ZoneOffset.UTC), area(link), id(link))
                                .update()));
    }

    private Optional<Opening> opening(Opened link) {
        return row(link).filter(LinkRow::there).map(row -> {
            List<Namesake> people = people(area(link), row);
            State state = people.stream().anyMatch(Namesake::signsIn)
                    ? State.SIGNS_IN
                    : row.used() ? State.USED : link.expired() ? State.EXPIRED : State.OPEN;
            return new Opening(state, answerer(area(link), row, people));
        });
    }

    private Optional<LinkRow> row(Opened link) {
        LocalDate today = London.today(clock);
        return jdbc.sql("""
                select p.id as person_id, p.name as person_name, p.email, l.used_at is not null as used,
                    l.ended_at is not null as ended,
                    (p.valid_from is null or p.valid_from <= :today) and (p.valid_to is null or p.valid_to >= :today) as there,
                    a.slug, a.name as area_name
                from answer_link l
                join person p on p.area_id = l.area_id and p.id = l.person_id
                join local_area a on a.id = l.area_id
                where l.area_id = :area and l.id = :id
                """)
                .param("today", today)
                .param("area", area(link))
                .param("id", id(link))
                .query(RecordRows.of(LinkRow.class))
                .optional();
    }

    private List<Namesake> people(UUID areaId, LinkRow row) {
        return jdbc.sql("""
                select id, account_id is not null as signs_in from person
                where area_id = :area and (id = :person or lower(email) = lower(:email))
                """)
                .param("area", areaId)
                .param("person", row.personId())
                .param("email", row.email(), Types.VARCHAR)
                .query(RecordRows.of(Namesake.class))
                .list();
    }

    private static Answerer answerer(UUID areaId, LinkRow row, List<Namesake> people) {
        Set<UUID> all = people.stream().map(Namesake::id).collect(Collectors.toUnmodifiableSet());
        return new Answerer(row.personId(), row.personName(), all, areaId, row.slug(), row.areaName());
    }

    private static UUID area(Opened link) {
        return link.ids().get(0);
    }

    private static UUID id(Opened link) {
        return link.ids().get(1);
    }

    private <T> T in(UUID areaId, Supplier<T> work) {
        return new Scope(null, Set.of(areaId), Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
