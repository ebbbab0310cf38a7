package uk.sendplan.exchange.reading;

/** An objective as found; the code is empty where it has none. */
record ObjectiveDraft(String code, Passage wording) {}
