package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.years;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small registry made by a rule gives the values of another program that differentiates numerically. */
class RegistryGoldenTest {
    static final Axis<Integer> DELAY = Axis.age().mapped("weeks of delay", weeks -> weeks);
    static final Axis<AgeBand> AGES = Axis.ageBand(20, 30, 40);
    static final AgeBand YOUNGER = new AgeBand(20, 29);
    static final AgeBand OLDER = new AgeBand(30, 39);
    static final LocalDate READ_ON = LocalDate.of(2022, 7, 31);
    static final IsoWeek FIRST = new IsoWeek(2022, 1);
    static final IsoWeek LAST = new IsoWeek(2022, 30);
    private static final int LATE = 4;
    private static final int[][] MEAN = {{6, 2}, {9, 4}};
    private static final int[] BY_DELAY = {3, 2, 1, 1, 1};

    /** A row of the golden file. */
    record Golden(String variant, String what, double central, double deviation) {}

    private static int usual(int age, int sex, int week, int delay) {
        boolean many = (delay == 0 || delay == LATE) && (13 * week + 4 * age + 9 * sex) % 7 == 0;
        return (7 * week + 3 * delay + 5 * age + 11 * sex) % 5 + MEAN[age][sex] * BY_DELAY[delay] + (many ? 25 : 0);
    }

    private static int war(int age, int week, int delay) {
        return delay < LATE ? 4 + (week + age + delay) % 4 : 2 + week % 3;
    }

    static Tally cases() {
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, Axis.category("sex"), AGES, DELAY);
        List<IsoWeek> baseline = RegistryCases.baselineWeeks(years(2018, 2019));
        List<IsoWeek> weeks = RegistryCases.weeksBetween(FIRST, LAST);
        for (int age = 0; age < 2; age++) {
            AgeBand band = age == 0 ? YOUNGER : OLDER;
            for (int delay = 0; delay <= LATE; delay++) {
                for (int week = 0; week < baseline.size(); week++) {
                    int more = delay == 0 && week >= 52 ? 12 * age : 0; // the ratio of the older is higher in 2019
                    tally.add(usual(age, 0, week, delay) + more, baseline.get(week), "m", band, delay);
                    tally.add(usual(age, 1, week, delay), baseline.get(week), "f", band, delay);
                }
                for (int week = 0; week + delay < weeks.size(); week++) {
                    int men = usual(age, 0, week, delay) + war(age, week, delay);
                    tally.add(men, weeks.get(week), "m", band, delay);
                    tally.add(usual(age, 1, week, delay), weeks.get(week), "f", band, delay);
                }
            }
        }
        return tally.build();
    }

    static Tally match() {
        return Tally.along(AGES, Axis.category("case"))
                .add(28, YOUNGER, "yes")
                .add(22, YOUNGER, "no")
                .add(45, OLDER, "yes")
                .add(25, OLDER, "no")
                .build();
    }

    static RegistrySentence.Ratio sentence() {
        return RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(match())
                .readOn(READ_ON);
    }

    static RegistryExcess options(RegistryExcess plain) {
        return plain.ages(AGES, 20, 39)
                .delayedAlong(DELAY)
                .lateAfter(LATE)
                .withLate(1.7, 1.4, 2)
                .withFloor(0.3);
    }

    private static RegistrySource source(String name) {
        return switch (name) {
            case "cases" -> RegistrySource.CASE_COUNTS;
            case "ratio" -> RegistrySource.RATIO;
            case "coverage" -> RegistrySource.COVERAGE;
            case "completion" -> RegistrySource.COMPLETION;
            default -> RegistrySource.LATE_COEFFICIENT;
        };
    }

    private static RegistryExcess estimator(String variant) {
        RegistryExcess constant = options(sentence().constantRatio());
        String last = variant.substring(variant.indexOf(' ') + 1);
        if (variant.startsWith("without")) {
            return constant.takingAsExact(source(last));
        }
        if (variant.startsWith("only")) {
            RegistrySource[] others = Stream.of(RegistrySource.values())
                    .filter(other -> other != source(last))
                    .toArray(RegistrySource[]::new);
            return constant.takingAsExact(others[0], others);
        }
        return switch (variant) {
            case "linear" -> options(sentence().linearRatio());
            case "smoothed" -> constant.withWomenSmoothed(5);
            case "wandering" -> constant.withWanderingRatio();
            case "bounds adding" -> constant.boundsAdding();
            case "list inside" -> constant.withListInside();
            default -> constant;
        };
    }

    private static Outcome find(RegistryTable table, String what) {
        return switch (what) {
            case "total" -> table.total();
            case "20-29" -> table.byAge().outcomes().get(YOUNGER);
            case "30-39" -> table.byAge().outcomes().get(OLDER);
            case "late" -> table.late().orElseThrow();
            case "2022-03" -> table.byMonth().outcomes().get(YearMonth.parse(what));
            case "to 2022-W20" -> table.cumulative().get(IsoWeek.parse("2022-W20"));
            default -> table.byWeek().outcomes().get(IsoWeek.parse(what));
        };
    }

    static List<Golden> golden() {
        String file = "registry-by-numerical-differentiation.csv";
        try (InputStream in = RegistryGoldenTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("variant"))
                    .map(line -> line.split(","))
                    .map(cell -> new Golden(cell[0], cell[1], Double.parseDouble(cell[2]), Double.parseDouble(cell[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> variants() {
        return golden().stream()
                .map(Golden::variant)
                .filter(variant -> !variant.startsWith("psi"))
                .distinct();
    }

    static Stream<Golden> scenarios() {
        return golden().stream().filter(row -> row.variant().startsWith("psi"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void agrees(String variant) {
        RegistryTable table = estimator(variant).estimate(cases());
        golden().stream()
                .filter(row -> row.variant().equals(variant))
                .forEach(row -> agrees(row, find(table, row.what()).orThrow()));
    }

    private static void agrees(Golden row, Estimate estimate) {
        assertThat(estimate.central()).as(row.what()).isCloseTo(row.central(), within(1e-10 * Math.abs(row.central())));
        double deviation = estimate.standardDeviation().orElseThrow();
        assertThat(deviation).as(row.what()).isCloseTo(row.deviation(), within(1e-8 * row.deviation()));
        assertThat(estimate.range().high())
                .as(row.what())
                .isCloseTo(row.central() + 1.959963984540054 * row.deviation(), within(1e-8 * row.deviation()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void agreesOnSelection(Golden row) {
        double psi = Double.parseDouble(row.what());
        RegistryExcess constant = estimator("constant");
        Estimator<Outcome> scenario = row.variant().endsWith("match")
                ? constant.underOddsRatios(psi, psi)
                : constant.underOddsRatios(psi, psi, 0.3);
        assertThat(scenario.estimate(cases()).orThrow().central())
                .isCloseTo(row.central(), within(1e-10 * Math.abs(row.central())));
    }

    @Test
    void oneWeekAndAgeByHand() {
        // M = 30, F = 8, r = 2, p = 0.5 of 100 listed, weeks complete, φ = 1, baseline of 2 x 52 weeks with M = 4, F =
        // 2
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, Axis.category("sex"), AGES);
        for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2019))) {
            tally.add(4, week, "m", YOUNGER).add(2, week, "f", YOUNGER);
        }
        tally.add(30, FIRST, "m", YOUNGER).add(8, FIRST, "f", YOUNGER);
        Tally listed = Tally.along(AGES, Axis.category("case"))
                .add(50, YOUNGER, "yes")
                .add(50, YOUNGER, "no")
                .build();
        Estimate estimate = RegistryExcess.in(FIRST, FIRST)
                .above(years(2018, 2019))
                .coveredAs(listed)
                .readOn(READ_ON)
                .constantRatio()
                .ages(AGES, 20, 39)
                .estimate(tally.build())
                .orThrow();
        assertThat(estimate.central()).isCloseTo(28, within(1e-9));
        double varianceOfRatio = 4 * (1 / 416.0 + 1 / 208.0);
        double ofCases = 30 + 4 * 8 + 64 * varianceOfRatio;
        double ofCoverage = 28 * 28 * 50.5 / (50.5 * 102);
        assertThat(estimate.standardDeviation().orElseThrow())
                .isCloseTo(Math.sqrt(ofCases / 0.25 + ofCoverage), within(1e-9));
    }
}
