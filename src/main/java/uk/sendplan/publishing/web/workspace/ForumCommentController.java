package uk.sendplan.publishing.web.workspace;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumCommentQueries;
import uk.sendplan.publishing.forum.ForumCommenting;
import uk.sendplan.publishing.forum.ForumCommenting.Say;
import uk.sendplan.shared.NotThere;

/** The forum comments on a draft that is shared with it. Where that ends while somebody writes, their words come back to them. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments")
class ForumCommentController {

    private final SharedPlaces places;
    private final ForumCommentQueries queries;
    private final ForumCommenting commenting;
    private final Saving saving;
    private final Words words;

    ForumCommentController(
            SharedPlaces places, ForumCommentQueries queries, ForumCommenting commenting, Saving saving, Words words) {
        this.places = places;
        this.queries = queries;
        this.commenting = commenting;
        this.saving = saving;
        this.words = words;
    }

    /** @param item the item that it is about; null or empty for the whole page */
    record CommentForm(
            @Nullable String key,
            @Nullable String item,
            @Nullable String text) {

        CommentForm {
            text = Typed.text(text);
        }

        String said() {
            return Objects.requireNonNull(text);
        }

        FormErrors problems(Words words) {
            return new Checks(words)
                    .key(key)
                    .notEmpty("text", said(), "forum.comment.error.required")
                    .text(ForumCommenting.LONGEST_COMMENT, "text", said())
                    .errors();
        }

        Optional<UUID> itemId() {
            return Keys.of(item);
        }
    }

    /** @param about the words of the item; null for the whole page, and where the draft is not to be seen any more */
    record CommentPage(Frame frame, @Nullable String about, int longest) {}

    @GetMapping("/new")
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String item) {
        SharedPlace place = places.find(member, plan, cycle, number);
        if (!place.page().shared()) {
            throw new NotThere("page that is not shared");
        }
        return page(place, new CommentForm(Keys.fresh(), item, ""));
    }

    @PostMapping
    ModelAndView say(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") CommentForm form) {
        SharedPlace place = places.find(member, plan, cycle, number);
        return saving.adding(
                form.problems(words),
                () -> {
                    UUID key = Keys.require(form.key());
                    UUID about = form.itemId().orElse(null);
                    commenting.say(member, new Say(key, place.page().pageId(), about, form.said()));
                    return new Saved(
                            place.page().shared() ? place.href() + "#comment-" + key : place.list(),
                            words.of("forum.comment.done"));
                },
                errors -> page(place, form));
    }

    private ModelAndView page(SharedPlace place, CommentForm form) {
        boolean shared = place.page().shared();
        Frame frame = new Frame(
                words.of("forum.comment.title"),
                place.shortName() + ", " + place.page().cycleName(),
                place.crumbs(words),
                place.href() + "/comments",
                shared ? place.href() : place.list(),
                words.of("forum.comment.submit"));
        String about = form.itemId()
                .flatMap(item -> queries.item(place.by(), place.page().pageId(), item))
                .orElse(null);
        return new ModelAndView("publishing/workspace/forum/comment")
                .addObject("form", form)
                .addObject("page", new CommentPage(frame, about, ForumCommenting.LONGEST_COMMENT));
    }
}
