package uk.sendplan.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PointWording;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

/** Collects what is wrong with a form, field by field in the order of the page. */
final class Checks {

    private final Words words;
    private FormErrors errors = FormErrors.none();

    Checks(Words words) {
        this.words = words;
    }

    Checks that(boolean fine, String field, String key, Object... arguments) {
        if (!fine) {
            errors = errors.with(field, words.of(key, arguments));
        }
        return this;
    }

    Checks notEmpty(String field, String text, String key) {
        return that(!text.isEmpty(), field, key);
    }

    Checks atMost(int longest, String field, String text) {
        int length = Typed.length(text);
        return that(length <= longest, field, "edit.error.tooLong", longest, length - longest);
    }

    /** At most so many lines, none of them too long. */
    Checks lines(int most, int longest, String field, List<String> lines) {
        that(lines.size() <= most, field, "edit.error.tooManyLines", most, lines.size());
        for (int place = 0; place < lines.size(); place++) {
            int length = Typed.length(lines.get(place));
            that(length <= longest, field, "edit.error.lineTooLong", place + 1, longest, length - longest);
        }
        return this;
    }

    /** Points, one a line. */
    Checks points(String typed) {
        List<PointWording> points = PointLines.parse(typed);
        points.forEach(point -> atMost(PlanLimits.CITATIONS, "points", point.citations()));
        List<String> texts = points.stream().map(PointWording::text).toList();
        for (int place = 0; place < texts.size(); place++) {
            that(!texts.get(place).isEmpty(), "points", "edit.error.pointWithoutText", place + 1);
        }
        return lines(PlanLimits.POINTS, PlanLimits.TEXT, "points", texts);
    }

    Checks key(@Nullable String key) {
        return that(Keys.of(key).isPresent(), FormErrors.WHOLE_FORM, "edit.error.key");
    }

    FormErrors errors() {
        return errors;
    }
}
