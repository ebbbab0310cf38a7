package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.Content.AtLink;
import uk.sendplan.evidence.Subject;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.publishing.ItemLink;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressReview;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.shared.AsAt;

/** Writes, reviews and publishes the progress pages of the demonstration. */
@Component
@InDemoMode
class DemoPages {

    private static final String KNOWN_FROM = "https://local-offer.alderbrook.example/how-we-know/";

    private final ProgressDrafting drafting;
    private final ProgressReview review;
    private final ProgressQueries queries;
    private final EvidenceAdding evidence;
    private final ReportingCycles cycles;
    private final PlanQueries plans;

    DemoPages(
            ProgressDrafting drafting,
            ProgressReview review,
            ProgressQueries queries,
            EvidenceAdding evidence,
            ReportingCycles cycles,
            PlanQueries plans) {
        this.drafting = drafting;
        this.review = review;
        this.queries = queries;
        this.evidence = evidence;
        this.cycles = cycles;
        this.plans = plans;
    }

    /** Does nothing where it was done before. */
    void write(Member manager, UUID planId, DemoPage page) {
        ProgressView view = view(manager, planId, page);
        if (!view.items().isEmpty()) {
            return;
        }
        Place place = new Place(view.cycle().id(), view.priority().id());
        for (DemoPage.Item item : page.items()) {
            drafting.add(
                    manager,
                    new AddItem(
                            item.key(),
                            place,
                            section(view, item.role()),
                            item.text(),
                            item.organisation() == null
                                    ? null
                                    : item.organisation().id(),
                            null,
                            links(manager, planId, page, item)));
        }
        UUID written = id(manager, planId, page);
        addEvidence(manager, written, page);
        if (page.isPublished() || page.isInReview()) {
            review.submit(manager, page.key("submitted"), written, null);
        } else {
            review.share(manager, page.key("shared"), written, true);
        }
    }

    /** What a difference is known from, as a link that inspectors can follow. */
    private void addEvidence(Member by, UUID written, DemoPage page) {
        for (DemoPage.Item item : page.items()) {
            if (item.source() != null) {
                evidence.add(
                        by,
                        new AddEvidence(
                                page.key("evidence of " + item.key()),
                                new Subject.OfItem(written, item.key()),
                                item.source(),
                                false,
                                new AtLink(KNOWN_FROM + page.priority() + "-"
                                        + page.cycle().before())));
            }
        }
    }

    /** Does nothing where it was done before. */
    void publish(Member publisher, UUID planId, DemoPage page) {
        ProgressView view = view(publisher, planId, page);
        if (!view.editions().isEmpty()) {
            return;
        }
        UUID id = id(publisher, planId, page);
        review.approve(publisher, page.key("approved"), id, true);
        review.publish(publisher, new Seen(page.key("published"), id, Seen.hash(view.document())));
    }

    private List<ItemLink> links(Member by, UUID planId, DemoPage page, DemoPage.Item item) {
        List<ItemLink> links = new ArrayList<>();
        for (String number : page.references(item)) {
            plans.referenceOf(by, planId, number).ifPresent(id -> links.add(new ItemLink.ToReference(id, number)));
        }
        if (item.source() != null) {
            links.add(new ItemLink.Source(item.source(), null));
        }
        return links;
    }

    private static UUID section(ProgressView view, SectionRole role) {
        return view.sections().stream()
                .map(section -> section.section())
                .filter(section -> section.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID id(Member by, UUID planId, DemoPage page) {
        ProgressView.Head head = view(by, planId, page).head();
        if (head == null) {
            throw new IllegalStateException("nothing was written of " + page.priority());
        }
        return head.id();
    }

    private ProgressView view(Member by, UUID planId, DemoPage page) {
        String slug = cycles.ofPlan(by, planId, AsAt.NOW).all().stream()
                .filter(cycle -> cycle.id().equals(page.cycle().id()))
                .map(CycleView::slug)
                .findFirst()
                .orElseThrow();
        return queries.page(by, planId, slug, page.priority());
    }
}
