package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cenotaph.records.Age;
import org.cenotaph.records.Column;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Report;
import org.jspecify.annotations.Nullable;

/**
 * Draws the columns of made-up deaths one by one, each with random numbers of its own, so that no more than one column is
 * being built at a time and none changes when another does.
 */
final class DrawnColumns {
    private static final String RANDOM = "L64X128MixRandom";
    /** 2^64 over the golden ratio: sets the seeds of columns apart. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private static final int WHEEL_BITS = 16;
    private static final double HALF_ZIPF = 0.5;
    private static final int FIRST_BAND = 15;
    private static final int LAST_BAND = 85;
    private static final int YEARS_IN_BAND = 5;

    /** What has random numbers of its own; new ones go last, or the others change. */
    private enum Drawn {
        WAVE,
        DAY,
        PRECISION,
        AGE,
        CATEGORY,
        REGION,
        SEX
    }

    private final DeathGenerator settings;

    DrawnColumns(DeathGenerator settings) {
        this.settings = settings;
    }

    Column<DeathDate> dates() {
        Column.Builder<DeathDate> dates = new Column.Builder<>();
        settings.first().datesUntil(settings.last().plusDays(1)).forEach(day -> dates.codeOf(DeathDate.on(day)));
        RandomGenerator precision = random(Drawn.PRECISION);
        reporting().deaths(settings.count(), random(Drawn.DAY), day -> {
            boolean precise = precision.nextDouble() >= settings.imprecise();
            dates.addCode(
                    precise ? day : dates.codeOf(blurred(settings.first().plusDays(day), precision.nextDouble())));
        });
        return dates.build();
    }

    private static DeathDate blurred(LocalDate day, double chance) {
        if (chance < 0.7) {
            return DeathDate.in(YearMonth.from(day));
        }
        return chance < 0.9 ? DeathDate.in(Year.from(day)) : DeathDate.unknown();
    }

    Column<@Nullable Report> reports(String source) {
        Column.Builder<@Nullable Report> reports = new Column.Builder<>();
        settings.first()
                .datesUntil(settings.last().plusDays(1))
                .forEach(day -> reports.codeOf(new Report(source, day)));
        reporting().reports(settings.count(), reports::addCode);
        return reports.build();
    }

    private Reporting reporting() {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(settings.first(), settings.last()) + 1);
        return new Reporting(days, random(Drawn.WAVE));
    }

    Column<Age> ages() {
        int bands = (LAST_BAND - FIRST_BAND) / YEARS_IN_BAND + 1;
        return drawn(Drawn.AGE, Wheel.zipf(bands, HALF_ZIPF), DrawnColumns::band);
    }

    private static Age band(int number) {
        int youngest = FIRST_BAND + YEARS_IN_BAND * number;
        return youngest < LAST_BAND ? Age.between(youngest, youngest + YEARS_IN_BAND - 1) : Age.atLeast(youngest);
    }

    Column<@Nullable String> categories() {
        return drawn(Drawn.CATEGORY, Wheel.zipf(settings.categories(), 1), k -> "c" + (k + 1));
    }

    Column<@Nullable String> regions() {
        return drawn(Drawn.REGION, Wheel.zipf(settings.regions(), HALF_ZIPF), k -> "region " + (k + 1));
    }

    Column<@Nullable String> sexes() {
        return drawn(Drawn.SEX, new double[] {0.48, 0.52}, k -> k == 0 ? "female" : "male");
    }

    private <S extends @Nullable Object> Column<S> drawn(Drawn what, double[] weights, IntFunction<S> value) {
        Column.Builder<S> column = new Column.Builder<>();
        for (int number = 0; number < weights.length; number++) {
            column.codeOf(value.apply(number));
        }
        Wheel wheel = new Wheel(weights, WHEEL_BITS);
        RandomGenerator random = random(what);
        for (int row = 0; row < settings.count(); row++) {
            column.addCode(wheel.spin(random.nextLong()));
        }
        return column.build();
    }

    private RandomGenerator random(Drawn what) {
        return RandomGeneratorFactory.of(RANDOM).create(settings.seed() + APART * (what.ordinal() + 1));
    }
}
