package org.cenotaph.excess;

/** Deaths of men, of women, and the fitted ratio of 2016, by scipy 1.17.1 (see {@link BinomialRatioTest}). */
final class BinomialCases {
    static final double[][] MEN_WOMEN_RATIO_2016 = {
        {500, 2, 3, 2, 3}, {1, 5, 5, 6, 5}, {0.0015997897338162642},
        {166, 497, 256269}, {265, 6, 338}, {1026582001.8827145},
        {0, 4, 2, 3, 4}, {9, 8, 9, 8, 7}, {1.1743589288275647},
        {7, 7, 6, 5, 5}, {3, 3, 3, 2, 2}, {2.468030982631445},
    };

    private BinomialCases() {}
}
