package uk.sendplan.notify.reminders;

import java.util.List;
import java.util.Optional;
import uk.sendplan.notify.reminders.AskedCycle.Work;

/**
 * Who hears of an update that is missing: its owner; the lead person of its organisation where it has no owner or the owner cannot be
 * reached; nobody where that person cannot be reached either.
 *
 * @param owner whether the owner can be reached
 * @param lead whether the lead person can
 * @param hearer who hears of it, or nobody
 * @param insteadOfOwner the hearer is the lead person
 */
record Hearing(Work work, Reach owner, Reach lead, Optional<Hearer> hearer, boolean insteadOfOwner) {

    static Hearing of(Work work, Partners partners) {
        Optional<Hearer> owner = partners.person(work.ownerId());
        Optional<Hearer> lead = partners.lead(work.leadId());
        Reach ownerReach = Partners.reach(owner);
        Reach leadReach = Partners.reach(lead);
        if (ownerReach == Reach.REACHED) {
            return new Hearing(work, ownerReach, leadReach, owner, false);
        }
        return new Hearing(work, ownerReach, leadReach, leadReach == Reach.REACHED ? lead : Optional.empty(), true);
    }

    static List<Hearing> of(AskedCycle asked, Partners partners) {
        return asked.outstanding().stream().map(work -> of(work, partners)).toList();
    }

    boolean isFor(String address) {
        return hearer.filter(person -> address.equals(person.address())).isPresent();
    }
}
