package uk.sendplan.publishing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.SaidInCycle;
import uk.sendplan.delivery.SaidInCycle.Said;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.publishing.Proposal.Kind;
import uk.sendplan.shared.AsAt;

/**
 * What could stand on a progress page, from the plan itself: what the cycle's updates say was done and has changed, what is overdue or
 * off track, and what is due next. Each leads back to its action; what is on the page already is not proposed again.
 */
@Service
@Transactional(readOnly = true)
public class ProgressProposals {

    /** How far ahead something is still "next", in days: two terms. */
    static final int DAYS_AHEAD = 183;

    private final ActionQueries actions;
    private final SaidInCycle said;

    ProgressProposals(ActionQueries actions, SaidInCycle said) {
        this.actions = actions;
        this.said = said;
    }

    /** In the order of {@link Kind}; for an officer those of their own organisations. */
    public List<Proposal> of(Member by, ProgressView page) {
        by.require(Right.DRAFT_PAGES);
        List<ActionView> theirs = actions.ofPriority(by, page.priority().id(), AsAt.NOW).stream()
                .filter(action -> !action.retired())
                .filter(action -> by.may(Right.EDIT_PLAN) || by.organisations().contains(action.leadId()))
                .toList();
        List<Proposal> proposals = new ArrayList<>(said(by, page, theirs));
        theirs.forEach(action -> missing(page, action, proposals));
        theirs.stream()
                .filter(ProgressProposals::isNext)
                .sorted(Comparator.comparing(ProgressProposals::due))
                .forEach(action -> proposals.add(proposal(page, action, Kind.DUE_NEXT, action.title(), null)));
        Set<UUID> there = page.items().stream().map(ProgressView.Item::id).collect(Collectors.toSet());
        return proposals.stream()
                .filter(proposal -> !there.contains(proposal.key()))
                .sorted(Comparator.comparing(Proposal::kind))
                .toList();
    }

    private List<Proposal> said(Member by, ProgressView page, List<ActionView> theirs) {
        Map<UUID, ActionView> byId = theirs.stream().collect(Collectors.toMap(ActionView::id, Function.identity()));
        List<Proposal> proposals = new ArrayList<>();
        for (Said update : said.of(by, page.cycle().id(), List.copyOf(byId.keySet()))) {
            ActionView action = byId.get(update.actionId());
            if (action != null && update.done() != null) {
                proposals.add(proposal(page, action, Kind.DONE, update.done(), update.updateId()));
            }
            if (action != null && update.difference() != null) {
                proposals.add(proposal(page, action, Kind.DIFFERENCE, update.difference(), update.updateId()));
            }
        }
        return proposals;
    }

    private static void missing(ProgressView page, ActionView action, List<Proposal> proposals) {
        if (action.isOverdue()) {
            proposals.add(proposal(page, action, Kind.OVERDUE, action.title(), null));
        } else if (action.standing().level() != null
                && action.standing().level().role() == RatingRole.OFF_TRACK) {
            proposals.add(proposal(page, action, Kind.OFF_TRACK, action.title(), null));
        }
    }

    private static boolean isNext(ActionView action) {
        return action.isDueWithin(DAYS_AHEAD);
    }

    private static LocalDate due(ActionView action) {
        LocalDate last = action.due() == null ? null : action.due().to();
        return last == null ? LocalDate.MAX : last;
    }

    private static Proposal proposal(
            ProgressView page, ActionView action, Kind kind, String said, @Nullable UUID update) {
        return new Proposal(
                key(page, kind, update == null ? action.id() : update),
                kind,
                said,
                action.due() == null ? null : action.due().words(),
                action.id(),
                action.number(),
                action.title(),
                action.leadId(),
                action.leadName(),
                update);
    }

    private static UUID key(ProgressView page, Kind kind, UUID source) {
        String name = page.cycle().id() + "/" + page.priority().id() + "/" + kind + "/" + source;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
