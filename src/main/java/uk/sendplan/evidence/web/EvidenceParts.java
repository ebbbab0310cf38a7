package uk.sendplan.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.Subject;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Lists evidence on the pages of other rooms: the template {@code evidence/part}. */
@Component
public class EvidenceParts {

    private static final int KILOBYTE = 1024;

    private final Words words;

    EvidenceParts(Words words) {
        this.words = words;
    }

    /**
     * @param gone what is withdrawn or removed
     * @param add where it is added, or null for those who may not
     * @param register the register of the reference that it stands in, or null
     */
    public record EvidencePart(
            List<EvidenceRow> rows,
            List<EvidenceRow> gone,
            @Nullable String add,
            @Nullable Link register) {}

    /**
     * @param href where it is opened, or null where it is not there any more
     * @param link it leads out of the tracker
     * @param kind "PDF, 120 KB", or the host of a link
     * @param about the update that it is about, in words, or null
     * @param why it is not there any more, or null
     * @param withdraw where it is withdrawn, for those who may
     * @param remove where its bytes are removed, for those who may
     */
    public record EvidenceRow(
            String id,
            String name,
            @Nullable String href,
            boolean link,
            String kind,
            @Nullable String about,
            String by,
            boolean internal,
            @Nullable String sha256,
            @Nullable String why,
            @Nullable String withdraw,
            @Nullable String remove) {}

    /**
     * @param planHref the address of the plan
     * @param updates the days of the updates that are shown beside, in words, by their ids
     * @param theirs this person may record on what it is about, and the page shows now
     * @param add where it is added, or null
     * @param reference the number of the reference whose register is offered, or null
     * @param day "?asAt=2026-03-31" where the page shows that day, else empty
     */
    public record Shown(
            String planHref,
            Map<UUID, String> updates,
            boolean theirs,
            @Nullable String add,
            @Nullable String reference,
            String day) {

        /** In a document: nothing is done from there. */
        public Shown(String planHref, Map<UUID, String> updates) {
            this(planHref, updates, false, null, null, "");
        }
    }

    public EvidencePart part(Member by, List<Evidence> evidence, Shown shown) {
        List<EvidenceRow> rows =
                evidence.stream().map(each -> row(by, each, shown)).toList();
        return new EvidencePart(
                rows.stream().filter(row -> row.why() == null).toList(),
                rows.stream().filter(row -> row.why() != null).toList(),
                shown.add(),
                shown.reference() == null
                        ? null
                        : Link.to(
                                words.of("register.open", shown.reference()),
                                shown.planHref() + "/references/" + shown.reference() + "/register" + shown.day()));
    }

    private EvidenceRow row(Member by, Evidence evidence, Shown shown) {
        String base = shown.planHref() + "/evidence/" + evidence.id();
        Evidence.File file = evidence.file();
        boolean removable = shown.theirs() && by.may(Right.EDIT_PLAN) && file != null && evidence.removed() == null;
        return new EvidenceRow(
                evidence.id().toString(),
                evidence.name(),
                !evidence.isThere() ? null : file == null ? evidence.link() : base + "/file",
                file == null,
                kind(evidence),
                evidence.about() instanceof Subject.OfUpdate update
                                && shown.updates().containsKey(update.id())
                        ? words.of("evidence.about.update", shown.updates().get(update.id()))
                        : null,
                by(evidence),
                evidence.internal(),
                file == null ? null : file.sha256(),
                why(evidence),
                shown.theirs() && evidence.isThere() ? base + "/withdraw" : null,
                removable ? base + "/remove" : null);
    }

    private String kind(Evidence evidence) {
        Evidence.File file = evidence.file();
        return file == null
                ? words.of("evidence.kind.link")
                : words.of("evidence.kind.file", words.of("evidence.type." + file.type()), size(file.size()));
    }

    private String size(int bytes) {
        int kilobytes = Math.max(1, (bytes + KILOBYTE - 1) / KILOBYTE);
        return kilobytes < KILOBYTE
                ? words.of("evidence.size.kilobytes", kilobytes)
                : words.of("evidence.size.megabytes", (kilobytes + KILOBYTE / 2) / KILOBYTE);
    }

    private String by(Evidence evidence) {
        String day = London.momentInWords(evidence.at());
        return evidence.organisation().isEmpty()
                ? words.of("evidence.by.nobody", evidence.by(), day)
                : words.of("evidence.by", evidence.by(), evidence.organisation(), day);
    }

    private @Nullable String why(Evidence evidence) {
        Evidence.Step gone = evidence.gone();
        return gone == null
                ? null
                : words.of(
                        evidence.removed() == null ? "evidence.withdrawn.by" : "evidence.removed.by",
                        gone.by(),
                        London.dayInWords(gone.at()),
                        gone.reason());
    }
}
