package uk.sendplan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanEditions;
import uk.sendplan.plan.PlanEditions.Edition;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/**
 * Makes the partnership by the administrator's commands, and its plan by importing its text, as a plan manager would, all of it
 * thirteen months ago. Each step does nothing where it was done before.
 */
@Component
@InDemoMode
class DemoPartnership {

    static final UUID AREA = DemoOrganisation.idOf("area");
    static final String SLUG = "alderbrook";
    static final String NAME = "Alderbrook SEND partnership";
    static final String PLAN_SLUG = "send-improvement-plan";

    private static final ClassPathResource PLAN = new ClassPathResource("demo/alderbrook-send-improvement-plan.txt");

    private final PartnershipKeeping partnership;
    private final PartnershipQueries areas;
    private final AccountKeeping accounts;
    private final PasswordLinks links;
    private final PlanImporting importing;
    private final DemoFindings findings;
    private final PlanPublishing publishing;
    private final DemoBrand brand;
    private final PlanEditions editions;
    private final MovableClock clock;

    DemoPartnership(
            PartnershipKeeping partnership,
            PartnershipQueries areas,
            AccountKeeping accounts,
            PasswordLinks links,
            PlanImporting importing,
            DemoFindings findings,
            PlanPublishing publishing,
            DemoBrand brand,
            PlanEditions editions,
            MovableClock clock) {
        this.partnership = partnership;
        this.areas = areas;
        this.accounts = accounts;
        this.links = links;
        this.importing = importing;
        this.findings = findings;
        this.publishing = publishing;
        this.brand = brand;
        this.editions = editions;
        this.clock = clock;
    }

    /** @return the days of its year, which are counted from the day on which its plan was published */
    DemoCalendar make() {
        LocalDate today = London.today(clock);
        clock.at(
                morningOf(today.minusDays(DemoCalendar.PARTNERSHIP)),
                () -> Scope.of(DemoPerson.ADMINISTRATOR.id(), true, Set.of(AREA))
                        .run(this::makePartnership));
        Member manager = DemoPerson.MANAGER.member();
        Scope asManager = Scope.of(manager.accountId(), false, Set.of(AREA));
        clock.at(
                morningOf(today.minusDays(DemoCalendar.PLAN_PUBLISHED)),
                () -> asManager.run(() -> importPlan(manager)));
        Edition first = asManager.call(() -> editions.ofPlan(manager, PLAN_SLUG).editions().stream()
                .min(Comparator.comparingInt(Edition::number))
                .orElseThrow());
        return DemoCalendar.publishedOn(LocalDate.ofInstant(first.publishedAt(), London.ZONE));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(London.ZONE).toInstant();
    }

    private void makePartnership() {
        if (areas.area(SLUG).isEmpty()) {
            partnership.addArea(AREA, SLUG, NAME);
        }
        for (DemoOrganisation organisation : DemoOrganisation.values()) {
            partnership.addOrganisation(
                    AREA, organisation.id(), organisation.words(), organisation.kind(), Lasting.ALWAYS);
        }
        for (DemoPerson person : DemoPerson.values()) {
            addAccount(person);
        }
        for (DemoOwner owner : DemoOwner.all().values()) {
            if (owner.account() == null) {
                partnership.addPerson(
                        AREA,
                        owner.id(),
                        new DescribePerson(
                                owner.name(),
                                owner.email(),
                                owner.organisation().id(),
                                Lasting.ALWAYS));
            }
        }
    }

    private void addAccount(DemoPerson person) {
        accounts.add(person.id(), person.email(), person.personName(), person == DemoPerson.ADMINISTRATOR);
        links.setPassword(links.make(person.id()), DemoSignIn.PASSWORD);
        DemoOrganisation organisation = person.organisation();
        Role role = person.role();
        if (organisation != null && role != null) {
            UUID membership = DemoOrganisation.idOf("membership " + person.email());
            accounts.join(membership, AREA, organisation.id(), person.id(), role);
        }
    }

    private void importPlan(Member manager) {
        UUID id = DemoOrganisation.idOf("import");
        importing.handIn(
                manager, new PlanImporting.HandIn(id, Objects.requireNonNull(PLAN.getFilename()), false, text()));
        String slug = importing.accept(manager, new PlanImporting.Accept(id, 0, PlanKind.IMPROVEMENT_PLAN));
        findings.enter(manager, slug);
        UUID key = DemoOrganisation.idOf("first edition");
        String previewed = publishing.preview(manager, slug).hash();
        publishing.publish(manager, new PlanPublishing.PublishPlan(slug, key, previewed, null));
        brand.save(manager);
    }

    private static String text() {
        try {
            return PLAN.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
