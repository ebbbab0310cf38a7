package uk.sendplan.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.Scope;

/**
 * Makes the demonstration at the first start: the partnership by the administrator's commands, and its plan by importing its
 * text, as a plan manager would. Each step does nothing where it was done before.
 */
@Component
@InDemoMode
class DemoPartnership implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPartnership.class);
    private static final String SLUG = "alderbrook";
    private static final String NAME = "Alderbrook SEND partnership";
    private static final ClassPathResource PLAN = new ClassPathResource("demo/alderbrook-send-improvement-plan.txt");

    private final PartnershipKeeping partnership;
    private final PartnershipQueries areas;
    private final AccountKeeping accounts;
    private final PasswordLinks links;
    private final PlanImporting importing;
    private final PlanQueries plans;
    private final PlanPublishing publishing;

    DemoPartnership(
            PartnershipKeeping partnership,
            PartnershipQueries areas,
            AccountKeeping accounts,
            PasswordLinks links,
            PlanImporting importing,
            PlanQueries plans,
            PlanPublishing publishing) {
        this.partnership = partnership;
        this.areas = areas;
        this.accounts = accounts;
        this.links = links;
        this.importing = importing;
        this.plans = plans;
        this.publishing = publishing;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        UUID area = DemoOrganisation.idOf("area");
        Member manager = member(area, DemoPerson.MANAGER);
        if (hasPlan(area, manager)) {
            return;
        }
        LOG.info("Making the demonstration: {}", NAME);
        Scope.of(DemoPerson.ADMINISTRATOR.id(), true, Set.of(area)).run(() -> makePartnership(area));
        importPlan(area, manager);
        LOG.info("The demonstration is there: sign in as {} with {}", DemoPerson.MANAGER.email(), DemoSignIn.PASSWORD);
    }

    private boolean hasPlan(UUID area, Member manager) {
        return Scope.of(manager.accountId(), false, Set.of(area))
                .call(() -> !plans.plansOf(manager).isEmpty());
    }

    private void makePartnership(UUID area) {
        if (areas.area(SLUG).isEmpty()) {
            partnership.addArea(area, SLUG, NAME);
        }
        for (DemoOrganisation organisation : DemoOrganisation.values()) {
            partnership.addOrganisation(
                    area,
                    organisation.id(),
                    organisation.words(),
                    organisation.kind(),
                    PartnershipKeeping.Lasting.ALWAYS);
        }
        for (DemoPerson person : DemoPerson.values()) {
            accounts.add(person.id(), person.email(), person.personName(), person == DemoPerson.ADMINISTRATOR);
            links.setPassword(links.make(person.id()), DemoSignIn.PASSWORD);
            DemoOrganisation organisation = person.organisation();
            Role role = person.role();
            if (organisation != null && role != null) {
                UUID membership = DemoOrganisation.idOf("membership " + person.email());
                accounts.join(membership, area, organisation.id(), person.id(), role);
            }
        }
    }

    private void importPlan(UUID area, Member manager) throws IOException {
        String text = PLAN.getContentAsString(StandardCharsets.UTF_8);
        UUID id = DemoOrganisation.idOf("import");
        Scope.of(manager.accountId(), false, Set.of(area)).run(() -> {
            importing.handIn(
                    manager, new PlanImporting.HandIn(id, Objects.requireNonNull(PLAN.getFilename()), false, text));
            String slug = importing.accept(manager, new PlanImporting.Accept(id, 0, PlanKind.IMPROVEMENT_PLAN));
            publish(manager, slug);
        });
    }

    private void publish(Member manager, String slug) {
        UUID key = DemoOrganisation.idOf("first edition");
        String previewed = publishing.preview(manager, slug).hash();
        publishing.publish(manager, new PlanPublishing.PublishPlan(slug, key, previewed, null));
    }

    private static Member member(UUID area, DemoPerson person) {
        Role role = Objects.requireNonNull(person.role());
        UUID organisation = Objects.requireNonNull(person.organisation()).id();
        return new Member(person.id(), person.personName(), area, SLUG, NAME, Set.of(role), Set.of(organisation));
    }
}
