package uk.sendplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.AsAt;

/** Reads areas, organisations and people. */
@Service
@Transactional(readOnly = true)
public class PartnershipQueries {

    private final LocalAreas areas;
    private final Organisations organisations;
    private final People people;
    private final JdbcClient jdbc;

    PartnershipQueries(LocalAreas areas, Organisations organisations, People people, JdbcClient jdbc) {
        this.areas = areas;
        this.organisations = organisations;
        this.people = people;
        this.jdbc = jdbc;
    }

    public List<LocalArea> areas() {
        return areas.findAllByOrderByName();
    }

    public Optional<LocalArea> area(String slug) {
        return areas.findBySlug(slug);
    }

    /** What an area was called. */
    public String areaName(UUID areaId, AsAt asAt) {
        return jdbc.sql(asAt.tables("select name from {local_area} where area_id = :area"))
                .param("area", areaId)
                .param("moment", asAt.moment())
                .query(String.class)
                .single();
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
