package uk.sendplan.measure.judging;

import java.util.List;

/** Why a verdict is what it is: a sentence and what it tells. */
public record Reason(Because because, List<Object> arguments) implements Worded {

    /** @throws IllegalArgumentException where the arguments are not those of the sentence */
    public Reason {
        arguments = List.copyOf(arguments);
        boolean fit = arguments.size() == because.arguments().size();
        for (int place = 0; fit && place < arguments.size(); place++) {
            fit = because.arguments().get(place).isInstance(arguments.get(place));
        }
        if (!fit) {
            throw new IllegalArgumentException(because + " of " + arguments);
        }
    }

    @Override
    public String key() {
        return because.key();
    }
}
