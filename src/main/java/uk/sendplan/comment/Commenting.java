package uk.sendplan.comment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.PeopleQueries;
import uk.sendplan.access.PeopleQueries.SigningIn;
import uk.sendplan.access.Right;
import uk.sendplan.comment.Mentions.Nameable;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Comments on actions, by everybody who may read the plan. */
@Service
@Transactional
public class Commenting {

    public static final int LONGEST = 5000;

    /** Enough to ask a whole partnership, and no more. */
    public static final int MOST_NAMED = 50;

    private final ActionQueries actions;
    private final PeopleQueries people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Commenting(ActionQueries actions, PeopleQueries people, JdbcClient jdbc, Clock clock) {
        this.actions = actions;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key of the form: the same text sent twice with one is one comment
     * @param named whom the author chose beside the text
     */
    public record Comment(UUID key, UUID actionId, String text, Set<UUID> named) {}

    /** @param told whom it names, by name, but for its author, who knows of it */
    public record Said(UUID id, List<String> told) {}

    /**
     * @throws Refused at "text" where a name in it is unknown or unclear, at "named" where too many are; as a whole where the action is retired
     */
    public Said comment(Member by, Comment command) {
        by.require(Right.READ_PLAN);
        ActionView action = actions.action(by, command.actionId(), AsAt.NOW).orElseThrow(() -> new NotThere("action"));
        if (action.retired()) {
            throw new Refused("", "comments.error.retired");
        }
        List<SigningIn> all = people.signingIn(by.areaId());
        Mentions mentions = Mentions.in(
                command.text(),
                all.stream()
                        .map(one -> new Nameable(one.accountId(), one.name()))
                        .toList(),
                command.named());
        List<SigningIn> named = all.stream()
                .filter(one -> mentions.named().contains(one.accountId()))
                .toList();
        refuse(mentions, named);
        List<SigningIn> told = named.stream()
                .filter(one -> !one.accountId().equals(by.accountId()))
                .toList();
        UUID id = id(by, command);
        int made = jdbc.sql("""
                insert into comment (id, area_id, action_id, text, author_id, author_name, author_of, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(
                        id,
                        by.areaId(),
                        action.id(),
                        command.text(),
                        by.accountId(),
                        by.name(),
                        all.stream()
                                .filter(one -> one.accountId().equals(by.accountId()))
                                .map(SigningIn::organisations)
                                .findFirst()
                                .orElse(""),
                        now())
                .update();
        if (made > 0) {
            tell(by, id, told);
        }
        return new Said(id, told.stream().map(SigningIn::name).toList());
    }

    /** Whoever goes back to a form that was sent, and writes something else, says something else. */
    private static UUID id(Member by, Comment command) {
        String said = command.key() + " " + by.accountId() + " " + command.text();
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(Mentions mentions, List<SigningIn> named) {
        if (!mentions.unknown().isEmpty()) {
            throw new Refused(
                    "text", "comments.error.unknown", mentions.unknown().get(0));
        }
        if (!mentions.unclear().isEmpty()) {
            throw new Refused(
                    "text", "comments.error.unclear", mentions.unclear().get(0));
        }
        if (named.size() != mentions.named().size()) {
            throw new Refused("named", "comments.error.gone");
        }
        if (named.size() > MOST_NAMED) {
            throw new Refused("named", "comments.error.many", MOST_NAMED);
        }
    }

    private void tell(Member by, UUID comment, List<SigningIn> told) {
        jdbc.sql("insert into comment_mention (area_id, comment_id, account_id) select ?, ?, unnest(cast(? as uuid[]))")
                .params(
                        by.areaId(),
                        comment,
                        told.stream().map(SigningIn::accountId).toArray(UUID[]::new))
                .update();
    }

    /** Its text is gone for ever, its place stays. Taking it back again changes nothing. */
    public void takeBack(Member by, UUID actionId, UUID comment) {
        by.require(Right.READ_PLAN);
        int found = jdbc.sql("""
                update comment set text = null, taken_back_by = coalesce(taken_back_by, :name),
                    taken_back_at = coalesce(taken_back_at, :now)
                where area_id = :area and action_id = :action and id = :id and (author_id = :account or :manages)
                """)
                .param("name", by.name())
                .param("now", now())
                .param("area", by.areaId())
                .param("action", actionId)
                .param("id", comment)
                .param("account", by.accountId())
                .param("manages", by.may(Right.EDIT_PLAN))
                .update();
        if (found == 0) {
            throw new NotThere("comment");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
