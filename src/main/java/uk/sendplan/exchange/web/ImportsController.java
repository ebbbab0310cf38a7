package uk.sendplan.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportHead;
import uk.sendplan.exchange.ImportQueries;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.London;

/** What was handed in, and what became of it. */
@Controller
class ImportsController {

    private final ImportQueries imports;
    private final CheckWords words;

    ImportsController(ImportQueries imports, CheckWords words) {
        this.imports = imports;
        this.words = words;
    }

    record ImportsPage(String newHref, List<ImportRow> rows) {}

    /** @param plan the plan that it became, or null */
    record ImportRow(
            String name,
            String href,
            String when,
            String who,
            CheckWords.StateTag tag,
            @Nullable Link plan) {}

    @GetMapping("/workspace/{area}/imports")
    String list(Member by, Model model) {
        List<ImportRow> rows =
                imports.importsOf(by).stream().map(head -> row(by, head)).toList();
        model.addAttribute("page", new ImportsPage(ImportId.href(by) + "/new", rows));
        return "exchange/imports";
    }

    private ImportRow row(Member by, ImportHead head) {
        return new ImportRow(
                head.name(),
                ImportId.href(by, head.id()),
                London.momentInWords(head.madeAt()),
                words.person(head.madeBy()),
                words.tag(head.state()),
                words.plan(by, head));
    }
}
