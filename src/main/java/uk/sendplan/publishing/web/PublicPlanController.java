package uk.sendplan.publishing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.publishing.feedback.PublishedAnswers.PublishedAnswer;
import uk.sendplan.publishing.web.PublicForumViews.Heard;
import uk.sendplan.publishing.web.PublicPlanPages.Showing;

/** The plan as it is published now: the latest edition that is not withdrawn. */
@Controller
class PublicPlanController {

    private final PublicEditions editions;
    private final PublicPlanPages plans;
    private final PublicProgress progress;
    private final PublicProgressPages progressPages;
    private final PublicAnswers answers;
    private final PublicForumViews forum;
    private final WithdrawnPages withdrawn;
    private final EditionFiles files;

    PublicPlanController(
            PublicEditions editions,
            PublicPlanPages plans,
            PublicProgress progress,
            PublicProgressPages progressPages,
            PublicAnswers answers,
            PublicForumViews forum,
            WithdrawnPages withdrawn,
            EditionFiles files) {
        this.editions = editions;
        this.plans = plans;
        this.progress = progress;
        this.progressPages = progressPages;
        this.answers = answers;
        this.forum = forum;
        this.withdrawn = withdrawn;
        this.files = files;
    }

    @GetMapping("/areas/{area}/plans/{plan}")
    ResponseEntity<byte[]> plan(@PathVariable String area, @PathVariable String plan) {
        return shown(area, plan, showing -> plans.answer(showing, progress.shown(area, plan)));
    }

    @GetMapping("/areas/{area}/plans/{plan}/priorities/{number}")
    ResponseEntity<byte[]> priority(@PathVariable String area, @PathVariable String plan, @PathVariable String number) {
        return shown(area, plan, showing -> {
            Optional<ProgressEdition> edition = progress.shown(area, plan, number);
            Optional<ProgressEdition> before = edition.flatMap(progress::before);
            List<PublishedAnswer> answered = answers.of(area, plan, number);
            Heard heard = forum.heard(area, plan, number);
            return plans.page(
                    showing,
                    "publishing/priority",
                    List.of(showing, number.toLowerCase(Locale.ROOT), edition, before, answered, heard),
                    () -> plans.priority(
                            showing,
                            number,
                            edition.map(shownNow -> progressPages.progress(shownNow, before))
                                    .orElse(null),
                            forum.read(heard),
                            answered.stream().map(answers::read).toList()));
        });
    }

    @GetMapping("/areas/{area}/plans/{plan}.json")
    ResponseEntity<byte[]> json(@PathVariable String area, @PathVariable String plan) {
        return shown(area, plan, showing -> files.json(showing.edition()));
    }

    @GetMapping("/areas/{area}/plans/{plan}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String plan) {
        return shown(area, plan, showing -> files.csv(showing.edition()));
    }

    @GetMapping("/areas/{area}/plans/{plan}.pdf")
    CompletableFuture<ResponseEntity<byte[]>> pdf(@PathVariable String area, @PathVariable String plan) {
        List<PublishedEdition> published = editions.of(area, plan);
        return PublicEditions.shown(published)
                .map(files::pdf)
                .orElseGet(() -> CompletableFuture.completedFuture(withdrawn.plan(published.get(0))));
    }

    private interface Answer {
        ResponseEntity<byte[]> of(Showing showing);
    }

    private ResponseEntity<byte[]> shown(String area, String plan, Answer answer) {
        List<PublishedEdition> published = editions.of(area, plan);
        PublishedEdition latest = published.get(0);
        Optional<PublishedEdition> shown = PublicEditions.shown(published);
        return shown.map(edition -> answer.of(new Showing(edition, false, latest.isWithdrawn())))
                .orElseGet(() -> withdrawn.plan(latest));
    }
}
