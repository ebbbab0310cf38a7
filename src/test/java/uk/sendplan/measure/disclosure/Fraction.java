package uk.sendplan.measure.disclosure;

/** An exact fraction in lowest terms; throws ArithmeticException where whole numbers of 64 bits no longer hold it. */
record Fraction(long over, long under) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(0, 1);
    static final Fraction ONE = new Fraction(1, 1);

    static Fraction of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Fraction(whole, 1);
    }

    private static Fraction of(long over, long under) {
        if (under == 1) {
            return of(over);
        }
        long common = common(Math.absExact(over), Math.absExact(under));
        long sign = under < 0 ? -1 : 1;
        return new Fraction(sign * (over / common), sign * (under / common));
    }

    private static long common(long a, long b) {
        return b == 0 ? a : common(b, a % b);
    }

    Fraction plus(Fraction other) {
        if (under == 1 && other.under == 1) {
            return of(Math.addExact(over, other.over));
        }
        return of(
                Math.addExact(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
                Math.multiplyExact(under, other.under));
    }

    Fraction times(Fraction other) {
        return of(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
    }

    Fraction dividedBy(Fraction other) {
        return of(Math.multiplyExact(over, other.under), Math.multiplyExact(under, other.over));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction negated() {
        return new Fraction(-over, under);
    }

    int sign() {
        return Long.signum(over);
    }

    boolean isWhole() {
        return under == 1;
    }

    long floor() {
        return Math.floorDiv(over, under);
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).sign();
    }
}
