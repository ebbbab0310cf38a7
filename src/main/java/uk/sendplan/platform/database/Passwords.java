package uk.sendplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import uk.sendplan.platform.PrivateFiles;

/**
 * The random passwords of the embedded server, kept in a file that only its owner may read, in the format of PostgreSQL's own
 * password file: {@code PGPASSFILE=… psql -h 127.0.0.1 -p … -U sendplan_owner sendplan} asks for none.
 */
record Passwords(String superuser, String owner, String application) {

    static final String SUPERUSER = "postgres";

    static Passwords readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            Passwords made = new Passwords(random(), random(), random());
            PrivateFiles.write(file, made.lines());
        }
        List<String> lines = Files.readAllLines(file);
        return new Passwords(
                find(SUPERUSER, lines, file),
                find(Database.OWNER, lines, file),
                find(Database.APPLICATION, lines, file));
    }

    private String lines() {
        return line(SUPERUSER, superuser) + line(Database.OWNER, owner) + line(Database.APPLICATION, application);
    }

    private static String line(String role, String password) {
        return "127.0.0.1:*:*:" + role + ":" + password + "\n";
    }

    private static String find(String role, List<String> lines, Path file) {
        String start = line(role, "").strip();
        return lines.stream()
                .filter(line -> line.startsWith(start) && line.length() > start.length())
                .findFirst()
                .map(line -> line.substring(start.length()))
                .orElseThrow(() -> new DatabaseUnavailable(
                        "The password file " + file + " has no line for the role " + role + ".",
                        "Put the file back from a copy of the folder: the kept data cannot be opened without it."));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
