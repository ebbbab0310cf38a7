package uk.sendplan.evidence;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.content.CheckedFile;
import uk.sendplan.evidence.scanning.VirusScanner;
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

    /**
     * The same key twice is one piece of evidence.
     *
     * @throws Refused at "link" or "file"
     */
    public void add(Member by, AddEvidence command) {
        if (keeping.isTaken(by, command)) {
            return;
        }
        if (command.content() instanceof Content.AtLink link) {
            if (!isLink(link.address())) {
                throw new Refused("link", "evidence.link.error.form");
            }
            keeping.add(by, command, link.address(), null);
        } else if (command.content() instanceof Content.AsFile file) {
            keeping.add(by, command, null, taken(file));
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
        return new TakenFile(content, FileName.of(file.name(), content.type()), answer instanceof VirusScanner.Clean);
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
