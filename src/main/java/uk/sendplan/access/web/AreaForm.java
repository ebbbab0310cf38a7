package uk.sendplan.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Slug;

/** @param slug only when an area is added; empty to have it made from the name */
record AreaForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String key,
        @Nullable String version) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_SLUG = 60;

    static AreaForm empty() {
        return new AreaForm("", "", UUID.randomUUID().toString(), null);
    }

    static AreaForm from(LocalArea area) {
        return new AreaForm(area.name(), area.slug(), null, String.valueOf(area.version()));
    }

    AreaForm atVersion(long current) {
        return new AreaForm(name, slug, key, String.valueOf(current));
    }

    FormErrors errors(Words words, boolean added) {
        Checks checks = new Checks(words).name("name", name, LONGEST_NAME, "area.name");
        if (added) {
            String typed = Checks.line(slug);
            checks.that(typed.length() <= LONGEST_SLUG, "slug", "area.slug.error.long", LONGEST_SLUG)
                    .that(!typed.isEmpty() || suggestsOne(), "slug", "area.slug.error.required");
        }
        return checks.errors();
    }

    /** A name in another script leaves nothing that could stand in an address. */
    private boolean suggestsOne() {
        String typed = Checks.line(name);
        return typed.isEmpty()
                || !Slug.from("x " + typed, typed.length() + 2, "area").equals("x");
    }

    String slugOrSuggestion() {
        String typed = Checks.line(slug);
        return typed.isEmpty() ? Slug.from(Checks.line(name), LONGEST_SLUG, "area") : typed;
    }
}
