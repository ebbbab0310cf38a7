package uk.sendplan.reporting.web;

import org.springframework.stereotype.Component;
import uk.sendplan.documents.Report;
import uk.sendplan.platform.web.Words;

/** What stands in every printed report. */
@Component
public class ReportWording implements Report.Wording {

    private final Words words;

    ReportWording(Words words) {
        this.words = words;
    }

    @Override
    public String page() {
        return words.of("publishing.print.page");
    }

    @Override
    public String of() {
        return words.of("publishing.print.of");
    }

    @Override
    public String none() {
        return words.of("file.print.none");
    }

    @Override
    public String all() {
        return words.of("file.print.all");
    }

    @Override
    public String letters(int count, String script) {
        return words.of("publishing.print.letters", count, script);
    }

    @Override
    public String symbol(String name) {
        return words.of("publishing.print.symbol", name);
    }
}
