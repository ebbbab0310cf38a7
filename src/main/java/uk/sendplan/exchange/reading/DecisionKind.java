package uk.sendplan.exchange.reading;

import static uk.sendplan.exchange.reading.Choice.*;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The decisions the reader takes and shows. Those without choices only inform; the first choice is what it takes. */
public enum DecisionKind {
    TITLE_CHOSEN,
    TITLE_NOT_FOUND,
    PERIOD_CHOSEN,
    FURNITURE_LEFT_OUT(LEAVE_OUT, KEEP_AS_INTRODUCTION),
    BESIDE_TITLE_LEFT_OUT(LEAVE_OUT, KEEP_AS_INTRODUCTION),
    AFTER_LAST_PRIORITY(KEEP_AS_INTRODUCTION, LEAVE_OUT),
    PARTNER_IS_GROUP(GROUP, ORGANISATION),
    NAME_DIFFERS(HEADING_NAME, OVERVIEW_NAME),
    OVERVIEW_WITHOUT_PRIORITY,
    SECTION_NUMBERS,
    LABELS_GENERATED,
    PRIORITY_WITHOUT_HEADING,
    PRIORITY_REPEATED,
    ITEMS_RUN_TOGETHER(SPLIT, KEEP_TOGETHER),
    POINTS_IN_LINE(SPLIT, KEEP_TOGETHER),
    SENTENCE_WITHOUT_NUMBER(KEEP_TOGETHER, SPLIT),
    REFERENCES_ON_ONE_LINE(SPLIT, KEEP_TOGETHER),
    HEADING_AT_END_OF_ITEM(SPLIT, KEEP_TOGETHER),
    CITATIONS_BELOW_NUMBER,
    SENTENCE_AFTER_POINTS(CLOSING_SENTENCE, PART_OF_LAST_POINT),
    SENTENCE_AFTER_CODE,
    OUTCOME_WITHOUT_TEXT,
    PRINCIPLES_IN_SENTENCE,
    POINTS_UNDER_THEMES(THEMES, STATEMENTS),
    NUMBER_WITH_SPACE,
    NUMBER_GLUED,
    NUMBER_GENERATED,
    NUMBER_REPEATED,
    NUMBER_MISSING,
    NUMBER_OUT_OF_ORDER,
    NUMBER_OF_OTHER_PRIORITY,
    SEPARATOR_MISSING,
    CITES_ALL(EVERY_OBJECTIVE, LEAVE_UNRESOLVED),
    CODE_NOT_LISTED(LEAVE_FLAGGED, LIST_OBJECTIVE),
    CODE_NOT_IN_PLAN,
    NOT_A_PRINCIPLE,
    CITATION_NOT_UNDERSTOOD,
    CODE_REPEATED,
    WORDING_DIFFERS,
    CITED_ONLY_THROUGH_ALL,
    NEVER_CITED,
    FIGURES_DIFFER,
    NOTHING_ABOUT_WORK;

    private final List<Choice> choices;

    DecisionKind(Choice... choices) {
        this.choices = List.of(choices);
    }

    public List<Choice> choices() {
        return choices;
    }

    /** The sentence that says what was decided: one for what the reader takes, one for each other choice. */
    String messageKey(@Nullable Choice choice) {
        String sentence = "reading.decision." + key();
        return choice == null || choice == choices.get(0) ? sentence : sentence + "." + choice.key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
