package uk.sendplan.exchange.reading;

import java.util.List;

/** A statement as found; {@code theme} where its words only head its points. */
record StatementDraft(Passage words, boolean theme, int number, List<Passage> points) {}
