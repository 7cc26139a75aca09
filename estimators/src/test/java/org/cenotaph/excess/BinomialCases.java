package org.cenotaph.excess;

/** Deaths of men, of women, and the fitted ratio of 2016, by mpmath 1.3 ({@code src/test/python/binomial_ratio.py}). */
final class BinomialCases {
    static final double[][] MEN_WOMEN_RATIO_2016 = {
        {500, 2, 3, 2, 3}, {1, 5, 5, 6, 5}, {0.00159978973381626255},
        {166, 497, 256269}, {265, 6, 338}, {1026582001.88300294},
        {0, 4, 2, 3, 4}, {9, 8, 9, 8, 7}, {1.17435892882756466},
        {7, 7, 6, 5, 5}, {3, 3, 3, 2, 2}, {2.46803098263144331},
    };

    private BinomialCases() {}
}
