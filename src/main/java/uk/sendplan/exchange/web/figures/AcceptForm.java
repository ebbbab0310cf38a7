package uk.sendplan.exchange.web.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.ReadingFileKeeping.Accept;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * What is said when a file of readings is accepted.
 *
 * @param sure "true" where what looks unusual was looked at
 * @param comment why readings that stand are corrected
 */
record AcceptForm(@Nullable String version, @Nullable String sure, String comment) {

    static final AcceptForm EMPTY = new AcceptForm(null, null, "");

    AcceptForm(@Nullable String version, @Nullable String sure, @Nullable String comment) {
        this.version = version;
        this.sure = sure;
        this.comment = Typed.text(comment);
    }

    boolean isSure() {
        return "true".equals(sure);
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .text(ReadingEntering.LONGEST_COMMENT, "comment", comment)
                .errors();
    }

    Accept toCommand(ReadingsPlace place, UUID id) {
        return new Accept(place.planId(), id, Keys.version(version), isSure(), comment);
    }
}
