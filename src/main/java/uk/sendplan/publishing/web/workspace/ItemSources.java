package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ItemLink;
import uk.sendplan.publishing.ItemLink.Source;
import uk.sendplan.publishing.ItemLink.ToAction;
import uk.sendplan.publishing.ItemLink.ToReference;

/**
 * Reads what stands behind an item as it is typed: the numbers of references and actions, and sources, one a line: a name, and after it
 * an address where there is one.
 */
@Component
class ItemSources {

    static final int MOST_NUMBERS = 20;
    static final int MOST_SOURCES = 10;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_ADDRESS = 2000;

    private static final Pattern SOURCE =
            Pattern.compile("(?<name>.*?)(?<!\\s)\\s*+(?<address>https?://\\S+)?", Pattern.CASE_INSENSITIVE);

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final Words words;

    ItemSources(PlanQueries plans, ActionQueries actions, Words words) {
        this.plans = plans;
        this.actions = actions;
        this.words = words;
    }

    /** @param errors those that were there before, and at "numbers" and "sources"; with any, the links are not all of them */
    record Read(List<ItemLink> links, FormErrors errors) {}

    Read read(Member by, UUID planId, ItemForm form, FormErrors before) {
        List<ItemLink> links = new ArrayList<>();
        FormErrors errors = numbers(by, planId, form.numbersTyped(), links, before);
        return new Read(links, sources(form.sourcesTyped(), links, errors));
    }

    private FormErrors numbers(Member by, UUID planId, String typed, List<ItemLink> links, FormErrors errors) {
        List<String> numbers = Arrays.stream(typed.split("[,;\\s]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.size() > MOST_NUMBERS) {
            return errors.with("numbers", words.of("progressPage.numbers.error.many", MOST_NUMBERS));
        }
        List<String> unknown = new ArrayList<>();
        for (String number : numbers) {
            named(by, planId, number).ifPresentOrElse(links::add, () -> unknown.add(number));
        }
        return unknown.isEmpty()
                ? errors
                : errors.with("numbers", words.of("progressPage.numbers.error.unknown", String.join(", ", unknown)));
    }

    private Optional<ItemLink> named(Member by, UUID planId, String number) {
        Optional<ItemLink> reference = plans.referenceOf(by, planId, number).map(id -> new ToReference(id, number));
        return reference.isPresent()
                ? reference
                : actions.numbered(by, planId, number).map(id -> new ToAction(id, number));
    }

    private FormErrors sources(String typed, List<ItemLink> links, FormErrors errors) {
        List<String> lines = Typed.lines(typed);
        if (lines.size() > MOST_SOURCES) {
            return errors.with("sources", words.of("progressPage.sources.error.many", MOST_SOURCES));
        }
        for (String line : lines) {
            Matcher source = SOURCE.matcher(line);
            String name = source.matches() ? source.group("name") : "";
            String address = source.group("address");
            if (name.isEmpty()) {
                return errors.with("sources", words.of("progressPage.sources.error.name", line));
            }
            if (Typed.length(name) > LONGEST_NAME || (address != null && address.length() > LONGEST_ADDRESS)) {
                return errors.with("sources", words.of("progressPage.sources.error.long", LONGEST_NAME));
            }
            links.add(new Source(name, address));
        }
        return errors;
    }

    /** As {@link #read} reads them again: "1.10, 1.10.2" */
    static String numbers(List<ItemLink> links) {
        return links.stream()
                .filter(link -> !(link instanceof Source))
                .map(link -> link instanceof ToReference reference ? reference.number() : ((ToAction) link).number())
                .collect(Collectors.joining(", "));
    }

    /** One a line. */
    static String sources(List<ItemLink> links) {
        return links.stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .map(source -> source.address() == null ? source.name() : source.name() + " " + source.address())
                .collect(Collectors.joining("\n"));
    }
}
