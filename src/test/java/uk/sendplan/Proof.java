package uk.sendplan;

/**
 * How much a heavy proof does: a smaller, seeded part of it in every build, all of it with {@code ./mvnw verify -Pproof}.
 */
public final class Proof {

    private static final boolean IN_FULL = Boolean.getBoolean("sendplan.proof");

    private Proof() {}

    public static boolean inFull() {
        return IN_FULL;
    }

    public static int size(int inEveryBuild, int inFull) {
        return IN_FULL ? inFull : inEveryBuild;
    }
}
