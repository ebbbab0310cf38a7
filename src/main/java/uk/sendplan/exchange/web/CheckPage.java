package uk.sendplan.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;

/**
 * All that a person needs to judge a reading.
 *
 * @param open true while it can be corrected, accepted and discarded
 * @param answer what was understood, in a sentence
 * @param next what there is to do now, in a sentence
 * @param plan the plan that it became, or null
 */
record CheckPage(
        String title,
        CheckWords.StateTag tag,
        boolean open,
        String answer,
        String next,
        @Nullable Link plan,
        List<Figure> figures,
        List<SummaryRow> facts,
        CountTable counts,
        List<Note> problems,
        Decisions decisions,
        List<ReadParts.Part> parts,
        LeftOutRows leftOut,
        Addresses addresses,
        List<Choice> lineKinds,
        List<Choice> planKinds) {

    /** @param anchor of the part of the page where it is explained */
    record Figure(String number, String words, String anchor) {}

    /** @param href where it can be mended, or null */
    record Note(String line, @Nullable String href, String words) {}

    record CountTable(List<String> headings, List<List<String>> rows) {}

    /**
     * @param toDecide kinds of decision that a person can take otherwise
     * @param slips what looks like a slip in the text
     * @param information what is good to know
     */
    record Decisions(List<Group> toDecide, List<Group> slips, List<Group> information) {
        public int count() {
            return size(toDecide) + size(slips) + size(information);
        }

        public int toLookAt() {
            return size(toDecide) + size(slips);
        }

        private static int size(List<Group> groups) {
            return groups.stream().mapToInt(group -> group.decisions().size()).sum();
        }
    }

    record Group(String title, List<Taken> decisions) {}

    /**
     * @param field the name of its radios
     * @param byHand true where a person answered before
     * @param options empty where there is nothing to choose
     * @param answer the choice in words, or null
     */
    record Taken(
            String field,
            String line,
            String href,
            String message,
            String excerpt,
            boolean byHand,
            List<Option> options,
            @Nullable String answer) {}

    record Option(String id, String value, String text, boolean checked) {}

    record Addresses(
            String self, String accept, String text, String download, String discard, String list, String json) {}
}
