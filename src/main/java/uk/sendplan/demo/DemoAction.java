package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An action of alderbrook-actions.txt, which says what its columns are.
 *
 * @param place a reference ("1.10") or a priority ("1")
 * @param kind of work, by which its narratives are chosen
 * @param owner null while nobody is named
 * @param itself it is the reference itself, tracked directly
 * @param story one of "G -350..-20" after the other
 * @param own steps that are told by themselves
 */
record DemoAction(
        String place,
        String kind,
        DemoOrganisation lead,
        @Nullable String owner,
        Set<DemoOrganisation> supporting,
        String start,
        String due,
        List<Stretch> story,
        String inShort,
        String title,
        @Nullable String about,
        boolean itself,
        List<DemoStep> own) {

    private static final String FILE = "alderbrook-actions.txt";
    private static final Pattern STRETCH = Pattern.compile("(\\S+) -(\\d+)(?:\\.\\.-(\\d+))?");

    /** Updates of one kind, from a day to a later one, as days before the seeding. */
    record Stretch(String code, int from, int to) {

        static Stretch of(String written) {
            Matcher matcher = STRETCH.matcher(written.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no stretch of a story: " + written);
            }
            int from = Integer.parseInt(matcher.group(2));
            return new Stretch(
                    matcher.group(1), from, matcher.group(3) == null ? from : Integer.parseInt(matcher.group(3)));
        }
    }

    UUID id() {
        return DemoOrganisation.idOf("action " + title);
    }

    /** In the order of the file. */
    static List<DemoAction> all() {
        Map<String, DemoOwner> owners = DemoOwner.all();
        List<DemoAction> actions = new ArrayList<>();
        List<String> lines = DemoFile.lines(FILE);
        for (int from = 0, to; from < lines.size(); from = to) {
            to = from + 1;
            while (to < lines.size() && lines.get(to).startsWith(" ")) {
                to++;
            }
            actions.add(read(lines.get(from), lines.subList(from + 1, to), owners));
        }
        return actions;
    }

    private static DemoAction read(String line, List<String> ownLines, Map<String, DemoOwner> owners) {
        List<String> fields = DemoFile.fields(line);
        if (fields.size() != 8) {
            throw new IllegalArgumentException("eight columns are wanted: " + line);
        }
        DemoOwner owner = owners.get(fields.get(2));
        String[] dates = fields.get(4).split(" > ");
        String about = null;
        boolean itself = false;
        List<DemoStep> own = new ArrayList<>();
        for (String ownLine : ownLines) {
            String told = ownLine.strip();
            if (told.startsWith("about ")) {
                about = DemoFile.fields(told).get(1);
            } else if (told.equals("itself")) {
                itself = true;
            } else {
                own.add(DemoStep.told(told));
            }
        }
        return new DemoAction(
                fields.get(0),
                fields.get(1),
                owner == null ? DemoOrganisation.valueOf(fields.get(2)) : owner.organisation(),
                owner == null ? null : owner.key(),
                organisations(fields.get(3)),
                dates[0],
                dates[1],
                fields.get(5).equals("-")
                        ? List.of()
                        : Arrays.stream(fields.get(5).split(","))
                                .map(Stretch::of)
                                .toList(),
                fields.get(6),
                fields.get(7),
                about,
                itself,
                List.copyOf(own));
    }

    private static Set<DemoOrganisation> organisations(String written) {
        Set<DemoOrganisation> organisations = new LinkedHashSet<>();
        if (!written.equals("-")) {
            Arrays.stream(written.split(" ")).map(DemoOrganisation::valueOf).forEach(organisations::add);
        }
        return organisations;
    }
}
