package uk.sendplan.fuzz;

/** What Jazzer calls, in a process of its own; its argument names the parser. */
public final class FuzzTarget {

    private static Parser parser = Parser.PLAN;

    private FuzzTarget() {}

    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        parser.reads(bytes);
    }
}
