package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.forum.ForumComment;
import uk.sendplan.publishing.forum.ForumCommentQueries;
import uk.sendplan.publishing.forum.ForumViewQueries;
import uk.sendplan.publishing.web.ForumVoices.Voice;
import uk.sendplan.shared.London;

/** Puts together what the forum says, for the progress page that it says it about. */
@Component
class ForumScreens {

    private final ForumCommentQueries comments;
    private final ForumViewQueries views;
    private final ForumViewScreens viewScreens;
    private final Words words;

    ForumScreens(ForumCommentQueries comments, ForumViewQueries views, ForumViewScreens viewScreens, Words words) {
        this.comments = comments;
        this.views = views;
        this.viewScreens = viewScreens;
        this.words = words;
    }

    /**
     * @param all what was said of the page, and of its items
     * @param add where the forum comments, or null
     * @param view what it published of how parents see it in this cycle, or null
     * @param viewPage where that is read whole, and where the forum writes it
     */
    record ForumPart(
            List<CommentScreen> all,
            List<String> items,
            @Nullable String add,
            @Nullable Voice view,
            String viewPage) {

        /** Those about an item, which stand beside it. */
        public List<CommentScreen> beside(String item) {
            return all.stream().filter(comment -> item.equals(comment.item())).toList();
        }

        /** Those about the page, and about what was taken off it. */
        public List<CommentScreen> ofPage() {
            return all.stream()
                    .filter(comment -> comment.item() == null || !items.contains(comment.item()))
                    .toList();
        }

        public boolean isEmpty() {
            return add == null && ofPage().isEmpty();
        }
    }

    /**
     * @param item the item that it is about; null for the page
     * @param by who and when
     * @param about the item's words as they were, where they are others now; else null
     * @param outcome what became of it, by whom and when; null while nobody has answered
     * @param reply where it is answered, or null
     */
    record CommentScreen(
            String id,
            @Nullable String item,
            String by,
            String text,
            @Nullable String about,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String reply) {}

    ForumPart part(ProgressPlace place) {
        return new ForumPart(
                place.view().head() == null
                        ? List.of()
                        : comments.ofPage(place.by(), place.view().head().id()).stream()
                                .map(comment -> comment(place, comment))
                                .toList(),
                place.view().items().stream().map(item -> item.id().toString()).toList(),
                place.isShared() && place.by().may(Right.COMMENT_ON_DRAFTS) ? place.href() + "/comments/new" : null,
                views
                        .editions(
                                place.by(),
                                place.view().cycle().id(),
                                place.view().priority().id())
                        .stream()
                        .filter(edition -> !edition.isWithdrawn())
                        .findFirst()
                        .map(edition -> viewScreens.voice(place.by().areaSlug(), edition))
                        .orElse(null),
                place.href() + "/forum-view");
    }

    CommentScreen comment(ProgressPlace place, ForumComment comment) {
        ForumComment.Answer answer = comment.answer();
        UUID item = comment.itemId();
        return new CommentScreen(
                comment.id().toString(),
                item == null ? null : item.toString(),
                words.of("forum.comment.by", London.dayInWords(comment.writtenAt()), comment.writtenByName()),
                comment.text(),
                about(place, comment),
                answer == null
                        ? null
                        : words.of(
                                "forum.answer.by." + answer.outcome(),
                                answer.answeredByName(),
                                London.dayInWords(answer.answeredAt())),
                answer == null ? null : answer.text(),
                answer == null && place.mayWriteAll() ? place.href() + "/comments/" + comment.id() + "/answer" : null);
    }

    private @Nullable String about(ProgressPlace place, ForumComment comment) {
        String said = comment.itemText();
        boolean same = said == null
                || place.view().items().stream()
                        .filter(item -> item.id().equals(comment.itemId()))
                        .map(Item::text)
                        .anyMatch(said::equals);
        return same ? null : words.of("forum.comment.about", String.valueOf(said));
    }
}
