package uk.sendplan.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One application at a time on a folder. The operating system gives the lock back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    /** POSIX locks are a process's: a second look at the file from the same one would give the first lock back. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw inUse(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(folder);
            }
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException refused) {
            HELD_HERE.remove(folder);
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    private static DatabaseUnavailable inUse(Path folder) {
        return new DatabaseUnavailable(
                "Another SEND Plan Tracker is running on the data in " + folder + ".",
                "Stop the other one, or give this one a folder of its own with --sendplan.data=<folder>.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
