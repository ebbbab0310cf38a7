package uk.sendplan.comment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.comment.CommentQueries.WrittenComment;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Comments as they are shown. */
@Component
class CommentRows {

    private final Words words;

    CommentRows(Words words) {
        this.words = words;
    }

    /**
     * @param by who wrote it, for whom they work, and when
     * @param text null where it was taken back
     * @param gone who took it back, and when; null where nobody did
     * @param named whom it names; null where nobody
     * @param takeBack where it is taken back; null for those who may not
     */
    record CommentRow(
            String id,
            String by,
            @Nullable String text,
            @Nullable String gone,
            @Nullable String named,
            @Nullable String takeBack) {}

    /**
     * @param comments the address of them all
     * @param now whether it is no past day: then they are taken back, also where nothing more is said
     */
    List<CommentRow> of(Member by, List<WrittenComment> written, String comments, boolean now) {
        return written.stream().map(one -> row(by, one, comments, now)).toList();
    }

    private CommentRow row(Member by, WrittenComment one, String comments, boolean now) {
        return new CommentRow(
                one.id().toString(),
                by(one),
                one.text(),
                gone(one),
                one.text() == null || one.named().isEmpty()
                        ? null
                        : words.of("comments.named", String.join(", ", one.named())),
                now && one.isTheirs(by) ? comments + "/" + one.id() + "/take-back" : null);
    }

    private @Nullable String gone(WrittenComment one) {
        return one.takenBackBy() == null || one.takenBackAt() == null
                ? null
                : words.of(
                        "comments.gone",
                        one.takenBackBy(),
                        London.dayInWords(one.takenBackAt().toInstant()));
    }

    String by(WrittenComment one) {
        return one.authorOf().isEmpty()
                ? words.of("comments.by.alone", one.authorName(), London.momentInWords(one.at()))
                : words.of("comments.by", one.authorName(), one.authorOf(), London.momentInWords(one.at()));
    }
}
