package uk.sendplan.notify.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.Member;
import uk.sendplan.notify.AlertCounts;
import uk.sendplan.notify.AlertCounts.Counts;
import uk.sendplan.notify.AlertCounts.Trouble;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** How many people hear of the area by e-mail, and whether their mails arrive. Never who. */
@Controller
class AlertCountsController {

    private final AlertCounts counts;
    private final MailServer server;
    private final Words words;

    AlertCountsController(AlertCounts counts, MailServer server, Words words) {
        this.counts = counts;
        this.server = server;
        this.words = words;
    }

    record CountsPage(
            List<Link> crumbs,
            boolean available,
            List<SummaryRow> subscribers,
            List<SummaryRow> mails,
            List<String> headings,
            List<List<String>> troubles,
            String publicPage) {}

    @GetMapping("/workspace/{area}/alerts")
    String counts(Member member, Model model) {
        Counts now = counts.of(member);
        String area = "/workspace/" + member.areaSlug();
        model.addAttribute(
                "page",
                new CountsPage(
                        List.of(
                                Link.to(words.of("navigation.workspace"), "/workspace"),
                                Link.to(member.areaName(), area)),
                        server.isConfigured(),
                        List.of(row("confirmed", now.confirmed()), row("unconfirmed", now.unconfirmed())),
                        List.of(row("waiting", now.waiting()), row("sent", now.sent()), row("givenUp", now.givenUp())),
                        List.of(
                                words.of("alerts.counts.reason"),
                                words.of("alerts.counts.mails"),
                                words.of("alerts.counts.then")),
                        counts.troubles(member).stream().map(this::trouble).toList(),
                        "/areas/" + member.areaSlug() + "/alerts"));
        return "notify/counts";
    }

    private SummaryRow row(String what, long count) {
        return SummaryRow.of(words.of("alerts.counts." + what), words.of("alerts.counts.number", count));
    }

    private List<String> trouble(Trouble trouble) {
        String key = trouble.waiting() ? "alerts.counts.again" : "alerts.counts.stopped";
        return List.of(
                trouble.reason(),
                words.of("alerts.counts.number", trouble.mails()),
                words.of(key, London.momentInWords(trouble.due())));
    }
}
