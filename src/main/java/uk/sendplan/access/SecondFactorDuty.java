package uk.sendplan.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.SettingMissing;

/**
 * Who has to have a second factor: with {@code sendplan.second-factor=required}, which production has by default, administrators, plan
 * managers and publishers. With {@code offered} nobody has to.
 */
@Component
public class SecondFactorDuty {

    private final boolean required;

    SecondFactorDuty(@Value("${sendplan.second-factor:offered}") String setting) {
        this.required = switch (setting.strip()) {
            case "required" -> true;
            case "offered" -> false;
            default ->
                throw new SettingMissing(
                        "sendplan.second-factor is neither required nor offered.",
                        "Set SENDPLAN_SECOND_FACTOR to required or to offered, or leave it out.");
        };
    }

    public boolean isOf(Viewer viewer) {
        return required
                && (viewer.administrator()
                        || viewer.seats().stream()
                                .anyMatch(seat -> seat.roles().contains(Role.PLAN_MANAGER)
                                        || seat.roles().contains(Role.PUBLISHER)));
    }

    /** They reach nothing else until they have it. */
    public boolean isOpen(Viewer viewer) {
        return !viewer.secondFactor() && isOf(viewer);
    }
}
