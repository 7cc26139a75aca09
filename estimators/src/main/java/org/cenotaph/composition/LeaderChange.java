package org.cenotaph.composition;

/**
 * That another category came to have most deaths, with the probability on either side.
 *
 * @param before the last period before
 * @param from the largest category then
 * @param after the first period after
 * @param to the largest category then
 * @param periods how many periods running, from {@code after} on, it stayed the largest
 */
public record LeaderChange<P extends Comparable<? super P>, T extends Comparable<? super T>>(
        P before, Leader<T> from, P after, Leader<T> to, int periods) {
    /** Both periods with what was the largest then. */
    @Override
    public String toString() {
        return before + ": " + from + "\n" + after + ": " + to + "\nit stayed so for " + periods
                + (periods == 1 ? " period" : " periods");
    }
}
