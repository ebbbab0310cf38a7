package uk.sendplan.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What citations of one priority may point to.
 *
 * @param listed codes listed by the priority, keyed by their upper-case form
 * @param known codes listed anywhere in the plan, keyed by their upper-case form
 * @param principles how many key principles the priority has; they are cited from 1
 */
public record CitationContext(Map<String, String> listed, Map<String, String> known, int principles) {

    public static CitationContext of(Collection<String> listed, Collection<String> known, int principles) {
        Map<String, String> listedByKey = byKey(listed);
        Map<String, String> knownByKey = byKey(known);
        listedByKey.forEach(knownByKey::putIfAbsent);
        return new CitationContext(Map.copyOf(listedByKey), Map.copyOf(knownByKey), principles);
    }

    boolean lists(String code) {
        return listed.containsKey(key(code));
    }

    /** The code as the plan prints it, whatever the case of the citation. */
    Optional<String> known(String code) {
        return Optional.ofNullable(known.get(key(code)));
    }

    private static Map<String, String> byKey(Collection<String> codes) {
        Map<String, String> byKey = new LinkedHashMap<>();
        codes.stream().filter(code -> !code.isBlank()).forEach(code -> byKey.putIfAbsent(key(code), code));
        return byKey;
    }

    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
