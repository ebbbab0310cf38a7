package uk.sendplan.reporting;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sendplan.shared.Texts;

/**
 * What the address of a list asks for, in words that can be shared: "?owner=me&due=overdue&page=2". Every part is optional. Never
 * changed: {@link #with} answers another one.
 */
public final class Asked {

    public static final String PAGE = "page";

    private static final int LONGEST = 200;

    private final Map<String, String> chosen;

    private Asked(Map<String, String> chosen) {
        this.chosen = Collections.unmodifiableMap(chosen);
    }

    /** @param names the parts that the list knows, in the order of its addresses; others are passed over */
    public static Asked of(Map<String, String> parameters, Collection<String> names) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : names) {
            String value = Texts.trimmed(parameters.get(name));
            if (!value.isEmpty()) {
                chosen.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        return new Asked(chosen);
    }

    /** What a part of an address says, with or without its question mark; what is no such thing asks for nothing. */
    public static Asked ofQuery(String query, Collection<String> names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : (query.startsWith("?") ? query.substring(1) : query).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return of(parameters, names);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** Empty where it was not asked for. */
    public String get(String name) {
        return chosen.getOrDefault(name, "");
    }

    public boolean isOn(String name) {
        return "true".equals(get(name));
    }

    public boolean anyOf(Collection<String> names) {
        return names.stream().anyMatch(chosen::containsKey);
    }

    /** With another value, or without one where it is empty. A list that is asked for something else begins at its first page. */
    public Asked with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        other.remove(PAGE);
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Asked(other);
    }

    /** As if that had not been asked for, on the same page. */
    public Asked without(String name) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        other.remove(name);
        return new Asked(other);
    }

    /** Only these parts of it. */
    public Asked only(Collection<String> names) {
        return of(chosen, names);
    }

    /** What was asked for, by its name. */
    public Map<String, String> parts() {
        return chosen;
    }

    /** "?owner=me&amp;page=2", or nothing. */
    public String query() {
        return chosen.isEmpty()
                ? ""
                : chosen.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
