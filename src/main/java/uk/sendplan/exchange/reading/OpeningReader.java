package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the priorities: title, period, partners, introduction, the overview of the priorities. */
final class OpeningReader {
    private static final Pattern PERIOD =
            Pattern.compile("\\b(?:19|20)\\d\\d(?:\\s?(?:[-–—/]|to)\\s?(?:(?:19|20)\\d\\d|\\d\\d))?\\b");
    private static final Pattern GROUP_WORD = Pattern.compile(
            "(?i)\\brepresent(?:ing|s|ative|atives)\\b|\\bon behalf of\\b|\\bmembers of\\b|\\ball (?:schools|settings|partners)\\b");

    private final SourceText source;
    private final DecisionLog decisions;
    private final ItemLog items;
    private final Outline outline;

    OpeningReader(SourceText source, DecisionLog decisions, ItemLog items, Outline outline) {
        this.source = source;
        this.decisions = decisions;
        this.items = items;
        this.outline = outline;
    }

    record Partners(List<String> names, List<String> groups) {}

    /** @param names the name that the overview gives, by the number of the priority, where it differs */
    record Overview(Map<String, String> names, List<String> introduction) {}

    /** The title, or null. */
    @Nullable
    String title() {
        if (outline.titles().isEmpty()) {
            decisions.inform(DecisionKind.TITLE_NOT_FOUND, new Span(0, 0));
            return null;
        }
        List<String> titles = new ArrayList<>();
        for (Entry entry : outline.titles()) {
            titles.add(items.add(ItemKind.TITLE, null, "title", Passage.of(entry)));
        }
        String title = String.join(" ", titles);
        decisions.inform(DecisionKind.TITLE_CHOSEN, outline.titles().get(0).body(), title);
        return title;
    }

    @Nullable
    String period() {
        for (Entry entry : outline.titles()) {
            Matcher years = PERIOD.matcher(source.folded(entry.body()));
            if (years.find()) {
                decisions.inform(DecisionKind.PERIOD_CHOSEN, entry.body(), years.group());
                return years.group();
            }
        }
        return null;
    }

    Partners partners() {
        for (Entry heading : outline.partnerHeadings()) {
            Passage passage = new Passage(List.of(), List.of(heading.whole()), null, true);
            items.add(ItemKind.PARTNERS_HEADING, null, "partners", passage);
        }
        List<String> names = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Entry entry : outline.partners()) {
            String name = items.add(ItemKind.PARTNER, null, "partner " + (names.size() + 1), Passage.of(entry));
            names.add(name);
            if (standsForSeveral(name)
                    && decisions.choose(DecisionKind.PARTNER_IS_GROUP, entry.body(), name) == Choice.GROUP) {
                groups.add(name);
            }
        }
        return new Partners(List.copyOf(names), List.copyOf(groups));
    }

    /** Says so itself, or is a description in small letters that ends in a plural: "Schools and nurseries". */
    private static boolean standsForSeveral(String name) {
        if (GROUP_WORD.matcher(name).find()) {
            return true;
        }
        String[] words = name.split("\\s+");
        boolean small = words.length > 1;
        for (int i = 1; i < words.length; i++) {
            small &= words[i].chars().noneMatch(Character::isUpperCase);
        }
        return small && words[words.length - 1].endsWith("s");
    }

    /** @param headingNames the names of the priorities by their numbers */
    Overview overview(Map<String, String> headingNames) {
        List<Entry> numbered = outline.introduction().stream()
                .filter(entry -> entry.number() > 0)
                .toList();
        long matching = numbered.stream()
                .filter(entry -> matches(entry, headingNames.get(String.valueOf(entry.number()))))
                .count();
        boolean isOverview = matching > 0 && 2 * matching >= numbered.size();
        Map<String, String> names = new HashMap<>();
        List<String> paragraphs = new ArrayList<>();
        for (Entry entry : outline.introduction()) {
            if (isOverview && entry.number() > 0) {
                readOverviewEntry(entry, headingNames, names);
            } else {
                paragraphs.add(items.add(
                        ItemKind.INTRODUCTION,
                        null,
                        "introduction " + (paragraphs.size() + 1),
                        new Passage(List.of(entry.whole()), List.of(), null, true)));
            }
        }
        return new Overview(Map.copyOf(names), List.copyOf(paragraphs));
    }

    private void readOverviewEntry(Entry entry, Map<String, String> headingNames, Map<String, String> names) {
        String number = String.valueOf(entry.number());
        String heading = headingNames.get(number);
        if (heading == null || names.containsKey(number)) {
            decisions.informOwning(DecisionKind.OVERVIEW_WITHOUT_PRIORITY, entry.whole(), source.folded(entry.body()));
            return;
        }
        Span words = entry.body();
        boolean stopped = !words.isEmpty() && source.text().charAt(words.end() - 1) == '.' && !heading.endsWith(".");
        Span name = stopped ? words.to(words.end() - 1) : words;
        Passage passage = Passage.of(entry.withBody(name)).marked(new Span(name.end(), words.end()));
        String text = items.add(ItemKind.OVERVIEW_ENTRY, number, "overview " + number, passage);
        names.put(number, text);
    }

    private boolean matches(Entry entry, @Nullable String heading) {
        if (heading == null) {
            return false;
        }
        var shared = Words.content(source.folded(entry.body()));
        shared.retainAll(Words.content(heading));
        return !shared.isEmpty();
    }

    static @Nullable String introduction(List<String> paragraphs) {
        String all = paragraphs.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }
}
