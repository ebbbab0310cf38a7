package uk.sendplan.evidence.scanning;

/** Says of a file whether a virus scanner knows something in it. Where it should be asked and does not answer, nothing is taken. */
public interface VirusScanner {

    Answer ask(byte[] content);

    /** What it says. */
    sealed interface Answer {}

    record Clean() implements Answer {}

    /** @param name of what was found */
    record Found(String name) implements Answer {}

    /** It could not be reached, or did not answer in time, or not in a way that is understood. */
    record Unreachable() implements Answer {}

    /** The installation has none. */
    record NotAsked() implements Answer {}
}
