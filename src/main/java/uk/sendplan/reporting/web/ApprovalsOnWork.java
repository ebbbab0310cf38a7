package uk.sendplan.reporting.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ApprovalQueries;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.WorkNotices;

/** The updates that await somebody's approval, on the page of their work. */
@Component
class ApprovalsOnWork implements WorkNotices {

    private final ApprovalQueries approvals;
    private final Words words;

    ApprovalsOnWork(ApprovalQueries approvals, Words words) {
        this.approvals = approvals;
        this.words = words;
    }

    @Override
    public List<Notice> of(Collection<Member> seats) {
        Map<UUID, String> areas = seats.stream().collect(Collectors.toMap(Member::areaId, Member::areaSlug));
        return approvals.waitingFor(seats).stream()
                .map(one -> new Notice(
                        words.of("work.approvals", one.count(), one.planTitle()),
                        "/workspace/" + areas.get(one.areaId()) + "/" + one.planSlug() + "/approvals"))
                .toList();
    }
}
