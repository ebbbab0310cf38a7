package uk.sendplan.boardroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Role;
import uk.sendplan.shared.London;

/**
 * A challenge as it was known, now or at the end of a day, with what it is about as that was called then.
 *
 * @param priorityNumber of the priority that it is about or stands in; null for the plan as a whole
 * @param leadId the organisation that leads the action it is about, and answers; null where the plan managers do
 * @param last what was said last, which makes its state
 * @param version how many entries its thread has
 * @param askerLeft whether whoever asked has no role any more in which they could close it
 */
public record ChallengeView(
        UUID id,
        int number,
        SubjectKind kind,
        @Nullable String priorityNumber,
        @Nullable String priorityName,
        @Nullable String referenceNumber,
        @Nullable String actionNumber,
        @Nullable String actionTitle,
        @Nullable UUID leadId,
        @Nullable String leadName,
        String question,
        UUID askedBy,
        String askedByName,
        String askedFor,
        Role askedAs,
        Instant askedAt,
        EntryKind last,
        Instant lastAt,
        String lastByName,
        int version,
        boolean askerLeft) {

    public ChallengeState state() {
        return last.after();
    }

    public LocalDate askedOn() {
        return LocalDate.ofInstant(askedAt, London.ZONE);
    }

    public LocalDate lastOn() {
        return LocalDate.ofInstant(lastAt, London.ZONE);
    }

    /** For how many days it has been, or was, without an end: from the day it was asked on. */
    public long days(LocalDate day) {
        return ChronoUnit.DAYS.between(askedOn(), state().isWaiting() ? day : lastOn());
    }

    public boolean isOlderThan(int days, LocalDate day) {
        return days(day) > days;
    }

    boolean isAskedBy(Member member) {
        return askedBy.equals(member.accountId());
    }

    /** Whether they answer for its subject: the organisation that leads it, and plan managers. Nobody answers their own question. */
    boolean isAnsweredBy(Member member) {
        boolean responsible = leadId == null ? member.may(Right.EDIT_PLAN) : member.mayRecordFor(leadId);
        return responsible && !isAskedBy(member);
    }

    /** Whether this person can add such an entry now. */
    public boolean takes(EntryKind next, Member from) {
        if (!next.mayFollow(last)) {
            return false;
        }
        return switch (next) {
            case ASKED -> false;
            case ANSWERED -> isAnsweredBy(from);
            case NOT_ANSWERED, WITHDRAWN -> isAskedBy(from) && from.may(Right.RAISE_CHALLENGES);
            case CLOSED -> isClosedByAsker(from) || isClosedInTheirPlace(from);
        };
    }

    /** Whether it is their turn: to answer, or to close what somebody answered. */
    public boolean waitsFor(Member member) {
        return switch (state()) {
            case OPEN -> takes(EntryKind.ANSWERED, member);
            case ANSWERED -> takes(EntryKind.CLOSED, member);
            case CLOSED, WITHDRAWN -> false;
        };
    }

    /** They asked, and somebody answered before: until then they withdraw it. */
    private boolean isClosedByAsker(Member from) {
        return isAskedBy(from) && from.may(Right.RAISE_CHALLENGES) && last != EntryKind.ASKED;
    }

    /** A plan manager may, with a reason, where whoever asked is gone. */
    public boolean isClosedInTheirPlace(Member from) {
        return !isAskedBy(from) && askerLeft && from.may(Right.EDIT_PLAN);
    }
}
