package uk.sendplan.demo;

import java.nio.charset.StandardCharsets;
import uk.sendplan.evidence.EvidenceAdding.Content;
import uk.sendplan.evidence.EvidenceAdding.Content.AsFile;
import uk.sendplan.evidence.EvidenceAdding.Content.AtLink;

/** What Alderbrook's officers show of their work: a few links, notes and tables, in turn. Nobody is named in them. */
enum DemoEvidence {
    MINUTES("Minutes of the steering group", new AtLink("https://minutes.alderbrook.example/send-steering-group")),
    FIGURES("Figures of the term", file("figures-of-the-term.csv", """
            Month,Plans issued,Within 20 weeks
            January,31,17
            February,28,18
            March,35,24
            """)),
    GUIDANCE("The guidance as families see it", new AtLink("https://local-offer.alderbrook.example/guidance")),
    NOTES("Notes of the training day", file("training-day.txt", """
            Training day, notes

            Forty-two people came from nineteen schools.
            Nine in ten said that they will work differently from now on.
            A second day is agreed for those who could not come.
            """)),
    SURVEY("What families answered in the survey", file("survey.csv", """
            Question,Agreed,Did not agree
            I was listened to,61,22
            I knew whom to ask,54,29
            """));

    private final String title;
    private final Content content;

    DemoEvidence(String title, Content content) {
        this.title = title;
        this.content = content;
    }

    private static Content file(String name, String text) {
        return new AsFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static DemoEvidence at(int turn) {
        return values()[Math.floorMod(turn, values().length)];
    }

    String title() {
        return title;
    }

    Content content() {
        return content;
    }
}
