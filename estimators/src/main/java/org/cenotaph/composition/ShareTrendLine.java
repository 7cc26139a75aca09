package org.cenotaph.composition;

/**
 * A straight line through the shares of one category, weighted by the deaths of each period, with the test of Cochran and
 * Armitage.
 *
 * @param slope of the share, per unit of the score
 * @param error its standard error by chance alone if there is no trend
 * @param test the statistic of the slope and of the departures from the line
 */
record ShareTrendLine(double slope, double error, TrendTest test) {
    /**
     * The line.
     *
     * @param sides deaths of the other categories and of this one, by period
     * @param scores of the periods
     */
    static ShareTrendLine through(double[][] sides, double[] scores) {
        double all = 0;
        double ours = 0;
        double weighted = 0;
        for (int i = 0; i < sides.length; i++) {
            double n = sides[i][0] + sides[i][1];
            all += n;
            ours += sides[i][1];
            weighted += n * scores[i];
        }
        double share = ours / all;
        double variance = share * ((all - ours) / all);
        double squares = 0;
        double products = 0;
        double heterogeneity = 0;
        for (int i = 0; i < sides.length; i++) {
            double n = sides[i][0] + sides[i][1];
            double away = scores[i] - weighted / all;
            double off = sides[i][1] - n * share;
            squares += n * away * away;
            products += away * off;
            heterogeneity += off * off / n / variance;
        }
        double chiSquared = products * products / squares / variance;
        double residual = Math.max(0, heterogeneity - chiSquared);
        return new ShareTrendLine(
                products / squares,
                Math.sqrt(variance / squares),
                new TrendTest(chiSquared, 1, residual, sides.length - 2));
    }
}
