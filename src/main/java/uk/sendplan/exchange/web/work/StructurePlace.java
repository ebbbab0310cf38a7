package uk.sendplan.exchange.web.work;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureChange;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** A plan whose structure somebody hands in by spreadsheet, and the addresses around it. */
record StructurePlace(Member by, PlanHead plan) {

    static final String ADDRESS = "/workspace/{area}/{plan}/structure/sheets";

    static final String WHOLE = "/structure.xlsx";

    UUID planId() {
        return plan.id();
    }

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String home() {
        return area() + "/" + plan.slug();
    }

    String files() {
        return home() + "/structure/sheets";
    }

    String file(UUID id) {
        return files() + "/" + id;
    }

    /** The page of a part; what has none of its own stands on that of what it is under. */
    String part(PlacedPart part) {
        return switch (part.kind()) {
            case OBJECTIVE -> home() + "/objectives";
            case OUTCOME -> page(StructureKind.REFERENCE, part.under());
            default -> page(part.kind(), part.number());
        };
    }

    /** Where a new part will stand, as far as that is there. */
    String above(StructureChange change) {
        StructureChange.Above above = change.under();
        return above == null || above.added() ? home() : page(above.kind(), above.number());
    }

    private String page(StructureKind kind, String number) {
        return home()
                + switch (kind) {
                    case PRIORITY -> "/priorities/";
                    case REFERENCE -> "/references/";
                    case ACTION -> "/actions/";
                    case OBJECTIVE, OUTCOME -> throw new IllegalArgumentException(kind + " has no page");
                }
                + number;
    }

    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), home()));
    }

    List<Link> crumbsBelow(Words words) {
        List<Link> above = crumbs(words);
        return Stream.concat(above.stream(), Stream.of(Link.to(words.of("structure.title"), files())))
                .toList();
    }
}
