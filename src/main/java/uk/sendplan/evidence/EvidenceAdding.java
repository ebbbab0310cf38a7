package uk.sendplan.evidence;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.content.CheckedFile;
import uk.sendplan.evidence.scanning.VirusScanner;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.Refused;

/**
 * Takes evidence in. A file is looked at before it is written anywhere: its content first, then by the virus scanner, outside of any
 * transaction, since a scanner may take its time.
 */
@Service
public class EvidenceAdding {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_LINK = 2000;

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s/?#@\\\\]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    private final EvidenceKeeping keeping;
    private final VirusScanner scanner;

    EvidenceAdding(EvidenceKeeping keeping, VirusScanner scanner) {
        this.keeping = keeping;
        this.scanner = scanner;
    }

    /** What is handed in. */
    public sealed interface Content {

        /** @param address of http or https */
        record AtLink(String address) implements Content {}

        /** @param name as the browser calls it */
        record AsFile(String name, byte[] bytes) implements Content {}
    }

    /**
     * @param key the form's, which becomes the id
     * @param name what it is
     * @param internal the forum does not see it
     */
    public record AddEvidence(UUID key, Subject about, String name, boolean internal, Content content) {}

    /** Whether it is an address that evidence may stand at: of http or https, with a host, and without a person's password in it. */
    public static boolean isLink(String address) {
        return LINK.matcher(address).matches();
    }

    /** Evidence whose content was looked at, ready to be kept. */
    public static final class LookedAt {

        private final AddEvidence command;
        private final @Nullable String link;
        private final @Nullable TakenFile file;

        private LookedAt(AddEvidence command, @Nullable String link, @Nullable TakenFile file) {
            this.command = command;
            this.link = link;
            this.file = file;
        }
    }

    /**
     * The same key twice is one piece of evidence.
     *
     * @throws Refused at "link" or "file"
     */
    public void add(Member by, AddEvidence command) {
        if (!keeping.isTaken(by, command)) {
            keep(by, lookAt(by, command));
        }
    }

    /**
     * Looks at what is to be kept together with its subject; outside of any transaction.
     *
     * @throws Refused at "link" or "file"
     */
    public LookedAt lookAt(Member by, AddEvidence command) {
        by.require(Right.RECORD_PROGRESS);
        if (command.content() instanceof Content.AsFile file) {
            return new LookedAt(command, null, taken(file));
        }
        String address = ((Content.AtLink) command.content()).address();
        if (!isLink(address)) {
            throw new Refused("link", "evidence.link.error.form");
        }
        return new LookedAt(command, address, null);
    }

    /** The same key twice is one piece of evidence. In the transaction of whoever calls, where there is one. */
    public void keep(Member by, LookedAt evidence) {
        if (!keeping.isTaken(by, evidence.command)) {
            keeping.add(by, evidence.command, evidence.link, evidence.file);
        }
    }

    /** @param name cleaned */
    record TakenFile(CheckedFile content, String name, boolean scanned) {}

    private TakenFile taken(Content.AsFile file) {
        CheckedFile content = CheckedFile.of(file.bytes());
        VirusScanner.Answer answer = scanner.ask(file.bytes());
        if (answer instanceof VirusScanner.Found found) {
            throw new Refused("file", "evidence.file.error.virus", found.name());
        }
        if (answer instanceof VirusScanner.Unreachable) {
            throw new Refused("file", "evidence.file.error.scanner");
        }
        String name = FileName.of(file.name(), content.type());
        Identifier.refuseIn(name, "file");
        return new TakenFile(content, name, answer instanceof VirusScanner.Clean);
    }

    /** The file alone, for a form in which another field is wrong too, so that everything is said at once. */
    public Optional<Refused> problem(byte[] bytes) {
        try {
            CheckedFile.of(bytes);
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(refusal);
        }
    }
}
