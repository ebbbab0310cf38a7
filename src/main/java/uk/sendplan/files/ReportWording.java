package uk.sendplan.files;

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
        return words.of("file.print.page");
    }

    @Override
    public String of() {
        return words.of("file.print.of");
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
        return words.of("file.print.letters", count, script);
    }

    @Override
    public String symbol(String name) {
        return words.of("file.print.symbol", name);
    }
}
