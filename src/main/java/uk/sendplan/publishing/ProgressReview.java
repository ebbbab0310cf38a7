package uk.sendplan.publishing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.published.PublicMeasures;
import uk.sendplan.publishing.ProgressView.Step;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Takes a progress page from a draft to the public: sent to review, returned or approved by a publisher who wrote none of it, published
 * as an edition that never changes, and perhaps withdrawn. Each step holds the page and stays in its history.
 */
@Service
@Transactional
public class ProgressReview {

    private final ProgressHolding holding;
    private final ProgressItemStore items;
    private final ProgressQueries queries;
    private final ProgressCheck check;
    private final PlainEnglishGate gate;
    private final ProgressComparing comparing;
    private final PublicMeasures measures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressReview(
            ProgressHolding holding,
            ProgressItemStore items,
            ProgressQueries queries,
            ProgressCheck check,
            PlainEnglishGate gate,
            ProgressComparing comparing,
            PublicMeasures measures,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holding = holding;
        this.items = items;
        this.queries = queries;
        this.check = check;
        this.gate = gate;
        this.comparing = comparing;
        this.measures = measures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody saw when they decided: the page, and the hash of what it says.
     *
     * @param key the form's: the same form sent twice takes one step
     */
    public record Seen(UUID key, UUID pageId, String hash) {

        public static String hash(ProgressDocument document) {
            return Hashes.sha256(ProgressJson.toJson(document));
        }
    }

    /** @throws Refused where it says nothing yet, is under way already, or does not keep to the plan's {@link PlainEnglishGate} */
    public void submit(Member by, UUID key, UUID pageId, @Nullable String comment) {
        ProgressPage page = holding.page(by, Right.EDIT_PLAN, pageId);
        if (isTaken(by, key)) {
            return;
        }
        ProgressView view = queries.page(by, pageId);
        if (!comparing.hasNewFigures(by, view)) {
            require(page, PageState.DRAFT, PageState.RETURNED);
        }
        if (items.countByAreaIdAndPageId(page.areaId(), page.id()) == 0) {
            throw new Refused("", "progressPage.error.empty");
        }
        gate.requireReadable(by, view);
        take(by, key, page, Step.Kind.SUBMITTED, PageState.IN_REVIEW, comment);
    }

    /** Back to the partners, before a publisher has decided. */
    public void takeBack(Member by, UUID key, UUID pageId) {
        ProgressPage page = holding.page(by, Right.EDIT_PLAN, pageId);
        if (isTaken(by, key)) {
            return;
        }
        require(page, PageState.IN_REVIEW);
        take(by, key, page, Step.Kind.TAKEN_BACK, PageState.DRAFT, null);
    }

    /** @param comment what is to be mended */
    public void sendBack(Member by, UUID key, UUID pageId, String comment) {
        ProgressPage page = holding.page(by, Right.PUBLISH_PAGES, pageId);
        if (isTaken(by, key)) {
            return;
        }
        require(page, PageState.IN_REVIEW, PageState.APPROVED);
        take(by, key, page, Step.Kind.RETURNED, PageState.RETURNED, comment);
    }

    /**
     * @param concernsRead whether they say that they read what the check found, and that it can be published
     * @throws Refused for one who wrote for it; where it says what is never published; at "read" where the check found something else
     *     and they do not say so
     */
    public void approve(Member by, UUID key, UUID pageId, boolean concernsRead) {
        ProgressPage page = holding.page(by, Right.PUBLISH_PAGES, pageId);
        if (isTaken(by, key)) {
            return;
        }
        require(page, PageState.IN_REVIEW);
        if (holding.isAuthor(by, page)) {
            throw new Refused("", "progressPage.error.own");
        }
        check.requirePublishable(by, queries.page(by, pageId), concernsRead);
        take(by, key, page, Step.Kind.APPROVED, PageState.APPROVED, null);
    }

    /**
     * Publishes what was approved.
     *
     * @return the edition's number
     * @throws StaleVersion where the page, or a measure beside it, says something else than was seen
     * @throws Refused where it is not approved
     */
    public int publish(Member by, Seen seen) {
        ProgressPage page = holding.page(by, Right.PUBLISH_PAGES, seen.pageId());
        int number = holding.nextEdition(page);
        if (isTaken(by, seen.key())) {
            return number - 1;
        }
        require(page, PageState.APPROVED);
        ProgressView view = queries.page(by, page.id());
        if (!Seen.hash(view.document()).equals(seen.hash())) {
            throw new StaleVersion();
        }
        check.requirePublishable(by, view, true);
        insert(by, seen.key(), page, number, view);
        measures.keep(by, seen.key(), view.told());
        take(by, seen.key(), page, Step.Kind.PUBLISHED, PageState.PUBLISHED, null);
        events.publishEvent(event(by, seen.key(), null));
        return number;
    }

    private void insert(Member by, UUID id, ProgressPage page, int number, ProgressView view) {
        ProgressDocument document = comparing.published(by, view);
        jdbc.sql("""
                insert into progress_edition (id, area_id, page_id, number, area_slug, area_name, plan_slug, plan_title, cycle_slug,
                    cycle_name, priority_number, priority_name, content, content_hash, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        page.areaId(),
                        page.id(),
                        number,
                        by.areaSlug(),
                        by.areaName(),
                        view.plan().slug(),
                        view.plan().title(),
                        view.cycle().slug(),
                        view.cycle().name(),
                        view.priority().number(),
                        view.priority().name(),
                        ProgressJson.toJson(document),
                        Seen.hash(document),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.accountId())
                .update();
    }

    /**
     * Takes an edition back from the public, for good. One that is withdrawn already stays as it is.
     *
     * @param reason for everyone to read
     * @return false if it was withdrawn already
     */
    public boolean withdraw(Member by, UUID editionId, String reason) {
        by.require(Right.PUBLISH_PAGES);
        ProgressPublished event = event(by, editionId, reason);
        int withdrawn = jdbc.sql("""
                insert into progress_edition_withdrawal (edition_id, area_id, reason, withdrawn_at, withdrawn_by)
                values (?, ?, ?, ?, ?) on conflict (edition_id) do nothing
                """)
                .params(editionId, by.areaId(), reason, clock.instant().atOffset(ZoneOffset.UTC), by.accountId())
                .update();
        if (withdrawn == 1) {
            events.publishEvent(event);
        }
        return withdrawn == 1;
    }

    /** As the edition has it, whatever its plan and its priority are called now. */
    private ProgressPublished event(Member by, UUID editionId, @Nullable String withdrawn) {
        return jdbc.sql("""
                select area_id, area_slug, area_name, plan_slug, plan_title, cycle_slug, cycle_name, priority_number, priority_name,
                    number as edition, cast(:withdrawn as text) as withdrawn
                from progress_edition where area_id = :area and id = :id
                """)
                .param("withdrawn", withdrawn)
                .param("area", by.areaId())
                .param("id", editionId)
                .query(RecordRows.of(ProgressPublished.class))
                .optional()
                .orElseThrow(() -> new NotThere("edition " + editionId));
    }

    /** Shows the draft to the forum, or no longer. */
    public void share(Member by, UUID key, UUID pageId, boolean withForum) {
        ProgressPage page = holding.page(by, Right.EDIT_PLAN, pageId);
        if (isTaken(by, key) || page.isShared() == withForum) {
            return;
        }
        page.share(withForum);
        take(by, key, page, withForum ? Step.Kind.SHARED : Step.Kind.UNSHARED, page.state(), null);
    }

    private static void require(ProgressPage page, PageState... states) {
        if (!Arrays.asList(states).contains(page.state())) {
            throw new Refused("", "progressPage.error.state." + page.state());
        }
    }

    private boolean isTaken(Member by, UUID key) {
        return jdbc.sql("select exists (select from progress_step where area_id = ? and id = ?)")
                .params(by.areaId(), key)
                .query(Boolean.class)
                .single();
    }

    private void take(
            Member by, UUID key, ProgressPage page, Step.Kind kind, PageState reached, @Nullable String comment) {
        page.reach(reached);
        jdbc.sql("""
                insert into progress_step (id, area_id, page_id, kind, comment, taken_by, taken_by_name, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        key,
                        page.areaId(),
                        page.id(),
                        kind.name(),
                        comment,
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }
}
