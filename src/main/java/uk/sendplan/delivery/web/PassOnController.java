package uk.sendplan.delivery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.PassingOn;
import uk.sendplan.delivery.PassingOn.Left;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Passes on what an organisation that ended had, after a page that says how much that is. */
@Controller
class PassOnController {

    private static final String ADDRESS = "/workspace/{area}/organisations/{organisation}/pass-on";

    private final PassingOn passing;
    private final PartnershipQueries partnership;
    private final Saving saving;
    private final Words words;

    PassOnController(PassingOn passing, PartnershipQueries partnership, Saving saving, Words words) {
        this.passing = passing;
        this.partnership = partnership;
        this.saving = saving;
        this.words = words;
    }

    /** @param follower null where nobody follows, or it goes on */
    record PassOnPage(
            String name,
            @Nullable String follower,
            String lastDay,
            String action,
            String edit,
            List<Link> crumbs,
            List<SummaryRow> rows,
            boolean nothing) {}

    @GetMapping(ADDRESS)
    ModelAndView ask(Member member, @PathVariable String organisation) {
        return page(member, passing.organisation(member, Keys.inAddress(organisation)));
    }

    @PostMapping(ADDRESS)
    ModelAndView passOn(Member member, @PathVariable String organisation) {
        Organisation ended = passing.organisation(member, Keys.inAddress(organisation));
        return saving.adding(
                FormErrors.none(),
                () -> {
                    Left left = passing.passOn(member, ended.id());
                    return new Saved(
                            organisations(member),
                            words.of("passOn.done", ended.name(), left.leads(), left.supports(), left.people()));
                },
                errors -> page(member, ended));
    }

    private ModelAndView page(Member member, Organisation ended) {
        Left left = passing.left(member, ended);
        String href = organisations(member) + "/" + ended.id();
        return new ModelAndView("delivery/pass-on")
                .addObject(
                        "page",
                        new PassOnPage(
                                ended.name(),
                                follower(member, ended),
                                ended.validTo() == null ? "" : London.dayInWords(ended.validTo()),
                                href + "/pass-on",
                                href + "/edit",
                                crumbs(member),
                                List.of(
                                        row("passOn.leads", left.leads()),
                                        row("passOn.supports", left.supports()),
                                        row("passOn.people", left.people()),
                                        row("passOn.roles", left.roles())),
                                left.isNothing()));
    }

    private @Nullable String follower(Member member, Organisation ended) {
        return ended.validTo() == null || ended.successorId() == null
                ? null
                : partnership
                        .organisation(member.areaId(), ended.successorId())
                        .map(Organisation::name)
                        .orElse(null);
    }

    private SummaryRow row(String key, long many) {
        return SummaryRow.of(words.of(key), words.of("passOn.many", many));
    }

    private static String organisations(Member member) {
        return "/workspace/" + member.areaSlug() + "/organisations";
    }

    private List<Link> crumbs(Member member) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(member.areaName(), "/workspace/" + member.areaSlug()),
                Link.to(words.of("navigation.organisations"), organisations(member)));
    }
}
