package uk.sendplan.exchange.web.figures;

import java.util.List;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** A plan into which somebody brings readings, and the addresses around it. */
record ReadingsPlace(Member by, PlanHead plan) {

    static final String ADDRESS = "/workspace/{area}/{plan}/measures/readings/file";

    UUID planId() {
        return plan.id();
    }

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String measures() {
        return area() + "/" + plan.slug() + "/measures";
    }

    String files() {
        return measures() + "/readings/file";
    }

    String file(UUID id) {
        return files() + "/" + id;
    }

    String empty() {
        return files() + "/empty.xlsx";
    }

    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), area() + "/" + plan.slug()),
                Link.to(words.of("measure.list.title"), measures()));
    }
}
