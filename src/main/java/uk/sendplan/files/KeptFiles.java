package uk.sendplan.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that were asked for, in that order. One that is under way is never given up; of those that are there only the newest are kept, and
 * none for longer than its time. A cache that judges by how often a file is asked for gives up the newest one, for which somebody waits.
 */
final class KeptFiles {

    private final Map<UUID, MadeFile> files = new LinkedHashMap<>();
    private final int most;
    private final Duration time;
    private final Clock clock;

    /** @param time since somebody asked for it */
    KeptFiles(int most, Duration time, Clock clock) {
        this.most = most;
        this.time = time;
        this.clock = clock;
    }

    synchronized void add(MadeFile file) {
        giveUp();
        files.put(file.id(), file);
    }

    synchronized Optional<MadeFile> get(UUID id) {
        giveUp();
        return Optional.ofNullable(files.get(id));
    }

    synchronized void remove(UUID id) {
        files.remove(id);
    }

    synchronized List<MadeFile> underWay() {
        return files.values().stream().filter(file -> !file.bytes().isDone()).toList();
    }

    private void giveUp() {
        Instant since = clock.instant().minus(time);
        long there = files.size() - (long) underWay().size();
        Iterator<MadeFile> oldest = files.values().iterator();
        while (oldest.hasNext()) {
            MadeFile file = oldest.next();
            if (file.bytes().isDone() && (there > most || file.askedAt().isBefore(since))) {
                oldest.remove();
                there--;
            }
        }
    }
}
