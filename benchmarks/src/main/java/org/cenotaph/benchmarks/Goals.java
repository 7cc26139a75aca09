package org.cenotaph.benchmarks;

import static org.cenotaph.benchmarks.Goal.Aim.atLeast;
import static org.cenotaph.benchmarks.Goal.Aim.atMost;
import static org.cenotaph.benchmarks.Goal.Aim.none;
import static org.cenotaph.benchmarks.Question.AGE_BAND_BY_CATEGORY;
import static org.cenotaph.benchmarks.Question.DAY_BY_CATEGORY_BY_REGION;
import static org.cenotaph.benchmarks.Question.MAPPED_MONTH_BY_CATEGORY;
import static org.cenotaph.benchmarks.Question.MONTH_BY_CATEGORY;
import static org.cenotaph.benchmarks.Question.WEEK_BY_CATEGORY_OF_SOME;

import java.util.ArrayList;
import java.util.List;

/** How fast the library is to be: every figure of the table, and the runs that it is made from. */
final class Goals {
    private static final int FEW = 100_000;
    private static final double NO_CLIFF = 3;
    private static final double NO_SLOPE = 1.5;

    private final int deaths;
    private final int most;
    private final int rows;

    private Goals(int deaths, int most, int rows) {
        this.deaths = deaths;
        this.most = most;
        this.rows = rows;
    }

    /** At full size. */
    static Goals full() {
        return new Goals(10_000_000, 100_000_000, 10_000_000);
    }

    /** At a tenth of it or less, in a hurry. */
    static Goals quick() {
        return new Goals(1_000_000, 1_000_000, 1_000_000);
    }

    /** How many deaths most runs count. */
    int deaths() {
        return deaths;
    }

    /** All that was promised. */
    List<Goal> promised() {
        List<Goal> goals = new ArrayList<>(counting());
        goals.addAll(axesAndSizes());
        goals.addAll(reading());
        goals.addAll(estimating());
        return goals;
    }

    private List<Goal> counting() {
        Run t1 = library(MONTH_BY_CATEGORY);
        Run t2 = library(DAY_BY_CATEGORY_BY_REGION);
        Run t3 = library(WEEK_BY_CATEGORY_OF_SOME);
        Run loop = Run.of("CountingBenchmark.handWrittenLoop").with("deaths", deaths);
        Run ready = asked("DuckDbBenchmark.countOfMonthsReady", MONTH_BY_CATEGORY);
        Run tablesaw = Run.of("TablesawBenchmark.monthByCategory").with("deaths", deaths);
        return List.of(
                Goal.times("T1, time of the hand-written loop", t1, loop, atMost(1.6, 1.1)),
                Goal.times("T1, one thread for two", t1, t1.with("threads", 2), atLeast(1.6, 1.8)),
                Goal.times("T1, DuckDB from a DATE", duckDb(MONTH_BY_CATEGORY), t1, atLeast(15, 35)),
                Goal.times("T1, DuckDB with months ready", ready, t1, atLeast(3, 7)),
                Goal.times("T1, stream", stream(MONTH_BY_CATEGORY), t1, atLeast(25, 60)),
                Goal.times("T1, HashMap", map(MONTH_BY_CATEGORY), t1, none()),
                Goal.times("T1, Tablesaw", tablesaw, t1, atLeast(150, 400)),
                Goal.times("T1, numpy bincount", program("numpy", MONTH_BY_CATEGORY), t1, none()),
                Goal.times("T1, R data.table", program("data.table", MONTH_BY_CATEGORY), t1, none()),
                Goal.times("T1, pandas", program("pandas", MONTH_BY_CATEGORY), t1, none()),
                Goal.times("T1, polars", program("polars", MONTH_BY_CATEGORY), t1, none()),
                Goal.times("T2, DuckDB", duckDb(DAY_BY_CATEGORY_BY_REGION), t2, atLeast(7, 14)),
                Goal.times("T2, stream", stream(DAY_BY_CATEGORY_BY_REGION), t2, atLeast(30, 70)),
                Goal.times("T2, HashMap", map(DAY_BY_CATEGORY_BY_REGION), t2, none()),
                Goal.times("T2, numpy bincount", program("numpy", DAY_BY_CATEGORY_BY_REGION), t2, none()),
                Goal.times("T2, R data.table", program("data.table", DAY_BY_CATEGORY_BY_REGION), t2, none()),
                Goal.times("T3, one thread for two", t3, t3.with("threads", 2), atLeast(1.6, 1.8)),
                Goal.times("T3, DuckDB", duckDb(WEEK_BY_CATEGORY_OF_SOME), t3, atLeast(6, 12)),
                Goal.times("T3, stream", stream(WEEK_BY_CATEGORY_OF_SOME), t3, atLeast(10, 20)),
                Goal.times("T3, HashMap", map(WEEK_BY_CATEGORY_OF_SOME), t3, none()),
                Goal.times("T3, numpy bincount", program("numpy", WEEK_BY_CATEGORY_OF_SOME), t3, none()),
                Goal.times("T3, R data.table", program("data.table", WEEK_BY_CATEGORY_OF_SOME), t3, none()));
    }

    private List<Goal> axesAndSizes() {
        Run t1 = library(MONTH_BY_CATEGORY);
        Run few = t1.with("deaths", FEW);
        Run vague = t1.with("input", Input.TENTH_IMPRECISE);
        return List.of(
                Goal.of("T1, milliseconds for 10^5 deaths", few, Score::milliseconds, atMost(0.2, 0.05)),
                Goal.of("T1, megabytes allocated", t1, score -> score.bytes() / 1e6, atMost(1, 0.3)),
                Goal.of("T1, megabytes for 10^5 deaths", few, score -> score.bytes() / 1e6, atMost(1, 0.3)),
                Goal.of("heap bytes a death, six columns", HeapPerDeath.RUN, Score::bytes, atMost(10, 8)),
                Goal.times("T1 by mapped months, time of T1", library(MAPPED_MONTH_BY_CATEGORY), t1, atMost(2, 1.2)),
                Goal.times("T1 by age bands, time of T1", library(AGE_BAND_BY_CATEGORY), t1, atMost(2, 1.2)),
                Goal.times("T1, a tenth imprecise, time of T1", vague, t1, atMost(2, 1.2)),
                Goal.growth(
                        "T1, power of growth from 10^5", few, t1.with("deaths", most), atMost(1.05, 1.02), most / FEW));
    }

    private List<Goal> reading() {
        Run csv = Run.of("CsvBenchmark.intoDeaths").with("bad", 0).with("beside", CsvLines.Beside.NUMBER_AND_LINK);
        Run million = csv.with("rows", CsvBenchmark.MILLION);
        Run tokens = million.as("CsvBenchmark.bareTokens");
        Goal.Aim aim = atLeast(0.65, 0.85);
        return List.of(
                Goal.times("CSV, 82 bytes a row, speed of bare tokens", tokens, million, aim),
                Goal.times("CSV, every column read, speed of bare tokens", narrow(tokens), narrow(million), aim),
                Goal.times("CSV, 1 % bad rows, time of none", million.with("bad", 0.01), million, atMost(1.1, 1)),
                Goal.times("CSV, DuckDB read_csv", Run.of("DuckDbCsvBenchmark.read"), million, none()),
                Goal.times("CSV, R fread", Run.of("fread"), million, none()),
                Goal.times("CSV, pandas read_csv", Run.of("read_csv"), million, none()),
                Goal.growth(
                        "CSV, power of growth from 10^5",
                        csv.with("rows", FEW),
                        csv.with("rows", rows),
                        atMost(1.05, 1.02),
                        rows / FEW));
    }

    private static Run narrow(Run csv) {
        return csv.with("beside", CsvLines.Beside.NOTHING);
    }

    private static List<Goal> estimating() {
        Run poisson = Run.of("PoissonBenchmark.library");
        Run commons = Run.of("PoissonBenchmark.commonsSampler");
        Run few = poisson.with("largest", PoissonBenchmark.SMALL);
        return List.of(
                Goal.times("Poisson, Commons RNG", commons, poisson, atLeast(2.5, 4.5)),
                Goal.times(
                        "Poisson of means up to 20, Commons RNG",
                        commons.with("largest", PoissonBenchmark.SMALL),
                        few,
                        atLeast(2.5, 4.5)),
                Goal.times(
                        "Poisson, Commons RNG by tables",
                        poisson.as("PoissonBenchmark.commonsTables"),
                        poisson,
                        none()),
                Goal.times(
                        "Poisson of means up to 20, by tables", few.as("PoissonBenchmark.commonsTables"), few, none()),
                Goal.times("Poisson, R rpois and quantile", Run.of("rpois"), poisson, atLeast(4, 8)),
                Goal.times("Poisson, one thread for two", poisson, poisson.with("threads", 2), none()),
                analytic("coverage ratio", "CoverageBenchmark.ratio"),
                analytic("coverage of 90 strata", "CoverageBenchmark.byStratum"),
                drawn("coverage of 10 strata, drawn", "CoverageBenchmark.byStratumDrawn"),
                analytic("twelve sex-ratio models", "ExcessBenchmark.twelveModels"),
                analytic("registry of 135 weeks", "ExcessBenchmark.registry"),
                drawn("registry, 10,000 draws", "ExcessBenchmark.registryDrawn"),
                analytic("104 weeks above own past, line", "ExcessBenchmark.ownPastLinear"),
                analytic("the same by Poisson", "ExcessBenchmark.ownPastPoisson"),
                analytic("rates of 90 regions", "LossRateBenchmark.rates"),
                analytic("rate ratios of 90 regions", "LossRateBenchmark.ratios"),
                analytic("90 rates standardised", "LossRateBenchmark.standardised"),
                analytic("90 ratios standardised", "LossRateBenchmark.standardisedRatios"),
                analytic("90 rates smoothed", "LossRateBenchmark.smoothed"),
                analytic("90 rates smoothed by one prior", "LossRateBenchmark.smoothedByOnePrior"),
                analytic("90 ratios smoothed", "LossRateBenchmark.smoothedRatios"),
                drawn("ranks of 90 regions", "LossRateBenchmark.ranks"),
                drawn("inequality of 90 regions", "LossRateBenchmark.inequality"),
                analytic("correlation over 90 regions", "LossRateBenchmark.correlation"),
                analytic("deaths per area, by month", "LossRateBenchmark.perArea"),
                analytic("shares of 10 categories", "CompositionBenchmark.shares"),
                analytic("shares in 60 months", "CompositionBenchmark.sharesByMonth"),
                analytic("leaders in 60 months", "CompositionBenchmark.leaders"),
                analytic("trend of one share", "CompositionBenchmark.trendOfOne"),
                analytic("trend of all shares", "CompositionBenchmark.trendOfAll"),
                analytic("peak of 260 weeks", "CompositionBenchmark.peak"));
    }

    private static Goal analytic(String what, String benchmark) {
        return Goal.of(what + ", milliseconds", Run.of(benchmark), Score::milliseconds, atMost(Double.NaN, 1));
    }

    private static Goal drawn(String what, String benchmark) {
        return Goal.of(what + ", milliseconds", Run.of(benchmark), Score::milliseconds, atMost(Double.NaN, 100));
    }

    /** Every input against the usual one. */
    List<Goal> ofInputs() {
        List<Goal> goals = new ArrayList<>();
        for (Question question : List.of(MONTH_BY_CATEGORY, DAY_BY_CATEGORY_BY_REGION, WEEK_BY_CATEGORY_OF_SOME)) {
            Run usual = library(question);
            goals.add(Goal.of(question + " USUAL, milliseconds", usual, Score::milliseconds, none()));
            for (Input input : Input.values()) {
                String what = question + " " + input + ", time of USUAL";
                goals.add(Goal.times(what, usual.with("input", input), usual, atMost(NO_CLIFF, NO_SLOPE)));
            }
        }
        return goals;
    }

    private Run library(Question question) {
        return asked("CountingBenchmark.library", question).with("threads", 1).with("input", Input.USUAL);
    }

    private Run duckDb(Question question) {
        return asked("DuckDbBenchmark.count", question);
    }

    private Run stream(Question question) {
        return asked("ObjectsBenchmark.streamGrouping", question);
    }

    private Run map(Question question) {
        return asked("ObjectsBenchmark.mapGrouping", question);
    }

    private Run asked(String benchmark, Question question) {
        return Run.of(benchmark).with("deaths", deaths).with("question", question);
    }

    /** A question to a program that is not Java. */
    static Run program(String name, Question question) {
        return Run.of(name).with("question", question);
    }
}
