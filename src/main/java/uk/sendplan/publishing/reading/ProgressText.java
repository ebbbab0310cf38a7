package uk.sendplan.publishing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.publishing.reading.ReadProgress.ReadItem;
import uk.sendplan.publishing.reading.ReadProgress.ReadLine;
import uk.sendplan.publishing.reading.ReadProgress.ReadSection;

/**
 * Reads a progress page: a line that names the priority or recommendation, its wording, and sections of items under headings.
 *
 * <p>A line with a bullet begins an item, and so does prose. What follows on lines of its own belongs to the item above where it
 * begins with a small letter and no empty line is between. A short line that ends with a colon above bullets is a heading, known or not.
 */
public final class ProgressText {

    private static final Pattern BULLET = Pattern.compile(
            "^(?:[-–—](?:\\s+|(?=\\p{Lu}))|[•◦▪●○·‣⁃]\\s*|(?:\\*|\\d{1,2}[.)]|[a-z][.)])\\s+)(?<text>\\S.*)$");
    private static final Pattern NUMBERED = Pattern.compile(
            "^#*\\s*(?<level>\\p{L}[\\p{L} ]{2,40}?)\\s+(?<number>\\d{1,2}[a-z]?)\\s*(?:[-–—:.]\\s*(?<wording>\\S.*)|(?<update>(?:progress )?update))?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING_MARKS = Pattern.compile("^\\s*(?:#{1,6}\\s+|\\*\\*)|\\*\\*\\s*$");
    private static final int LONGEST_HEADING = 80;

    private final List<Heading> headings;
    private final List<String> lines;
    private final List<ReadSection> sections = new ArrayList<>();
    private @Nullable ReadLine title;
    private @Nullable String number;
    private @Nullable ReadLine wording;
    private Section section = new Section(null, null);
    private boolean afterEmptyLine;

    private ProgressText(String text, List<Heading> headings) {
        this.lines = text.replace('\u00a0', ' ').replace("\ufeff", "").lines().toList();
        this.headings = headings;
    }

    /** @param headings of the sections, and other words for them */
    public static ReadProgress read(String text, List<Heading> headings) {
        return new ProgressText(text, headings).read();
    }

    private ReadProgress read() {
        for (int place = 0; place < lines.size(); place++) {
            String line = lines.get(place).strip();
            if (!line.isEmpty()) {
                read(place + 1, line);
            }
            afterEmptyLine = line.isEmpty();
        }
        section.close(sections);
        return new ReadProgress(title, number, wording, List.copyOf(sections));
    }

    private void read(int place, String line) {
        Optional<Heading> known = known(line);
        if (known.isPresent()) {
            begin(known.get().section(), place, line);
        } else if (isBeforeSections() && !isBullet(line) && isAboutPriority(place, line)) {
            return;
        } else if (isUnknownHeading(place, line)) {
            begin(null, place, line);
        } else {
            section.add(place, line, afterEmptyLine);
        }
    }

    private Optional<Heading> known(String line) {
        String plain = HEADING_MARKS.matcher(line).replaceAll("");
        return headings.stream().filter(heading -> heading.isWrittenAs(plain)).findFirst();
    }

    private boolean isBeforeSections() {
        return section.heading == null && section.items.isEmpty();
    }

    /** "Recommendation 2 update" or "Recommendation 2 - what the plan says": the line is taken as title or wording. */
    private boolean isAboutPriority(int place, String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.matches() || (number != null && !number.equalsIgnoreCase(numbered.group("number")))) {
            return false;
        }
        if (numbered.group("wording") != null && wording == null) {
            wording = new ReadLine(place, numbered.group("wording"));
        } else if (title == null) {
            title = new ReadLine(place, line);
        } else {
            return false;
        }
        number = numbered.group("number");
        return true;
    }

    private boolean isUnknownHeading(int place, String line) {
        return line.length() <= LONGEST_HEADING
                && !isBullet(line)
                && (line.startsWith("#") || (line.endsWith(":") && isBullet(nextAfter(place))));
    }

    private String nextAfter(int place) {
        return lines.subList(place, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isBullet(String line) {
        return BULLET.matcher(line).matches();
    }

    private void begin(@Nullable Integer known, int place, String line) {
        section.close(sections);
        section = new Section(known, new ReadLine(place, line));
    }

    /** A section while it is read. */
    private static final class Section {

        private final @Nullable Integer known;
        private final @Nullable ReadLine heading;
        private final List<ReadItem> items = new ArrayList<>();

        private Section(@Nullable Integer known, @Nullable ReadLine heading) {
            this.known = known;
            this.heading = heading;
        }

        private void add(int place, String line, boolean afterEmptyLine) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                items.add(new ReadItem(place, bullet.group("text").strip(), true));
            } else if (!items.isEmpty() && !afterEmptyLine && Character.isLowerCase(line.codePointAt(0))) {
                ReadItem above = items.remove(items.size() - 1);
                items.add(new ReadItem(above.line(), above.text() + " " + line, above.bulleted()));
            } else {
                items.add(new ReadItem(place, line, false));
            }
        }

        private void close(List<ReadSection> sections) {
            if (heading != null || !items.isEmpty()) {
                sections.add(new ReadSection(known, heading, List.copyOf(items)));
            }
        }
    }
}
