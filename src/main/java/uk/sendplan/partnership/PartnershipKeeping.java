package uk.sendplan.partnership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Slug;

/**
 * Keeps areas, organisations and people. Who may is decided by whoever calls (this room knows no accounts), and by row-level
 * security: nobody reaches a row of an area that is not theirs.
 */
@Service
@Transactional
public class PartnershipKeeping {

    private final LocalAreas areas;
    private final Organisations organisations;
    private final People people;

    PartnershipKeeping(LocalAreas areas, Organisations organisations, People people) {
        this.areas = areas;
        this.organisations = organisations;
        this.people = people;
    }

    /** @param id the form's key, also in the commands below */
    public void addArea(UUID id, String slug, String name) {
        if (areas.findById(id).isPresent()) {
            return;
        }
        if (!Slug.isValid(slug)) {
            throw new Refused("slug", "area.slug.error.form");
        }
        if (Slug.RESERVED.contains(slug)) {
            throw new Refused("slug", "area.slug.error.reserved", slug);
        }
        if (areas.existsBySlug(slug)) {
            throw new Refused("slug", "area.slug.error.taken", slug);
        }
        areas.saveAndFlush(new LocalArea(id, slug, name));
    }

    public void renameArea(UUID id, long version, String name) {
        LocalArea area = areas.findById(id).orElseThrow(() -> new NotThere("area"));
        area.rename(name, version);
        areas.saveAndFlush(area);
    }

    /** How long an organisation or person belongs: open at either end, both days included. */
    public record Lasting(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID successor) {

        public static final Lasting ALWAYS = new Lasting(null, null, null);
    }

    public void addOrganisation(UUID areaId, UUID id, String name, OrganisationKind kind, Lasting lasting) {
        if (organisations.findByAreaIdAndId(areaId, id).isPresent()) {
            return;
        }
        refuseSameName(areaId, id, name);
        Organisation organisation = new Organisation(areaId, id, name, kind);
        lasts(organisation, lasting);
        organisations.saveAndFlush(organisation);
    }

    public void describeOrganisation(
            UUID areaId, UUID id, long version, String name, OrganisationKind kind, Lasting lasting) {
        Organisation organisation =
                organisations.findByAreaIdAndId(areaId, id).orElseThrow(() -> new NotThere("organisation"));
        organisation.requireVersion(version);
        refuseSameName(areaId, id, name);
        organisation.describe(name, kind);
        lasts(organisation, lasting);
        organisations.saveAndFlush(organisation);
    }

    private void lasts(Organisation organisation, Lasting lasting) {
        UUID successor = lasting.successor();
        if (successor != null
                && organisations
                        .findByAreaIdAndId(organisation.areaId(), successor)
                        .isEmpty()) {
            throw new Refused("successor", "organisation.successor.error.unknown");
        }
        organisation.lasts(lasting.from(), lasting.to(), successor);
    }

    private void refuseSameName(UUID areaId, UUID id, String name) {
        Optional<Organisation> same = organisations.findByAreaIdAndNameIgnoreCase(areaId, name);
        if (same.filter(other -> !other.id().equals(id)).isPresent()) {
            throw new Refused("name", "organisation.name.error.taken", name);
        }
    }

    public record DescribePerson(String name, @Nullable String email, UUID organisationId, Lasting lasting) {}

    public void addPerson(UUID areaId, UUID id, DescribePerson described) {
        if (people.findByAreaIdAndId(areaId, id).isPresent()) {
            return;
        }
        requireOrganisation(areaId, described.organisationId());
        Person person = new Person(areaId, id, described.organisationId(), described.name(), described.email());
        person.lasts(described.lasting().from(), described.lasting().to());
        people.saveAndFlush(person);
    }

    public void describePerson(UUID areaId, UUID id, long version, DescribePerson described) {
        Person person = people.findByAreaIdAndId(areaId, id).orElseThrow(() -> new NotThere("person"));
        person.requireVersion(version);
        requireOrganisation(areaId, described.organisationId());
        person.describe(described.name(), described.email(), described.organisationId());
        person.lasts(described.lasting().from(), described.lasting().to());
        people.saveAndFlush(person);
    }

    /** Somebody who signs in for an organisation is also one of its people, so that work can be given to them. */
    public void signsIn(UUID areaId, UUID organisationId, UUID accountId, String name, String email) {
        if (people.findByAreaIdAndOrganisationIdAndAccountId(areaId, organisationId, accountId)
                .isPresent()) {
            return;
        }
        Person person = new Person(areaId, UUID.randomUUID(), organisationId, name, email);
        person.signsInAs(accountId);
        people.saveAndFlush(person);
    }

    private void requireOrganisation(UUID areaId, UUID id) {
        if (organisations.findByAreaIdAndId(areaId, id).isEmpty()) {
            throw new Refused("organisation", "person.organisation.error.unknown");
        }
    }
}
