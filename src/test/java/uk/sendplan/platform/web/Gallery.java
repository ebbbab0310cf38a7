package uk.sendplan.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the gallery's templates show: invented text in the shapes that the fragments take. */
record Gallery() {

    record Priority(String number, String name, String href, String count, boolean current) {}

    record Card(String number, String name, String href, List<String> facts, List<Tag> tags) {}

    record Citation(String asWritten, String href, String wording, String flag) {}

    record Point(String text, List<Citation> citations) {}

    record Outcome(String text, List<Point> points, String closing) {
        public @Nullable String due() {
            return null;
        }
    }

    record Tag(String text, String shape, String colour) {}

    record Reference(
            String number,
            String anchor,
            String href,
            List<Citation> citations,
            List<Outcome> outcomes,
            List<Tag> tags,
            boolean retired) {}

    record Statement(String theme, String text, List<Citation> citations, List<Point> points) {}

    record Change(String who, String when, String at, String what, String from, String to) {}

    static HashMap<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("g", new Gallery());
        model.put("header", signedIn());
        return model;
    }

    static SiteHeader signedIn() {
        return new SiteHeader(
                "Eastmoor SEND Partnership",
                "/workspace",
                List.of(
                        Link.to("My work", "/workspace"),
                        Link.here("Improvement plan 2025 to 2027", "/workspace/eastmoor/plan"),
                        Link.to("People", "/workspace/eastmoor/people"),
                        Link.to("Settings", "/workspace/eastmoor/settings"),
                        Link.to("Admin", "/admin")),
                "Rowan Whitlock",
                null);
    }

    static FormErrors errors() {
        return FormErrors.none()
                .with("dueOn", "Enter the date it is due")
                .with("title", "Enter a title")
                .with("publish", "Choose who may read it")
                .with("email", "Enter an email address in the form name@example.org")
                .inOrder(List.of("title", "email", "publish", "dueOn"));
    }

    public String typed() {
        return "<b>Plan</b> & \"more\" ${1+1}";
    }

    public List<Link> crumbs() {
        return List.of(
                Link.to("My work", "/workspace"), Link.to("Improvement plan 2025 to 2027", "/workspace/eastmoor/plan"));
    }

    public List<Link> sections() {
        return List.of(
                Link.to("A form that was sent back", "#forms"),
                Link.to("Words that stand out", "#words"),
                Link.to("Tags", "#tags"),
                Link.to("Lists and tables", "#lists"),
                Link.to("History", "#history"));
    }

    public List<Choice> kinds() {
        return List.of(
                Choice.of("", "Choose a kind"),
                Choice.of("wsoa", "Written statement of action"),
                Choice.of("app", "Accelerated progress plan"));
    }

    public List<Choice> choices() {
        return List.of(
                new Choice("area", "People of this area", "Partners and the board"),
                Choice.of("all", "Everyone"),
                Choice.of("none", "Nobody yet"));
    }

    public List<String> chosen() {
        return List.of("all");
    }

    public DateFields date() {
        return new DateFields("31", "2", "2026");
    }

    public List<SummaryRow> rows() {
        return List.of(
                new SummaryRow("Title", "Improvement plan", Link.to("Change", "/gallery")),
                SummaryRow.of("Period", "2025 to 2027"));
    }

    public List<String> headings() {
        return List.of("Code", "Wording", "References", "Cited");
    }

    public List<List<String>> cells() {
        return List.of(
                List.of("A1", "Families know whom to ask before things get hard", "1.2, 2.4", "by code"),
                List.of("B3", "Young people choose what to do with their free time", "", "not cited"),
                List.of("C10", "Waiting is short, and nobody waits alone", "3.7", "only through “all”"));
    }

    public Link previous() {
        return Link.to("1 Listening to families", "/gallery/1");
    }

    public Link next() {
        return Link.to("3 Getting ready for adult life", "/gallery/3");
    }

    public List<Link> pages() {
        return List.of(Link.to("1", "/gallery/1"), Link.here("2", "/gallery/2"), Link.to("3", "/gallery/3"));
    }

    public List<Change> history() {
        return List.of(
                new Change(
                        "Rowan Whitlock",
                        "3 March 2026 at 10:14",
                        "2026-03-03T10:14:00Z",
                        "Outcome reworded",
                        "More families use the sleep clinic.",
                        "Twice as many families use the sleep clinic, and say that it helped."),
                new Change(
                        "Ines Okafor",
                        "12 February 2026 at 16:40",
                        "2026-02-12T16:40:00Z",
                        "Citation added",
                        null,
                        "B3"),
                new Change(
                        "Ines Okafor",
                        "1 February 2026 at 09:02",
                        "2026-02-01T09:02:00Z",
                        "Came in with the import",
                        null,
                        null));
    }

    public List<Priority> priorities() {
        return List.of(
                new Priority("1", "Listening to families", "/gallery/1", "11 references", false),
                new Priority("2", "Getting help early, in school and at home", "/gallery/2", "10 references", true),
                new Priority("3", "Getting ready for adult life", "/gallery/3", "13 references", false),
                new Priority("4", "Buying services together", "/gallery/4", "11 references", false),
                new Priority("5", "Plans on time", "/gallery/5", "16 references", false),
                new Priority("6", "Knowing whether it is good", "/gallery/6", "9 references", false),
                new Priority("7", "A local offer that people use", "/gallery/7", "8 references", false),
                new Priority("8", "Voluntary and community groups", "/gallery/8", "9 references", false));
    }

    public List<Card> cards() {
        return priorities().stream()
                .map(priority -> new Card(
                        priority.number(),
                        priority.name(),
                        priority.href(),
                        List.of(priority.count(), "6 objectives"),
                        priority.current() ? List.of(new Tag("2 citations to look at", "flag", "purple")) : List.of()))
                .toList();
    }

    public List<Link> prioritySections() {
        return List.of(
                Link.to("Objectives", "#objectives"),
                Link.to("What we want to see", "#want-to-see"),
                Link.to("What needs to change", "#needs-to-change"),
                Link.to("References", "#references"));
    }

    public List<Link> jump() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(number -> Link.to("2." + number, "#reference-2." + number))
                .toList();
    }

    public List<Choice> objectives() {
        return List.of(
                Choice.of("A1", "Families know whom to ask before things get hard"),
                Choice.of(
                        "B3",
                        "Young people choose what to do with their free time, and get there on their own where they can"),
                Choice.of("C10", "Waiting is short, and nobody waits alone"));
    }

    public List<Statement> want() {
        return List.of(
                new Statement(
                        null,
                        "Every nursery and school notices early when a child finds things hard, and starts with what works.",
                        List.of(),
                        List.of()),
                new Statement(
                        null,
                        "Families hear the same message from the school, the nurse and the council, in words that they use themselves.",
                        List.of(),
                        List.of()),
                new Statement(
                        "Somebody to talk to",
                        "",
                        List.of(),
                        List.of(
                                new Point(
                                        "A person who stays the same from the first worry to the first review",
                                        List.of(cited("A1"))),
                                new Point("A phone line that is answered after school hours", List.of(cited("B3"))))),
                new Statement(null, "Fewer children miss lessons while they wait.", List.of(), List.of()));
    }

    public List<Statement> change() {
        return List.of(
                new Statement(null, "Three different forms ask for the same story.", List.of(), List.of()),
                new Statement(null, "Support often ends when the worker leaves.", List.of(), List.of()),
                new Statement(null, "Nobody can say how long the wait for the sleep clinic is.", List.of(), List.of()));
    }

    public List<Reference> references() {
        var references = new ArrayList<Reference>();
        references.add(
                reference(
                        "2.1",
                        List.of(cited("A1")),
                        "Every setting has one named person whom parents can ring, and the list is right on the first day of each term."));
        references.add(reference(
                "2.2",
                List.of(new Citation("B1", null, null, "not listed by this priority"), cited("C10")),
                "Waiting for the sleep clinic falls below eight weeks and stays there."));
        references.add(new Reference(
                "2.3",
                "reference-2.3",
                "/gallery",
                List.of(new Citation("all", null, "Every objective of this priority", null)),
                List.of(new Outcome(
                        "Schools share what they have learned:",
                        List.of(
                                new Point("two open mornings in each term", List.of()),
                                new Point("a library of short films made by pupils", List.of(cited("B3"))),
                                new Point("a yearly day with families, planned by families", List.of())),
                        "What was learned is written up within a month.")),
                List.of(new Tag("Target not set yet", "ring", "grey")),
                false));
        references.add(new Reference(
                "2.4",
                "reference-2.4",
                "/gallery",
                List.of(),
                List.of(
                        new Outcome("More young people travel to college on their own.", List.of(), null),
                        new Outcome("Travel training is offered in every school year from year 9.", List.of(), null)),
                List.of(new Tag("Cites no objective", "flag", "purple")),
                false));
        references.add(new Reference(
                "2.9",
                "reference-2.9",
                "/gallery",
                List.of(cited("A1"), cited("B3")),
                List.of(new Outcome("A paper newsletter goes out each month.", List.of(), null)),
                List.of(),
                true));
        references.add(reference(
                "2.10",
                List.of(cited("C10")),
                "Families who waited longer than agreed are told why, and what happens next."));
        return references;
    }

    private static Reference reference(String number, List<Citation> citations, String text) {
        return new Reference(
                number,
                "reference-" + number,
                "/gallery",
                citations,
                List.of(new Outcome(text, List.of(), null)),
                List.of(),
                false);
    }

    private static Citation cited(String code) {
        return new Citation(code, "/gallery", "The objective’s wording", null);
    }
}
