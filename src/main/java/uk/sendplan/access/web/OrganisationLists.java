package uk.sendplan.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** An area's organisations as its own page and the administrator's show them. */
@Component
class OrganisationLists {

    private final PartnershipQueries partnership;
    private final Words words;
    private final Clock clock;

    OrganisationLists(PartnershipQueries partnership, Words words, Clock clock) {
        this.partnership = partnership;
        this.words = words;
        this.clock = clock;
    }

    /** @param edit where it is edited, or null for those who may not */
    record OrganisationLine(
            String name,
            String kind,
            String from,
            String to,
            boolean ended,
            @Nullable String edit) {}

    /** @param below the address that an organisation's id follows, or null for those who may not edit */
    List<OrganisationLine> of(UUID areaId, @Nullable String below) {
        List<Organisation> all = partnership.organisations(areaId);
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        LocalDate today = London.today(clock);
        return all.stream()
                .map(one -> new OrganisationLine(
                        one.name(),
                        kind(one.kind()),
                        day(one.validFrom()),
                        lastDay(one, names),
                        one.validTo() != null && one.validTo().isBefore(today),
                        below == null ? null : below + one.id() + "/edit"))
                .sorted(java.util.Comparator.comparing(OrganisationLine::ended))
                .toList();
    }

    private String lastDay(Organisation one, Map<UUID, String> names) {
        UUID successor = one.successorId();
        String followed =
                successor == null ? "" : words.of("organisation.followedBy", names.getOrDefault(successor, ""));
        return (day(one.validTo()) + " " + followed).strip();
    }

    String kind(OrganisationKind kind) {
        return words.of("organisation.kind." + kind);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : London.dayInWords(day);
    }

    List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>(List.of(Choice.of("", words.of("choose"))));
        Stream.of(OrganisationKind.values()).forEach(kind -> kinds.add(Choice.of(kind.name(), kind(kind))));
        return kinds;
    }

    /** Those that a person can belong to, or that can follow another one. */
    List<Choice> choices(UUID areaId, String none, @Nullable UUID except) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", none)));
        partnership.organisations(areaId).stream()
                .filter(one -> !one.id().equals(except))
                .forEach(one -> choices.add(Choice.of(one.id().toString(), one.name())));
        return choices;
    }

    /** What a choice reads; an empty text for none. */
    static String chosen(List<Choice> choices, @Nullable String value) {
        return choices.stream()
                .filter(choice ->
                        Objects.equals(choice.value(), value) && !choice.value().isEmpty())
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }
}
