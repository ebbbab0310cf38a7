package uk.sendplan.audit.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.audit.AuditVerdict;
import uk.sendplan.audit.AuditVerdict.Tampered;
import uk.sendplan.audit.AuditVerdict.Whole;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** What became known of the chain, in words. */
@Component
class VerdictWords {

    private final Words words;

    VerdictWords(Words words) {
        this.words = words;
    }

    /** @param whole nothing was found */
    record Said(boolean whole, String title, String sentence, List<SummaryRow> facts) {}

    Said of(AuditVerdict verdict) {
        return verdict instanceof Whole whole ? of(whole) : of((Tampered) verdict);
    }

    private Said of(Whole whole) {
        Instant until = whole.until();
        return new Said(
                true,
                words.of("audit.whole.title"),
                words.of("audit.whole.text"),
                List.of(
                        row("audit.whole.sealed", number(whole.sealed())),
                        row(
                                "audit.whole.until",
                                until == null ? words.of("audit.value.none") : London.momentInWords(until)),
                        row("audit.whole.waiting", number(whole.waiting())),
                        row("audit.whole.heads", number(whole.heads())),
                        row("audit.whole.deleted", number(whole.deleted()))));
    }

    private Said of(Tampered tampered) {
        Long seq = tampered.seq();
        Long entry = tampered.entryId();
        String none = words.of("audit.value.none");
        return new Said(
                false,
                words.of("audit.tampered.title"),
                words.of("audit.tampered." + tampered.fault()),
                List.of(
                        row("audit.tampered.place", seq == null ? none : number(seq)),
                        row("audit.tampered.entry", entry == null ? none : entry.toString())));
    }

    private SummaryRow row(String key, String value) {
        return SummaryRow.of(words.of(key), value);
    }

    private String number(long number) {
        return words.of("audit.number", number);
    }
}
