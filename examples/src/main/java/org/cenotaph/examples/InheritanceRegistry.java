package org.cenotaph.examples;

import java.io.PrintStream;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.excess.RegistryExcess;
import org.cenotaph.excess.RegistrySimulation;
import org.cenotaph.excess.RegistryTable;
import org.cenotaph.excess.SimulatedRegistry;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;

/**
 * How many died, from an inheritance registry: first from one that is made up, whose truth stands beside the estimate; then the
 * weekly estimates that were published from the Russian registry in 2024, 2025 and 2026, of which the microdata are not public.
 *
 * <p>With the argument {@code --basis} the simulated total is followed by all that it rests on.
 */
public final class InheritanceRegistry {
    private static final long SEED = 2024;
    private static final int DRAWS = 4000;
    private static final double FEWER = 0.67;
    private static final double MORE = 1.5;

    private final Page page;
    private final boolean withBasis;

    private InheritanceRegistry(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new InheritanceRegistry(Page.onto(out), withBasis).run();
    }

    private void run() {
        simulated();
        published();
    }

    /** Cases are drawn for men who were killed and for everybody else, so that the truth is known; the estimate sees the cases only. */
    private void simulated() {
        SimulatedRegistry registry = RegistrySimulation.standard().draw(SEED);
        RegistryExcess method = registry.estimator();
        Tally cases = registry.cases();
        RegistryTable table = Toll.of(cases).estimatedBy(method);
        page.heading("A made-up registry of " + Page.whole(cases.total()) + " cases, seed " + SEED);
        page.line("Looked up in it: " + Page.whole(registry.match().total())
                + " listed dead, of whom "
                + Page.whole(registry.match().onto(SimulatedRegistry.CASE).at("yes")) + " have a case");
        besideTheTruth(registry, table);
        page.line("");
        page.line("too recent to estimate: " + table.byWeek().refusals().size() + " weeks");
        otherRanges(cases, method);
        if (withBasis) {
            page.line("");
            page.indented(table.total().explain());
        }
    }

    private void besideTheTruth(SimulatedRegistry registry, RegistryTable table) {
        Set<IsoWeek> weeks = table.byWeek().estimates().keySet();
        Tally dead = registry.dead().where(Axis.ISO_WEEK, weeks::contains, "estimated");
        Map<AgeBand, Long> killed = dead.where(SimulatedRegistry.FATE, "killed").counts(SimulatedRegistry.AGES);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "truth", "estimate", "low", "high", "held")));
        table.byAge()
                .outcomes()
                .forEach((band, outcome) -> rows.add(row(band.toString(), killed.getOrDefault(band, 0L), outcome)));
        table.late()
                .ifPresent(late -> rows.add(row(
                        RegistryTable.LATE,
                        dead.where(SimulatedRegistry.FATE, "missing").total(),
                        late)));
        rows.add(row("all", dead.total(), table.total()));
        table.byYear().outcomes().forEach((year, outcome) -> rows.add(row("in " + year, in(dead, year), outcome)));
        page.table(rows);
    }

    private static long in(Tally dead, Year year) {
        return dead.where(Axis.ISO_WEEK, week -> week.year() == year.getValue(), "in " + year)
                .total();
    }

    private static List<String> row(String name, long truth, Outcome outcome) {
        Estimate estimate = outcome.orThrow();
        return List.of(
                name,
                Page.whole(truth),
                Page.whole(estimate.central()),
                Page.whole(estimate.range().low()),
                Page.whole(estimate.range().high()),
                estimate.range().contains(truth) ? "yes" : "no");
    }

    private void otherRanges(Tally cases, RegistryExcess method) {
        page.line("the same total");
        page.line("  by " + Page.whole(DRAWS) + " draws:                " + total(cases, method.drawn(SEED, DRAWS)));
        page.line("  with bounds of weeks added:    " + total(cases, method.boundsAdding()));
        page.line("  if the listed leave a case " + FEWER + " to " + MORE
                + " times as often (odds), and are 40 % of the dead:");
        page.line("                                 "
                + Toll.of(cases).estimatedBy(method.underOddsRatios(FEWER, MORE, 0.4)));
    }

    private static Outcome total(Tally cases, RegistryExcess method) {
        return Toll.of(cases).estimatedBy(method.total());
    }

    /** What was published from the true registry: only the weekly figures are public, so they are added up and compared. */
    private void published() {
        new PublishedEditions(page).print();
    }
}
