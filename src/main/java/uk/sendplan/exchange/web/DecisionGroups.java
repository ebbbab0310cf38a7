package uk.sendplan.exchange.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Choice;
import uk.sendplan.exchange.reading.Decision;
import uk.sendplan.exchange.reading.DecisionKind;

/** The reader's decisions by kind: those that can be taken otherwise first. */
final class DecisionGroups {

    /** Nothing to choose, but the text may be wrong. */
    private static final Set<DecisionKind> SLIPS = EnumSet.of(
            DecisionKind.TITLE_NOT_FOUND,
            DecisionKind.OVERVIEW_WITHOUT_PRIORITY,
            DecisionKind.PRIORITY_WITHOUT_HEADING,
            DecisionKind.PRIORITY_REPEATED,
            DecisionKind.NUMBER_REPEATED,
            DecisionKind.NUMBER_MISSING,
            DecisionKind.NUMBER_OUT_OF_ORDER,
            DecisionKind.NUMBER_OF_OTHER_PRIORITY,
            DecisionKind.CODE_NOT_IN_PLAN,
            DecisionKind.NOT_A_PRINCIPLE,
            DecisionKind.CITATION_NOT_UNDERSTOOD,
            DecisionKind.CODE_REPEATED,
            DecisionKind.FIGURES_DIFFER);

    private final ReadImport read;
    private final CheckForm form;
    private final CheckWords words;
    private final String textHref;

    DecisionGroups(ReadImport read, CheckForm form, CheckWords words, String textHref) {
        this.read = read;
        this.form = form;
        this.words = words;
        this.textHref = textHref;
    }

    CheckPage.Decisions groups() {
        Map<DecisionKind, List<CheckPage.Taken>> byKind = new TreeMap<>();
        for (Decision decision : read.reading().decisions()) {
            byKind.computeIfAbsent(decision.kind(), kind -> new ArrayList<>()).add(taken(decision));
        }
        List<CheckPage.Group> toDecide = new ArrayList<>();
        List<CheckPage.Group> slips = new ArrayList<>();
        List<CheckPage.Group> information = new ArrayList<>();
        byKind.forEach((kind, decisions) -> {
            List<CheckPage.Group> place =
                    !kind.choices().isEmpty() ? toDecide : SLIPS.contains(kind) ? slips : information;
            place.add(new CheckPage.Group(words.decisions(kind), decisions));
        });
        return new CheckPage.Decisions(toDecide, slips, information);
    }

    private CheckPage.Taken taken(Decision decision) {
        String field = CheckForm.CHOICE + decision.id();
        Choice choice = decision.choice();
        return new CheckPage.Taken(
                field,
                words.of("import.line", String.valueOf(decision.line())),
                textHref + "#l" + decision.line(),
                decision.message(),
                decision.excerpt(),
                read.corrections().choices().containsKey(decision.id()),
                choice == null ? List.of() : options(decision, field),
                choice == null ? null : words.choice(choice));
    }

    private List<CheckPage.Option> options(Decision decision, String field) {
        String chosen = form.choiceOf(decision);
        List<CheckPage.Option> options = new ArrayList<>();
        for (Choice choice : decision.choices()) {
            options.add(new CheckPage.Option(
                    options.isEmpty() ? field : field + "-" + options.size(),
                    choice.name(),
                    words.choice(choice),
                    choice.name().equals(chosen)));
        }
        return options;
    }
}
