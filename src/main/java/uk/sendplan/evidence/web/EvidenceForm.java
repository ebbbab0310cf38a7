package uk.sendplan.evidence.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.Content;
import uk.sendplan.evidence.Subject;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * A link, or a file.
 *
 * @param update that it is about, or null
 * @param file a browser does not send it a second time by itself
 * @param internal "true" where the forum is not to see it
 */
record EvidenceForm(
        @Nullable String key,
        @Nullable String update,
        String name,
        String link,
        @Nullable MultipartFile file,
        @Nullable String internal) {

    EvidenceForm(
            @Nullable String key,
            @Nullable String update,
            @Nullable String name,
            @Nullable String link,
            @Nullable MultipartFile file,
            @Nullable String internal) {
        this.key = key;
        this.update = update;
        this.name = Typed.line(name);
        this.link = Typed.line(link);
        this.file = file;
        this.internal = internal;
    }

    static EvidenceForm empty(@Nullable UUID update) {
        return new EvidenceForm(Keys.fresh(), update == null ? null : update.toString(), "", "", null, null);
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    EvidenceForm sendable() {
        return Keys.of(key).isPresent() ? this : new EvidenceForm(Keys.fresh(), update, name, link, file, internal);
    }

    @Nullable
    UUID updateId() {
        return update == null || update.isEmpty() ? null : Keys.inAddress(update);
    }

    public boolean isForPartners() {
        return "true".equals(internal);
    }

    boolean hasFile() {
        return SentFile.isSent(file);
    }

    FormErrors problems(EvidenceAdding adding, Words words) {
        FormErrors errors = new Checks(words)
                .key(key)
                .notEmpty("name", name, "evidence.name.error.required")
                .text(EvidenceAdding.LONGEST_NAME, "name", name)
                .that(!link.isEmpty() || hasFile(), "link", "evidence.link.error.required")
                .that(link.isEmpty() || !hasFile(), "link", "evidence.link.error.both")
                .that(link.isEmpty() || EvidenceAdding.isLink(link), "link", "evidence.link.error.form")
                .text(EvidenceAdding.LONGEST_LINK, "link", link)
                .errors();
        return errors.any() && hasFile()
                ? adding.problem(SentFile.bytes(file))
                        .map(refusal -> words.refused(errors, refusal))
                        .orElse(errors)
                : errors;
    }

    AddEvidence toCommand(Subject about) {
        return new AddEvidence(
                Keys.require(key),
                about,
                name,
                isForPartners(),
                hasFile() ? SentFile.content(file) : new Content.AtLink(link));
    }
}
