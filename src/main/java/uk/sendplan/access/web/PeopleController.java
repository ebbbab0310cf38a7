package uk.sendplan.access.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.access.PeopleQueries;
import uk.sendplan.access.PeopleQueries.PersonRow;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The people of an area, who can own work in its plans: those who are here, and those who have left. */
@Controller
class PeopleController {

    private static final int LONGEST_SEARCH = 100;

    private final PeopleQueries queries;
    private final OrganisationLists organisations;
    private final InvitationPages invitations;
    private final Crumbs crumbs;
    private final Words words;

    PeopleController(
            PeopleQueries queries,
            OrganisationLists organisations,
            InvitationPages invitations,
            Crumbs crumbs,
            Words words) {
        this.queries = queries;
        this.organisations = organisations;
        this.invitations = invitations;
        this.crumbs = crumbs;
        this.words = words;
    }

    record PeoplePage(
            String href,
            List<Link> crumbs,
            String words,
            String organisation,
            List<Choice> organisations,
            boolean filtered,
            List<PersonLine> here,
            List<InvitationPages.InvitationLine> invitations,
            List<PersonLine> left) {}

    record PersonLine(
            String name, String email, String organisation, String signsIn, String from, String to, String edit) {}

    @GetMapping("/workspace/{area}/people")
    String people(
            Member member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organisation,
            Model model) {
        String line = Checks.line(q);
        String search = line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
        List<Choice> choices = organisations.choices(member.areaId(), words.of("people.organisation.all"), null);
        String chosen = choices.stream()
                .map(Choice::value)
                .filter(organisation::equals)
                .findFirst()
                .orElse("");
        List<PersonRow> found = queries.people(member.areaId(), search, Checks.idOrNull(chosen));
        String href = "/workspace/" + member.areaSlug() + "/people";
        model.addAttribute(
                "page",
                new PeoplePage(
                        href,
                        crumbs.workspace(member),
                        search,
                        chosen,
                        choices,
                        !search.isEmpty() || !chosen.isEmpty(),
                        lines(found.stream().filter(person -> !person.left()), href),
                        invitations.open(InvitationController.place(member, crumbs)),
                        lines(found.stream().filter(PersonRow::left), href)));
        return "access/people";
    }

    private List<PersonLine> lines(Stream<PersonRow> people, String href) {
        return people.map(person -> new PersonLine(
                        person.name(),
                        person.email() == null ? words.of("person.email.none") : person.email(),
                        person.organisation(),
                        words.of(person.signsIn() ? "yes" : "no"),
                        OrganisationLists.day(person.validFrom()),
                        OrganisationLists.day(person.validTo()),
                        href + "/" + person.id() + "/edit"))
                .toList();
    }
}
