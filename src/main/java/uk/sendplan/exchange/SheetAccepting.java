package uk.sendplan.exchange;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Accepts a spreadsheet that was handed in: all of it or nothing, once, and exactly what was looked at. */
@Component
class SheetAccepting {

    private final SheetFiles files;
    private final TransactionTemplate transaction;

    SheetAccepting(SheetFiles files, TransactionTemplate transaction) {
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * One that was accepted before gives the same again and records nothing.
     *
     * @param most how many rows may be recorded at once
     * @param check how it reads now
     * @param record records its rows and says that it is accepted, in the transaction that holds the file
     * @throws Refused where something has to be decided or put right first
     * @throws StaleVersion where the file, or what it is about, changed meanwhile
     */
    <T extends CheckedSheet> SheetFile accept(
            Member by,
            About about,
            UUID planId,
            long version,
            String seen,
            int most,
            Supplier<T> check,
            Consumer<T> record) {
        T checked = check.get();
        UUID id = checked.file().id();
        if (checked.file().state() == State.ACCEPTED) {
            return checked.file();
        }
        SheetFiles.requireOpen(checked.file(), version);
        boolean asSeen = checked.seen().equals(seen);
        if (!seen.isEmpty() && !asSeen) {
            throw new StaleVersion();
        }
        requireReady(checked, about.words(), most);
        if (!asSeen) {
            throw new StaleVersion();
        }
        transaction.executeWithoutResult(status -> {
            SheetFile held = files.hold(by, about, planId, id);
            if (held.state() != State.ACCEPTED) {
                SheetFiles.requireOpen(held, version);
                try {
                    record.accept(checked);
                } catch (Refused | NotThere changedMeanwhile) {
                    throw new StaleVersion();
                }
            }
        });
        return Objects.requireNonNull(transaction.execute(status -> files.file(by, about, planId, id)));
    }

    private static void requireReady(CheckedSheet checked, String words, int most) {
        if (checked.isBlocked()) {
            throw new Refused("", words + ".accept.error.blocked");
        }
        if (checked.size() == 0) {
            throw new Refused("", words + ".accept.error.nothing");
        }
        if (checked.size() > most) {
            throw new Refused("", words + ".accept.error.many", most);
        }
    }
}
