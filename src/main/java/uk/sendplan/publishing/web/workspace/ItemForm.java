package uk.sendplan.publishing.web.workspace;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressView.Item;

/**
 * One item of a progress page.
 *
 * @param key of a new item; null for one that is there
 * @param version of one that is there; null for a new one
 * @param section the id of the heading it stands under
 * @param numbers of the references and actions that stand behind it
 * @param sources that stand behind it, one a line
 * @param organisation whose it is; empty for the whole partnership
 */
record ItemForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String section,
        @Nullable String organisation,
        @Nullable String text,
        @Nullable String numbers,
        @Nullable String sources) {

    ItemForm {
        text = Typed.text(text);
        numbers = Typed.line(numbers);
        sources = Typed.text(sources);
    }

    static ItemForm fresh(@Nullable String section, String organisation) {
        return new ItemForm(Keys.fresh(), null, section, organisation, "", "", "");
    }

    static ItemForm of(Item item) {
        return new ItemForm(
                null,
                String.valueOf(item.version()),
                item.sectionId().toString(),
                null,
                item.text(),
                ItemSources.numbers(item.links()),
                ItemSources.sources(item.links()));
    }

    ItemForm readAt(long newVersion) {
        return new ItemForm(key, String.valueOf(newVersion), section, organisation, text, numbers, sources);
    }

    ItemForm asNew(String itsOrganisation) {
        return new ItemForm(Keys.fresh(), null, section, itsOrganisation, text, numbers, sources);
    }

    FormErrors problems(Words words) {
        String said = said();
        return new Checks(words)
                .that(Keys.of(section).isPresent(), "section", "progressPage.section.error.required")
                .notEmpty("text", said, "progressPage.text.error.required")
                .text(ProgressDrafting.LONGEST_ITEM, "text", said)
                .errors();
    }

    /** Those of a new item. */
    FormErrors problemsOfNew(Words words) {
        FormErrors errors = problems(words);
        return Keys.of(key).isPresent() ? errors : errors.with(FormErrors.WHOLE_FORM, words.of("edit.error.key"));
    }

    String said() {
        return Objects.requireNonNullElse(text, "");
    }

    String numbersTyped() {
        return Objects.requireNonNullElse(numbers, "");
    }

    String sourcesTyped() {
        return Objects.requireNonNullElse(sources, "");
    }

    UUID sectionId() {
        return Keys.require(section);
    }

    @Nullable
    UUID organisationId() {
        return Keys.of(organisation).orElse(null);
    }
}
