package uk.sendplan.privacy.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.Member;
import uk.sendplan.access.Viewer;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.privacy.HeldQueries;
import uk.sendplan.privacy.HeldQueries.Kind;
import uk.sendplan.shared.NotThere;

/** What is held about an account: for whoever it belongs to and, so that nobody who cannot sign in is left without, for an administrator. */
@Controller
class HeldController {

    private static final String OWN = "/account/data";
    private static final String OF_ACCOUNT = "/admin/accounts/{account}/data";

    private final HeldQueries held;
    private final AccountQueries accounts;
    private final Words words;

    HeldController(HeldQueries held, AccountQueries accounts, Words words) {
        this.held = held;
        this.accounts = accounts;
        this.words = words;
    }

    /** @param make where a button makes the file; null where a link gives it */
    record HeldPage(
            String title,
            String lead,
            List<Link> crumbs,
            List<HeldLine> lines,
            @Nullable String make) {}

    record HeldLine(String what, String number) {}

    @GetMapping(OWN)
    ModelAndView own(Viewer viewer) {
        return page(
                words.of("held.own.title"),
                words.of("held.own.lead"),
                List.of(Link.to(words.of("security.title"), "/account/security")),
                held.kinds(viewer.accountId(), areas(viewer)),
                null);
    }

    @GetMapping(OWN + ".json")
    ResponseEntity<byte[]> ownFile(Viewer viewer) {
        return file(held.file(viewer.accountId(), areas(viewer)));
    }

    @GetMapping(OF_ACCOUNT)
    ModelAndView ofAccount(@PathVariable String account) {
        Account kept = account(account);
        String href = "/admin/accounts/" + kept.id();
        return page(
                words.of("held.account.title", kept.name()),
                words.of("held.account.lead"),
                List.of(
                        Link.to(words.of("navigation.admin"), "/admin"),
                        Link.to(words.of("accounts.title"), "/admin/accounts"),
                        Link.to(kept.name(), href)),
                held.kinds(kept.id(), held.areasEver(kept.id())),
                href + "/data");
    }

    @PostMapping(OF_ACCOUNT)
    ResponseEntity<byte[]> fileOfAccount(@PathVariable String account) {
        return file(held.fileFor(account(account).id()));
    }

    private static Set<UUID> areas(Viewer viewer) {
        return viewer.seats().stream().map(Member::areaId).collect(Collectors.toSet());
    }

    private Account account(String id) {
        UUID known = Keys.inAddress(id);
        return accounts.account(known).orElseThrow(() -> new NotThere("account"));
    }

    private ModelAndView page(String title, String lead, List<Link> crumbs, List<Kind> kinds, @Nullable String make) {
        List<HeldLine> lines = kinds.stream()
                .sorted(Comparator.comparing(HeldController::isPast))
                .map(this::line)
                .toList();
        return new ModelAndView("privacy/held", "page", new HeldPage(title, lead, crumbs, lines, make));
    }

    /** Told as the number of changes; behind what is told whole. */
    private static boolean isPast(Kind kind) {
        return kind.kind().endsWith("_version");
    }

    private HeldLine line(Kind kind) {
        String plain = kind.kind().replaceAll("_version$", "").replace('_', ' ');
        return new HeldLine(
                isPast(kind)
                        ? words.of("held.changes", plain)
                        : plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1),
                words.of("held.number", kind.told()));
    }

    private static ResponseEntity<byte[]> file(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("what-is-held.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
