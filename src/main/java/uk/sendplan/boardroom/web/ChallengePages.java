package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.ChallengeEntry;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.EntryKind;
import uk.sendplan.boardroom.web.ChallengePage.Entry;
import uk.sendplan.boardroom.web.ChallengePage.SayForm;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the page of a challenge together. */
@Component
class ChallengePages {

    private final ChallengeWords challengeWords;
    private final Words words;
    private final Clock clock;

    ChallengePages(ChallengeWords challengeWords, Words words, Clock clock) {
        this.challengeWords = challengeWords;
        this.words = words;
        this.clock = clock;
    }

    /** A challenge with its plan and its thread. */
    record Found(ChallengePlan plan, ChallengeView challenge, List<ChallengeEntry> thread) {}

    /** What somebody sent that could not be kept, or not yet. */
    record Sent(String field, String text) {}

    ChallengePage of(AsAtReading.Read<Found> read, @Nullable Sent sent) {
        ChallengePlan plan = read.value().plan();
        ChallengeView challenge = read.value().challenge();
        LocalDate day = read.asAt().day(clock);
        return new ChallengePage(
                AsAtView.of(read, plan.href(challenge), List.of()),
                plan.crumbsBelow(words),
                words.of("challenge.title", challenge.number()),
                challengeWords.about(plan, challenge),
                challengeWords.tag(challenge.state()),
                challengeWords.age(challenge, day),
                challengeWords.waits(challenge),
                read.value().thread().stream().map(this::entry).toList(),
                read.asAt().isPast() ? List.of() : forms(plan, challenge, sent));
    }

    private Entry entry(ChallengeEntry entry) {
        return new Entry(
                entry.id().toString(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.of("challenge.entry." + entry.kind()),
                challengeWords.by(entry.writtenByName(), entry.writtenFor(), entry.writtenAs(), entry.writtenAt()),
                entry.text());
    }

    private List<SayForm> forms(ChallengePlan plan, ChallengeView challenge, @Nullable Sent sent) {
        Member by = plan.by();
        String href = plan.href(challenge);
        List<SayForm> forms = new ArrayList<>();
        if (challenge.takes(EntryKind.ANSWERED, by)) {
            forms.add(form(href + "/answer", Challenging.ANSWER, "challenge.answer", challenge, sent, false));
        }
        if (challenge.takes(EntryKind.CLOSED, by)) {
            String words = challenge.isClosedInTheirPlace(by) ? "challenge.close.inTheirPlace" : "challenge.close";
            forms.add(form(href + "/close", Challenging.CLOSE, words, challenge, sent, !forms.isEmpty()));
        }
        if (challenge.takes(EntryKind.NOT_ANSWERED, by)) {
            forms.add(form(
                    href + "/not-answered",
                    Challenging.NOT_ANSWERED,
                    "challenge.notAnswered",
                    challenge,
                    sent,
                    !forms.isEmpty()));
        }
        if (challenge.takes(EntryKind.WITHDRAWN, by)) {
            forms.add(new SayForm(
                    href + "/withdraw",
                    "withdraw",
                    Keys.fresh(),
                    challenge.version(),
                    words.of("challenge.withdraw.title"),
                    null,
                    words.of("challenge.withdraw.hint"),
                    "",
                    words.of("challenge.withdraw.submit"),
                    true));
        }
        return forms;
    }

    private SayForm form(
            String action, String field, String key, ChallengeView challenge, @Nullable Sent sent, boolean secondary) {
        return new SayForm(
                action,
                field,
                Keys.fresh(),
                challenge.version(),
                words.of(key + ".title"),
                words.of(key + ".label"),
                words.of(key + ".hint"),
                sent != null && sent.field().equals(field) ? sent.text() : "",
                words.of(key + ".submit"),
                secondary);
    }

    /** What was said while somebody wrote, beside what they wrote. */
    Conflict conflict(Found now, Sent sent) {
        ChallengeEntry last = now.thread().get(now.thread().size() - 1);
        return Conflict.none()
                .savedBy(last.writtenByName(), London.momentInWords(last.writtenAt()))
                .and(words.of("challenge.entry." + last.kind()), last.text(), sent.text());
    }
}
