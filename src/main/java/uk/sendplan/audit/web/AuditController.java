package uk.sendplan.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.access.Viewer;
import uk.sendplan.audit.AuditVerifying;
import uk.sendplan.audit.web.AuditPages.Place;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** The audit of an area, for its plan managers, and of the installation, for its administrator, who can also verify all of it. */
@Controller
class AuditController {

    private static final String OF_AREA = "/workspace/{area}/audit";
    private static final String OF_INSTALLATION = "/admin/audit";

    private final AuditPages pages;
    private final TogetherPages together;
    private final AuditVerifying verifying;
    private final VerdictWords verdicts;
    private final ReportFiles files;
    private final Words words;
    private final Clock clock;

    AuditController(
            AuditPages pages,
            TogetherPages together,
            AuditVerifying verifying,
            VerdictWords verdicts,
            ReportFiles files,
            Words words,
            Clock clock) {
        this.pages = pages;
        this.together = together;
        this.verifying = verifying;
        this.verdicts = verdicts;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(OF_AREA)
    String ofArea(Member member, AuditFilter asked, Model model, HttpServletResponse response) {
        return list(area(member), asked, model, response);
    }

    @GetMapping(path = OF_AREA, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> fileOfArea(Member member, AuditFilter asked, @RequestParam Map<String, String> parameters) {
        return file(member.accountId(), area(member), asked, parameters);
    }

    @GetMapping(OF_AREA + "/{transaction}")
    String ofArea(Member member, @PathVariable String transaction, Model model) {
        model.addAttribute("page", together.page(area(member), number(transaction)));
        return "audit/together";
    }

    @GetMapping(OF_INSTALLATION)
    String ofInstallation(AuditFilter asked, Model model, HttpServletResponse response) {
        return list(installation(), asked, model, response);
    }

    @GetMapping(path = OF_INSTALLATION, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> fileOfInstallation(
            Viewer viewer, AuditFilter asked, @RequestParam Map<String, String> parameters) {
        return file(viewer.accountId(), installation(), asked, parameters);
    }

    @GetMapping(OF_INSTALLATION + "/{transaction}")
    String ofInstallation(@PathVariable String transaction, Model model) {
        model.addAttribute("page", together.page(installation(), number(transaction)));
        return "audit/together";
    }

    record VerdictPage(List<Link> crumbs, VerdictWords.Said said) {}

    @PostMapping(OF_INSTALLATION + "/verify")
    String verify(Model model) {
        Link audit = Link.to(words.of("audit.title"), OF_INSTALLATION);
        model.addAttribute(
                "page",
                new VerdictPage(List.of(installation().crumbs().get(0), audit), verdicts.of(verifying.verify())));
        return "audit/verdict";
    }

    private String list(Place place, AuditFilter asked, Model model, HttpServletResponse response) {
        AuditFilter usual = asked.orUsual(London.today(clock));
        FormErrors errors = usual.errors(words);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("errors", errors);
        model.addAttribute("page", pages.page(place, usual));
        return "audit/audit";
    }

    private ResponseEntity<byte[]> file(
            UUID accountId, Place place, AuditFilter asked, Map<String, String> parameters) {
        return files.answer(accountId, parameters, asked.errors(words), () -> pages.file(place, asked));
    }

    private Place area(Member member) {
        String area = "/workspace/" + member.areaSlug();
        return new Place(
                member.areaId(),
                member.areaName(),
                area + "/audit",
                List.of(Link.to(words.of("navigation.workspace"), "/workspace"), Link.to(member.areaName(), area)));
    }

    private Place installation() {
        return new Place(
                null,
                words.of("audit.installation"),
                OF_INSTALLATION,
                List.of(Link.to(words.of("navigation.admin"), "/admin")));
    }

    /** @throws NotThere for what is no number of a transaction */
    private static long number(String written) {
        if (!written.matches("\\d{1,18}")) {
            throw new NotThere("transaction " + written);
        }
        return Long.parseLong(written);
    }
}
