package uk.sendplan.comment.web;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.comment.MentionQueries;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.WorkNotices;

/** New comments that name somebody, on the page of their work. */
@Component
class MentionsOnWork implements WorkNotices {

    private final MentionQueries mentions;
    private final Words words;

    MentionsOnWork(MentionQueries mentions, Words words) {
        this.mentions = mentions;
        this.words = words;
    }

    @Override
    public List<Notice> of(Collection<Member> seats) {
        int unread = mentions.unread(seats);
        return unread == 0
                ? List.of()
                : List.of(new Notice(words.of("mentions.work", unread), MentionsController.PAGE));
    }
}
