/**
 * Brings in what stands in files: a published plan's text, figures of measures, and updates on actions in a spreadsheet that was handed out. Each
 * is read, checked by a person, and accepted as a whole.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "access",
            "plan",
            "delivery",
            "measure",
            "measure::judging",
            "measure::web",
            "platform"
        })
package uk.sendplan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
