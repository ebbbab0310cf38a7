package uk.sendplan.notify.reminders.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.notify.reminders.CycleReminders.Silent;
import uk.sendplan.notify.reminders.Reach;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Missing updates in the order in which somebody is rung up: by organisation, then by owner; of an organisation first those of which nobody is reminded. */
@Component
class MissingUpdates {

    private final Words words;

    MissingUpdates(Words words) {
        this.words = words;
    }

    /** @param count of all its missing updates in the list */
    record OfOrganisation(String anchor, String name, int count, List<OfOwner> owners) {}

    /**
     * @param reach who is reminded or why nobody is; null for those who may not mend it
     * @param mend where that is mended; null where somebody is reminded, and for those who may not
     */
    record OfOwner(
            String name, @Nullable String reach, @Nullable String mend, List<Missing> actions) {}

    record Missing(String action, String href, String since) {}

    static String anchor(UUID organisation) {
        return "missing-" + organisation;
    }

    List<OfOrganisation> of(Member by, PlanHead plan, List<Silent> silent) {
        return grouped(silent, Silent::organisationId).stream()
                .map(ofOne -> new OfOrganisation(
                        anchor(ofOne.get(0).organisationId()),
                        ofOne.get(0).organisation(),
                        ofOne.size(),
                        owners(by, plan, ofOne)))
                .toList();
    }

    private List<OfOwner> owners(Member by, PlanHead plan, List<Silent> ofOrganisation) {
        return grouped(ofOrganisation, one -> Optional.ofNullable(one.ownerId())).stream()
                .sorted(Comparator.comparing(ofOne -> ofOne.get(0).isReached()))
                .map(ofOne -> owner(by, plan, ofOne))
                .toList();
    }

    private OfOwner owner(Member by, PlanHead plan, List<Silent> ofOwner) {
        Silent first = ofOwner.get(0);
        boolean mends = by.may(Right.EDIT_PLAN);
        String area = "/workspace/" + by.areaSlug();
        String mend = first.ownerId() == null
                ? area + "/organisations/" + first.organisationId() + "/lead"
                : area + "/people/" + first.ownerId() + "/edit";
        return new OfOwner(
                owner(first),
                mends ? reach(first) : null,
                mends && !first.isReached() ? mend : null,
                ofOwner.stream()
                        .map(one -> new Missing(
                                one.number() + " " + one.title(),
                                area + "/" + plan.slug() + "/actions/" + one.number(),
                                since(one)))
                        .toList());
    }

    private String owner(Silent one) {
        if (one.ownerId() == null) {
            return words.of("reported.noOwner");
        }
        return one.ownerName() == null ? words.of("reported.left") : one.ownerName();
    }

    private String since(Silent one) {
        return one.since() == null
                ? words.of("reported.never")
                : words.of("reported.since", London.dayInWords(one.since()));
    }

    /** Whom a reminder of a missing update reaches, or why nobody. */
    String reach(Silent one) {
        if (one.owner() == Reach.REACHED) {
            return words.of("reported.reach.owner");
        }
        String owner = words.of("reported.owner." + one.owner());
        return one.lead() == Reach.REACHED
                ? words.of("reported.reach.lead", owner)
                : words.of("reported.reach.none", owner, words.of("reported.lead." + one.lead()));
    }

    /** Those alike stand together, where the first of them stood. */
    private static <K> Collection<List<Silent>> grouped(List<Silent> silent, Function<Silent, K> alike) {
        return silent.stream()
                .collect(Collectors.groupingBy(alike, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
