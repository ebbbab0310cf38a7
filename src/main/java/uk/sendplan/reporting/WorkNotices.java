package uk.sendplan.reporting;

import java.util.Collection;
import java.util.List;
import uk.sendplan.access.Member;

/** What of another room waits for somebody, on the page of their own work. Each bean of this type is asked once a page, and takes one statement. */
public interface WorkNotices {

    /**
     * @param seats the person's, in all their areas
     * @return in their order; nothing where nothing waits
     */
    List<Notice> of(Collection<Member> seats);

    /** @param href the list of what waits, and of nothing else */
    record Notice(String text, String href) {}
}
