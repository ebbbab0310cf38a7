package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes single steps of the stretches of a story, about one a month, among those that are told by themselves. */
final class DemoStory {

    private static final int SHORTEST_PAUSE = 24;
    private static final int LONGEST_PAUSE = 36;

    /** An update so near to one that is told by itself is left out. */
    private static final int NEAR = 14;

    private DemoStory() {}

    /** From the first to the last. */
    static List<DemoStep> steps(DemoAction action, Random random) {
        List<DemoStep> steps = new ArrayList<>(action.own());
        for (DemoAction.Stretch stretch : action.story()) {
            for (int day : days(stretch, random)) {
                if (action.own().stream().noneMatch(step -> isNear(step, day))) {
                    steps.add(DemoStep.update(day, stretch.code(), "", Map.of(), false));
                }
            }
        }
        steps.sort(Comparator.comparingInt(DemoStep::daysBefore).reversed());
        return steps;
    }

    private static boolean isNear(DemoStep step, int day) {
        return step.what().isUpdate() && Math.abs(step.daysBefore() - day) < NEAR;
    }

    private static List<Integer> days(DemoAction.Stretch stretch, Random random) {
        List<Integer> days = new ArrayList<>(List.of(stretch.from()));
        int day = stretch.from();
        while (true) {
            day -= SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE - SHORTEST_PAUSE + 1);
            if (day < stretch.to() + SHORTEST_PAUSE / 2) {
                break;
            }
            days.add(day);
        }
        if (stretch.to() < stretch.from()) {
            days.add(stretch.to());
        }
        return days;
    }
}
