package uk.sendplan.platform.database;

import java.nio.file.Path;

/** Runs the embedded database in a process of its own, to be killed: prints its address, or why it does not start, and waits. */
class EmbeddedDatabaseMain {

    public static void main(String[] arguments) throws Exception {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            System.out.println("runs " + database.database().url());
            System.in.read();
            database.close();
        } catch (DatabaseUnavailable unavailable) {
            System.out.println("refused " + unavailable.getMessage());
        }
    }
}
