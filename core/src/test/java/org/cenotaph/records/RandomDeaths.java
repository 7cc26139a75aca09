package org.cenotaph.records;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Lists of made-up deaths around the turn of 2021, of every degree of imprecision, with the categories {@code region} and
 * {@code unit} and the sources {@code a} and {@code b}.
 */
public final class RandomDeaths implements ArbitrarySupplier<List<Death>> {
    private static final LocalDate FIRST = LocalDate.of(2021, 12, 20);
    private static final int DAYS = 80;

    @Override
    public Arbitrary<List<Death>> get() {
        return death().list().ofMaxSize(60).withoutEdgeCases();
    }

    /** The same deaths as a set that knows both categories and both sources, even if no death has them. */
    public static Deaths set(List<Death> deaths) {
        DeathsBuilder builder = Deaths.along("region", "unit");
        deaths.forEach(builder::add);
        Deaths set = builder.build();
        for (String source : List.of("a", "b")) {
            if (!set.sources().contains(source)) {
                set = set.withReports(source, Column.constant(null, set.size()));
            }
        }
        return set;
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    public static Arbitrary<DeathDate> dates() {
        Arbitrary<DeathDate> exact = days().map(DeathDate::on);
        Arbitrary<DeathDate> between = Combinators.combine(days(), days())
                .as((a, b) -> a.isAfter(b) ? DeathDate.between(b, a) : DeathDate.between(a, b));
        Arbitrary<DeathDate> few = Combinators.combine(
                        days(), Arbitraries.integers().between(1, 3))
                .as((day, more) -> DeathDate.between(day, day.plusDays(more)));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, exact),
                        Tuple.of(1, between),
                        Tuple.of(2, few),
                        Tuple.of(1, days().map(day -> DeathDate.in(YearMonth.from(day)))),
                        Tuple.of(1, days().map(DeathDate::notBefore)),
                        Tuple.of(1, days().map(DeathDate::notAfter)),
                        Tuple.of(1, Arbitraries.just(DeathDate.unknown())))
                .withoutEdgeCases();
    }

    public static Arbitrary<Age> ages() {
        Arbitrary<Integer> years = Arbitraries.integers().between(0, Age.HIGHEST);
        return Arbitraries.oneOf(
                        years.map(Age::exactly),
                        years.map(Age::atLeast),
                        Combinators.combine(years, years).as((a, b) -> Age.between(Math.min(a, b), Math.max(a, b))),
                        Arbitraries.just(Age.unknown()))
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Report>> reports(String source) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.just(List.of(Report.undated(source)))),
                Tuple.of(3, days().map(day -> List.of(new Report(source, day)))));
    }

    private static Arbitrary<Map<String, String>> category(String name, String... values) {
        return Arbitraries.of(values)
                .optional(0.8)
                .map(value -> value.map(known -> Map.of(name, known)).orElse(Map.of()));
    }

    public static Arbitrary<Death> death() {
        return Combinators.combine(
                        dates(),
                        ages(),
                        category("region", "Buryatia", "Pskov", "Tuva"),
                        category("unit", "infantry", "marines"),
                        reports("a"),
                        reports("b"))
                .as((date, age, region, unit, a, b) -> {
                    TreeMap<String, String> categories = new TreeMap<>(region);
                    categories.putAll(unit);
                    List<Report> reports = new ArrayList<>(a);
                    reports.addAll(b);
                    return new Death(date, age, categories, reports);
                });
    }
}
