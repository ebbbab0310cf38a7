package uk.sendplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads areas, organisations and people. */
@Service
@Transactional(readOnly = true)
public class PartnershipQueries {

    private final LocalAreas areas;
    private final Organisations organisations;
    private final People people;

    PartnershipQueries(LocalAreas areas, Organisations organisations, People people) {
        this.areas = areas;
        this.organisations = organisations;
        this.people = people;
    }

    public List<LocalArea> areas() {
        return areas.findAllByOrderByName();
    }

    public Optional<LocalArea> area(String slug) {
        return areas.findBySlug(slug);
    }

    public List<Organisation> organisations(UUID areaId) {
        return organisations.findByAreaIdOrderByName(areaId);
    }

    public Optional<Organisation> organisation(UUID areaId, UUID id) {
        return organisations.findByAreaIdAndId(areaId, id);
    }

    /** The organisation that a plan's list of partners means, by its exact name. */
    public Optional<UUID> organisationNamed(UUID areaId, String name) {
        return organisations.findByAreaIdAndNameIgnoreCase(areaId, name).map(Organisation::id);
    }

    public List<Person> people(UUID areaId) {
        return people.findByAreaIdOrderByName(areaId);
    }

    public Optional<Person> person(UUID areaId, UUID id) {
        return people.findByAreaIdAndId(areaId, id);
    }
}
