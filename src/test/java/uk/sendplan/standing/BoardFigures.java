package uk.sendplan.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a board says, as a list of lines: of the queries' board and of the replay's alike. */
record BoardFigures(
        GroupFigures plan,
        List<String> outline,
        List<GroupFigures> priorities,
        List<ObjectiveFigures> objectives,
        List<GroupFigures> organisations,
        List<ActionFigures> actions,
        List<String> attention,
        List<String> attentionInShort,
        Map<Change, List<String>> changed,
        List<String> moved,
        List<String> movedSince,
        SinceFigures sinceLast,
        List<String> withoutReference,
        @Nullable String lastRecord) {

    static final int IN_SHORT = 3;

    /** @param organisations name, missing of expected, and the numbers of those that are missing; likewise owners */
    record SinceFigures(
            List<String> newlyOverdue,
            List<String> completed,
            List<String> added,
            List<String> retired,
            List<String> organisations,
            List<String> owners) {}

    /** @param actions their numbers */
    record Count(String mark, int number, int stale, List<String> actions) {}

    record Counts(
            List<Count> counts,
            Map<String, Integer> kinds,
            int total,
            int expected,
            int unreported,
            boolean silent,
            RollUp.Outcome outcome,
            @Nullable String worst,
            @Nullable String shownAs) {}

    record GroupFigures(
            String of, Counts now, Counts then, Change change, int overdue, int moved, List<String> actions) {}

    record ObjectiveFigures(
            @Nullable String code, String wording, List<String> citedBy, Counts counts, boolean nothingOnTrack) {}

    record ActionFigures(
            String number,
            String title,
            String priority,
            @Nullable String reference,
            String lead,
            @Nullable String owner,
            @Nullable String start,
            @Nullable String original,
            @Nullable String due,
            long daysOverdue,
            long daysSlipped,
            int moves,
            int movesSince,
            @Nullable String proposal,
            String stage,
            String mark,
            boolean stale,
            @Nullable String updated,
            Change change) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("plan " + plan);
        outline.forEach(line -> lines.add("in the plan's order " + line));
        priorities.forEach(line -> lines.add("priority " + line));
        objectives.forEach(line -> lines.add("objective " + line));
        organisations.forEach(line -> lines.add("organisation " + line));
        actions.forEach(line -> lines.add("action " + line));
        lines.add("attention " + attention);
        lines.add("attention in short " + attentionInShort);
        Stream.of(Change.values()).forEach(change -> lines.add("changed " + change + " " + changed.get(change)));
        lines.add("moved " + moved);
        lines.add("moved since " + movedSince);
        lines.add("since " + sinceLast);
        lines.add("without a reference " + withoutReference);
        lines.add("last recorded " + lastRecord);
        return lines;
    }

    /** Where these figures are others than the expected ones, line by line; empty where they are the same. */
    List<String> differencesFrom(BoardFigures expected) {
        List<String> lines = lines();
        List<String> wanted = expected.lines();
        List<String> differences = new ArrayList<>();
        for (int place = 0; place < Math.max(lines.size(), wanted.size()); place++) {
            String line = place < lines.size() ? lines.get(place) : "nothing";
            String want = place < wanted.size() ? wanted.get(place) : "nothing";
            if (!line.equals(want)) {
                differences.add("\nshown:    " + line + "\nexpected: " + want);
            }
        }
        return differences;
    }
}
