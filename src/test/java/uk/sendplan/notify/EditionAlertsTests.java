package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.PriorityDrafting.DescribePriority;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddText;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressDrafting.TextItem;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressReview;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.forum.ForumLevel;
import uk.sendplan.publishing.forum.ForumViewPage;
import uk.sendplan.publishing.forum.ForumViewQueries;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.forum.ForumWording;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Who is told what, when a plan or a progress page is published or withdrawn. */
class EditionAlertsTests extends MailTest {

    @Autowired
    PlanQueries plans;

    @Autowired
    PriorityDrafting priorities;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    ProgressDrafting drafting;

    @Autowired
    ProgressReview review;

    @Autowired
    ProgressQueries queries;

    @Autowired
    ForumViews views;

    @Autowired
    ForumViewQueries forumQueries;

    private List<String> subjectsTo(String reader) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mailsTo(reader)) {
            if (!mail.getSubject().startsWith("Confirm")) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    @Test
    void a_new_edition_is_told_to_those_whose_part_reads_differently_one_mail_each() throws Exception {
        String whole = someone();
        String first = someone();
        String second = someone();
        String both = someone();
        subscribe(whole, plan);
        subscribe(first, plan + "/1");
        subscribe(second, plan + "/2");
        subscribe(both, plan, plan + "/2");

        area.asManager(() -> {
            PriorityNode two =
                    plans.plan(area.manager(), plan, AsAt.NOW).priorities().get(1);
            priorities.describe(
                    area.manager(),
                    new DescribePriority(
                            two.id(), two.version(), "Lleoedd 早期支援 <b>", null, List.of("High quality", "On time")));
            return null;
        });
        publish(null);
        sending.send();

        assertThat(subjectsTo(whole)).hasSize(1);
        assertThat(subjectsTo(first)).isEmpty();
        assertThat(subjectsTo(second)).hasSize(1);
        assertThat(subjectsTo(both)).hasSize(1);
        assertThat(text(last(mailsTo(second))))
                .contains("What reads differently:\n- Priority 2: Lleoedd 早期支援 <b>\n")
                .contains("/editions/plan/2")
                .doesNotContain("Priority 1");
    }

    @Test
    void progress_is_told_to_those_of_the_plan_and_of_the_priority_and_so_is_its_withdrawal() throws Exception {
        String whole = someone();
        String first = someone();
        String second = someone();
        subscribe(whole, plan);
        subscribe(first, plan + "/1");
        subscribe(second, plan + "/2");
        Member publisher = area.member(Role.PUBLISHER);
        UUID edition = publishProgress(publisher);
        sending.send();

        assertThat(subjectsTo(whole)).hasSize(1);
        assertThat(subjectsTo(first)).containsExactly("Testshire: progress on “Help that comes early”");
        assertThat(subjectsTo(second)).isEmpty();
        String base = "https://plans.example.org/areas/" + area.slug() + "/plans/" + plan;
        assertThat(text(last(mailsTo(first))))
                .contains("Autumn", base + "/priorities/1\n", base + "/editions/autumn/1/priorities/1\n")
                .doesNotContain("Canary", publisher.name());

        area.as(publisher, () -> review.withdraw(publisher, edition, "A number was wrong"));
        area.as(publisher, () -> review.withdraw(publisher, edition, "A number was wrong"));
        sending.send();
        assertThat(subjectsTo(first))
                .containsExactly(
                        "Testshire: progress on “Help that comes early”",
                        "Testshire: progress on “Help that comes early” was withdrawn");
        assertThat(text(last(mailsTo(first)))).contains("A number was wrong");
    }

    @Test
    void the_forums_view_is_told_as_its_own_words_and_so_is_its_withdrawal() throws Exception {
        String first = someone();
        String second = someone();
        subscribe(first, plan + "/1");
        subscribe(second, plan + "/2");
        Member forum = area.another(Role.FORUM, area.organisation("Parents of Testshire"));
        UUID planId =
                area.asManager(() -> plans.head(area.manager(), plan, AsAt.NOW).id());
        LocalDate opens = London.today(clock).minusDays(5);
        String autumn = area.asManager(
                () -> cycles.add(area.manager(), TestCycles.add(planId, "Autumn", opens, opens.plusDays(10))));
        ForumViewPage.Head head = area.as(forum, () -> forumQueries.page(forum, planId, autumn, "1"))
                .head();
        ForumViews.Place place = new ForumViews.Place(head.cycleId(), head.priorityId());
        area.as(forum, () -> {
            views.begin(forum, UUID.randomUUID(), place, new ForumWording(ForumLevel.NOT_SEEN, "Letters do not come"));
            views.publish(forum, new ForumViews.Publish(UUID.randomUUID(), place, 0, true));
            return null;
        });
        sending.send();

        assertThat(subjectsTo(second)).isEmpty();
        assertThat(subjectsTo(first)).containsExactly("Testshire: how parents see “Help that comes early”");
        assertThat(text(last(mailsTo(first))))
                .contains(
                        "Parents of Testshire has published",
                        "/plans/" + plan + "/priorities/1#forum-view",
                        "/editions/autumn/1/priorities/1/forum-view")
                .doesNotContain(forum.name());

        area.as(forum, () -> {
            views.withdraw(forum, place, 1, "We mixed up two services");
            return null;
        });
        sending.send();
        assertThat(subjectsTo(first))
                .last()
                .isEqualTo("Testshire: how parents see “Help that comes early” was withdrawn");
        assertThat(text(last(mailsTo(first)))).contains("Why, in the forum’s own words:\nWe mixed up two services");
    }

    private UUID publishProgress(Member publisher) {
        UUID planId =
                area.asManager(() -> plans.head(area.manager(), plan, AsAt.NOW).id());
        LocalDate opens = London.today(clock).minusDays(5);
        String autumn = area.asManager(
                () -> cycles.add(area.manager(), TestCycles.add(planId, "Autumn", opens, opens.plusDays(10))));
        ProgressView view = area.asManager(() -> queries.page(area.manager(), planId, autumn, "1"));
        Place place = new Place(view.cycle().id(), view.priority().id());
        TextItem item = new TextItem(view.sections().get(0).section().id(), "Asked families");
        UUID edition = UUID.randomUUID();
        area.asManager(() -> {
            drafting.add(area.manager(), new AddText(UUID.randomUUID(), place, null, List.of(item)));
            ProgressView drafted = queries.page(area.manager(), planId, autumn, "1");
            review.submit(area.manager(), UUID.randomUUID(), drafted.head().id(), "Canary to the publisher");
            return null;
        });
        area.as(publisher, () -> {
            ProgressView seen = queries.page(publisher, planId, autumn, "1");
            review.approve(publisher, UUID.randomUUID(), seen.head().id(), true);
            return review.publish(publisher, new Seen(edition, seen.head().id(), Seen.hash(seen.document())));
        });
        return edition;
    }

    @Test
    void a_name_cannot_put_anything_into_the_head_of_a_mail() throws Exception {
        plan = area.enter(TestPlans.plan(
                "Cynllun Tŷ’r Gwynt 早期支援\r\nBcc: victim@example.org",
                List.of(new PriorityDocument(
                        "1", "Name", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))));
        publish("Nothing\r\n.\r\nMAIL FROM:<x@example.org>");
        String reader = someone();
        subscribe(reader, plan);
        area.asManager(() -> publishing.withdraw(area.manager(), plan, 1, "First\r\n.\r\nQUIT\r\nlast line"));
        sending.send();

        MimeMessage mail = last(mailsTo(reader));
        assertThat(mail.getSubject())
                .startsWith("Testshire: an edition of “Cynllun Tŷ’r Gwynt 早期支援")
                .doesNotContain("\n", "\r");
        assertThat(headers(mail, "Bcc")).isEmpty();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text(mail)).contains("First\n.\nQUIT\nlast line");
        assertThat(mailsTo("victim@example.org")).isEmpty();
    }
}
