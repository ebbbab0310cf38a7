package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Texts;

/** What was asked about a plan, a priority, a reference or an action, on its own page, and the way to ask. */
@Component
class ChallengesOnPages implements PlanPagePart, SubjectPagePart {

    private static final int LONGEST_QUESTION = 160;

    private final ChallengeQueries queries;
    private final ChallengeWords challengeWords;
    private final Words words;
    private final Clock clock;

    ChallengesOnPages(ChallengeQueries queries, ChallengeWords challengeWords, Words words, Clock clock) {
        this.queries = queries;
        this.challengeWords = challengeWords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param all those of the plan
     * @param ask where one asks about this, or null
     */
    record ChallengesPart(
            List<Row> rows, String all, @Nullable String ask) {}

    record Row(Link challenge, ChallengeWords.Tag state, String age) {}

    @Override
    public Optional<Shown> on(Member by, PlanPagePart.Page page, AsAt asAt) {
        SubjectKind kind = page.place() instanceof Place.OfReference ? SubjectKind.REFERENCE : SubjectKind.PRIORITY;
        return part(by, kind, page.place().id(), page.planHref(), page.number(), page.open(), asAt);
    }

    @Override
    public Optional<Shown> on(Member by, SubjectPagePart.Page page, AsAt asAt) {
        return switch (page.kind()) {
            case PLAN -> part(by, SubjectKind.PLAN, page.id(), page.planHref(), "", page.open(), asAt);
            case ACTION -> part(by, SubjectKind.ACTION, page.id(), page.planHref(), page.number(), page.open(), asAt);
            case CYCLE -> Optional.empty();
        };
    }

    private Optional<Shown> part(
            Member by, SubjectKind kind, UUID id, String plan, String number, boolean open, AsAt asAt) {
        boolean asks = open && by.may(Right.RAISE_CHALLENGES);
        LocalDate day = asAt.day(clock);
        String list = plan + "/challenges";
        String dated = asAt.day() == null ? "" : "?" + AsAtReading.FIELD + "=" + asAt.day();
        List<Row> rows = queries.about(by, kind, id, asAt).stream()
                .sorted(ChallengeQueries.OLDEST_FIRST)
                .map(one -> row(one, list, dated, day))
                .toList();
        return rows.isEmpty() && !asks
                ? Optional.empty()
                : Optional.of(new Shown(
                        false,
                        "boardroom/on-page",
                        "challenges",
                        words.of("challenge.list.title"),
                        new ChallengesPart(
                                rows,
                                list + dated,
                                asks
                                        ? list + "/new?about=" + kind.inAddress()
                                                + (number.isEmpty() ? "" : "&number=" + number)
                                        : null)));
    }

    private Row row(ChallengeView one, String list, String dated, LocalDate day) {
        return new Row(
                Link.to(
                        one.number() + " " + Texts.shortened(one.question(), LONGEST_QUESTION),
                        list + "/" + one.number() + dated),
                challengeWords.tag(one.state()),
                challengeWords.age(one, day));
    }
}
