/**
 * Brings in what stands in files: a published plan's text, figures of measures, and updates on actions and the plan's structure in spreadsheets that
 * were handed out. Each is read, checked by a person, and accepted as a whole.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "access",
            "partnership",
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
