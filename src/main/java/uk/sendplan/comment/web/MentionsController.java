package uk.sendplan.comment.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Viewer;
import uk.sendplan.comment.MentionQueries;
import uk.sendplan.comment.MentionQueries.Mention;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.PageLinks;
import uk.sendplan.shared.London;

/** The comments in which somebody is named. Opening the page reads none: they say so themselves. */
@Controller
@RequestMapping(MentionsController.PAGE)
class MentionsController {

    static final String PAGE = "/account/mentions";

    private static final int ROWS = 25;

    private final MentionQueries mentions;
    private final Words words;

    MentionsController(MentionQueries mentions, Words words) {
        this.mentions = mentions;
        this.words = words;
    }

    /** @param unread the comments on this page that are new */
    record MentionsPage(
            List<Link> crumbs,
            String answer,
            List<MentionRow> rows,
            List<String> unread,
            @Nullable PageLinks pages) {}

    record MentionRow(String action, String href, String by, String text, boolean unread) {}

    @GetMapping
    ModelAndView all(Viewer viewer, @RequestParam(defaultValue = "") String page) {
        int total = mentions.count(viewer.seats());
        int last = Paged.pages(total, ROWS);
        int number = Paged.number(page, last);
        int before = (number - 1) * ROWS;
        List<Mention> rows = mentions.of(viewer.seats(), ROWS, before);
        Map<UUID, String> areas = viewer.seats().stream().collect(Collectors.toMap(Member::areaId, Member::areaSlug));
        return new ModelAndView("comment/mentions")
                .addObject(
                        "page",
                        new MentionsPage(
                                List.of(Link.to(words.of("navigation.workspace"), "/workspace")),
                                answer(total, mentions.unread(viewer.seats())),
                                rows.stream()
                                        .map(one -> row(one, Objects.requireNonNull(areas.get(one.areaId()))))
                                        .toList(),
                                rows.stream()
                                        .filter(one -> one.readAt() == null)
                                        .map(one -> one.commentId().toString())
                                        .toList(),
                                PageLinks.of(
                                        new Paged<>(rows, number, last, total, before),
                                        one -> PAGE + "?page=" + one,
                                        words)));
    }

    private String answer(int total, int unread) {
        return total == 0 ? words.of("mentions.answer.none") : words.of("mentions.answer", total, unread);
    }

    private MentionRow row(Mention one, String area) {
        return new MentionRow(
                one.number() + " " + one.title(),
                "/workspace/" + area + "/" + one.planSlug() + "/actions/" + one.number() + "/comments?of="
                        + one.commentId() + "#comment-" + one.commentId(),
                words.of(
                        "mentions.by",
                        one.authorName(),
                        London.momentInWords(one.writtenAt().toInstant()),
                        one.planTitle()),
                one.text(),
                one.readAt() == null);
    }

    @PostMapping
    ModelAndView read(Viewer viewer, @RequestParam(defaultValue = "") List<String> comment) {
        List<UUID> comments = comment.stream()
                .limit(ROWS)
                .flatMap(one -> Keys.of(one).stream())
                .toList();
        mentions.read(viewer.seats(), comments);
        return Saving.goOn(new Saved(PAGE, words.of("mentions.read.done")));
    }
}
