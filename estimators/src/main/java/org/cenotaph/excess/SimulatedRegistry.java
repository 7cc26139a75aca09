package org.cenotaph.excess;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** One simulated registry, with the match of a list and the truth behind both. */
public final class SimulatedRegistry {
    /** The sex of a case, {@code m} or {@code f}. */
    public static final Axis<String> SEX = Axis.category("sex");

    /** The bands of age: 18 to 24, then five years each to 49. */
    public static final Axis<AgeBand> AGES = Axis.ageBand(18, 25, 30, 35, 40, 45, 50);

    /** Whether a listed death has a case, {@code yes} or {@code no}. */
    public static final Axis<String> CASE = Axis.category("case");

    /** Whether a man was {@code killed}, or is {@code missing} and could have been declared dead by the day of reading. */
    public static final Axis<String> FATE = Axis.category("fate");

    /** The delay from death to opening in full weeks. */
    public static final Axis<Integer> DELAY = Axis.delay("registry", ChronoUnit.WEEKS);

    private static final double DEVIATION_OF_COEFFICIENT = 0.05;

    private final RegistrySimulation settings;
    private final List<IsoWeek> weeks;
    private final int firstOfWar;
    private final double coefficient;
    private final int[][][][] cases;
    private final int[][][] dead;
    private final int[][] match;

    SimulatedRegistry(RegistrySimulation settings, long seed) {
        RegistryDrawing drawing = new RegistryDrawing(settings, seed);
        this.settings = settings;
        this.weeks = drawing.weeks;
        this.firstOfWar = drawing.firstOfWar;
        this.cases = drawing.cases;
        this.dead = drawing.dead;
        this.match = drawing.match;
        this.coefficient = drawing.coefficient(DEVIATION_OF_COEFFICIENT);
    }

    /** The registry: cases along week of death, sex, band of age and weeks of delay. */
    public Tally cases() {
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES, DELAY);
        for (int age = 0; age < cases.length; age++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int week = 0; week < weeks.size(); week++) {
                    int[] byDelay = cases[age][sex][week];
                    for (int delay = 0; delay < byDelay.length; delay++) {
                        if (byDelay[delay] > 0) {
                            String name = sex == RegistryCases.MEN ? "m" : "f";
                            tally.add(byDelay[delay], weeks.get(week), name, settings.bands.get(age), delay);
                        }
                    }
                }
            }
        }
        return tally.from(Lineage.none().with("a simulated registry")).build();
    }

    /** The listed dead that were looked up, along band of age and {@link #CASE}. */
    public Tally match() {
        TallyBuilder tally = Tally.along(AGES, CASE);
        for (int age = 0; age < match.length; age++) {
            tally.add(match[age][0], settings.bands.get(age), "yes");
            tally.add(match[age][1], settings.bands.get(age), "no");
        }
        return tally.build();
    }

    /** The truth: the dead along week of death, band of age and {@link #FATE}. */
    public Tally dead() {
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, AGES, FATE);
        for (int age = 0; age < dead.length; age++) {
            AgeBand band = settings.bands.get(age);
            for (int t = 0; t < dead[age][0].length; t++) {
                tally.add(dead[age][0][t], weeks.get(firstOfWar + t), band, "killed");
                tally.add(dead[age][1][t], weeks.get(firstOfWar + t), band, "missing");
            }
        }
        return tally.build();
    }

    /** Deaths behind one late case as a study would have found them: the truth with an error of 5 %. */
    public double lateCoefficient() {
        return coefficient;
    }

    /** The standard deviation of {@link #lateCoefficient}. */
    public double lateDeviation() {
        return DEVIATION_OF_COEFFICIENT * coefficient;
    }

    /** The first estimate that suits this registry; options can follow. */
    public RegistryExcess estimator() {
        double reach = 1.959963984540054 * lateDeviation();
        return RegistryExcess.in(settings.first, settings.last)
                .above(settings.baseline)
                .coveredAs(match())
                .readOn(settings.readOn)
                .constantRatio()
                .ages(AGES, 18, 49)
                .delayedAlong(DELAY)
                .withLate(coefficient, coefficient - reach, coefficient + reach);
    }

    /** The same cases as {@link #cases}, without the detour over a tally. */
    RegistryCases arrays(RegistryPlan plan) {
        RegistryCases arrays = new RegistryCases(plan, settings.bands.toArray(AgeBand[]::new));
        List<IsoWeek> baseline = RegistryCases.baselineWeeks(settings.baseline);
        int[] past = weeks.stream().mapToInt(baseline::indexOf).toArray();
        for (int age = 0; age < cases.length; age++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int week = 0; week < weeks.size(); week++) {
                    int[] byDelay = cases[age][sex][week];
                    for (int delay = 0; delay < byDelay.length; delay++) {
                        if (byDelay[delay] == 0) {
                            continue;
                        }
                        if (week >= firstOfWar) {
                            arrays.addTarget(age, sex, week - firstOfWar, delay, byDelay[delay]);
                        } else if (past[week] >= 0) {
                            arrays.addBaseline(age, sex, past[week], delay, byDelay[delay]);
                        }
                    }
                }
            }
        }
        return arrays;
    }

    /** The dead of some ages in some weeks of the war, by index: those killed, and the missing where asked for. */
    long truth(int[] ages, int[] weeksOfWar, boolean withMissing) {
        long sum = 0;
        for (int age : ages) {
            sum += Arrays.stream(weeksOfWar).map(t -> dead[age][0][t]).sum();
            sum += withMissing
                    ? Arrays.stream(weeksOfWar).map(t -> dead[age][1][t]).sum()
                    : 0;
        }
        return sum;
    }
}
