package uk.sendplan.boardroom.pack.contents;

import java.util.List;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/**
 * A part of every board pack. Each bean of this type is one: to add a part is to add a bean.
 *
 * <p>It says nothing but what was known at the end of the pack's day, whenever it is asked: what it reads beside the reading, it reads as
 * at that day.
 */
public interface PackPart {

    /** Where it stands among the others: the smaller comes first. The summary is 10, the method 80. */
    int place();

    Section of(PackReading reading);

    /** What it adds to the one page about a priority; usually nothing. Two or three lines, because the page is full. */
    default List<Block> ofPriority(PackReading reading, Group<PriorityHead> priority) {
        return List.of();
    }
}
