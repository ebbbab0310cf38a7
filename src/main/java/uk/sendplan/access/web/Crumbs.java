package uk.sendplan.access.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Account;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The way to a page, from the administrator's start page or from the area's. */
@Component
class Crumbs {

    private final Words words;

    Crumbs(Words words) {
        this.words = words;
    }

    List<Link> administration() {
        return List.of(Link.to(words.of("navigation.admin"), "/admin"));
    }

    List<Link> area(LocalArea area) {
        return and(administration(), Link.to(area.name(), "/admin/areas/" + area.slug()));
    }

    List<Link> accounts() {
        return and(administration(), Link.to(words.of("accounts.title"), "/admin/accounts"));
    }

    List<Link> account(Account account) {
        return and(accounts(), Link.to(account.name(), "/admin/accounts/" + account.id()));
    }

    List<Link> workspace(Member member) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(member.areaName(), "/workspace/" + member.areaSlug()));
    }

    List<Link> organisations(Member member) {
        return and(
                workspace(member),
                Link.to(words.of("navigation.organisations"), "/workspace/" + member.areaSlug() + "/organisations"));
    }

    List<Link> people(Member member) {
        return and(
                workspace(member),
                Link.to(words.of("navigation.people"), "/workspace/" + member.areaSlug() + "/people"));
    }

    private static List<Link> and(List<Link> way, Link next) {
        List<Link> longer = new ArrayList<>(way);
        longer.add(next);
        return List.copyOf(longer);
    }
}
