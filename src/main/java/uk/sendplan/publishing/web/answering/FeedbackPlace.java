package uk.sendplan.publishing.web.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The feedback on a plan's pages where it stands in the signed-in area: addresses, the way to them, and what this person may do. */
record FeedbackPlace(Member by, PlanHead plan, Words words) {

    String href() {
        return "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/feedback";
    }

    String piece(UUID id) {
        return href() + "/pieces/" + id;
    }

    String answers() {
        return href() + "/answers";
    }

    String answer(UUID id) {
        return answers() + "/" + id;
    }

    boolean mayAnswer() {
        return by.may(Right.ANSWER_FEEDBACK);
    }

    boolean mayPublish() {
        return by.may(Right.PUBLISH_PAGES);
    }

    List<Link> crumbs() {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(plan.title(), "/workspace/" + by.areaSlug() + "/" + plan.slug()));
    }

    List<Link> crumbsBelow() {
        return and(crumbs(), Link.to(words.of("feedback.title"), href()));
    }

    List<Link> crumbsOfAnswers() {
        return and(crumbsBelow(), Link.to(words.of("answers.title"), answers()));
    }

    private static List<Link> and(List<Link> links, Link last) {
        List<Link> all = new ArrayList<>(links);
        all.add(last);
        return all;
    }
}
