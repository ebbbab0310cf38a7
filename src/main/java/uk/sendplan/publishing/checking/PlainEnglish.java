package uk.sendplan.publishing.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what parents may stumble over in a text: long sentences, abbreviations that are written out nowhere before, and words of the
 * trade, with what to say instead. It advises and decides nothing.
 */
public final class PlainEnglish {

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}{2,6})s?(?![\\p{L}\\d])");

    /** These need no words on a page about children with special educational needs. */
    private static final Set<String> KNOWN = Set.of("SEND", "NHS", "UK", "GP", "PDF", "TV", "OK", "DIY", "AND", "NOT");

    private final Map<String, String> plainWords;

    /** @param plainWords what to say instead, by the word of the trade in lower case */
    public PlainEnglish(Map<String, String> plainWords) {
        this.plainWords = Map.copyOf(plainWords);
    }

    /** Something to look at again. */
    public sealed interface Advice {

        record LongSentence(String sentence) implements Advice {}

        record Abbreviation(String abbreviation) implements Advice {}

        record Jargon(String word, String instead) implements Advice {}
    }

    /**
     * @param texts of a page in their order: an abbreviation that one of them writes out is known in those after it
     * @return what there is to say of each, in the order of the texts
     */
    public List<List<Advice>> advice(List<String> texts) {
        Set<String> known = new HashSet<>(KNOWN);
        List<List<Advice>> all = new ArrayList<>();
        for (String text : texts) {
            List<Advice> advice = new ArrayList<>();
            Readability.of(text).longSentences().forEach(sentence -> advice.add(new Advice.LongSentence(sentence)));
            abbreviations(text, known).forEach(each -> advice.add(new Advice.Abbreviation(each)));
            jargon(text, advice);
            all.add(List.copyOf(advice));
        }
        return List.copyOf(all);
    }

    /** Each is named once: when it comes first, and only where it stands without its words. */
    private static List<String> abbreviations(String text, Set<String> known) {
        List<String> unknown = new ArrayList<>();
        Matcher found = ABBREVIATION.matcher(text);
        while (found.find()) {
            if (known.add(found.group(1)) && !isWrittenOut(text, found)) {
                unknown.add(found.group(1));
            }
        }
        return unknown;
    }

    /** "parent carer forum (PCF)" or "PCF (parent carer forum)" */
    private static boolean isWrittenOut(String text, Matcher found) {
        String before = text.substring(0, found.start());
        String after = text.substring(found.end());
        return (before.matches("(?s).*\\p{L}\\s*[(\\[]\\s*$") && after.matches("(?s)^\\s*[)\\]].*"))
                || after.matches("(?s)^\\s*[(\\[]\\s*\\p{L}.*");
    }

    private void jargon(String text, List<Advice> advice) {
        String lower = text.toLowerCase(Locale.UK);
        plainWords.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Matcher found = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(entry.getKey()) + "(?![\\p{L}\\d])")
                    .matcher(lower);
            if (found.find()) {
                advice.add(new Advice.Jargon(text.substring(found.start(), found.end()), entry.getValue()));
            }
        });
    }
}
