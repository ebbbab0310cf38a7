package uk.sendplan.plan;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.shared.London;

/** Says on a form that was overtaken who saved last, and when. */
@Component
public class LastSaves {

    private final SaveQueries saves;

    LastSaves(SaveQueries saves) {
        this.saves = saves;
    }

    public Conflict of(Member by, SaveQueries.Part part, UUID id) {
        return saves.last(by, part, id)
                .map(save -> Conflict.none().savedBy(save.name(), London.momentInWords(save.at())))
                .orElse(Conflict.none());
    }
}
