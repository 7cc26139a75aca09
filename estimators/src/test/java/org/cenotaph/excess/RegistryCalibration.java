package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationResult.Answer;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.excess.RegistryCoverage.Scenario;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/** Calibration of the deaths that a registry tells of which is matched with a list: totals, late cases among them. */
public final class RegistryCalibration {
    private static final int REGISTERS = 600;
    private static final int TESTED = 240; // of six ages each
    private static final int DRAWS = 1000;
    private static final String EACH_AGE = "base, each of six ages without the late";

    /** Scenarios in which the assumptions hold. */
    private static final Set<String> SOUND = Set.of(
            "base",
            "base, linear ratio",
            "base, women smoothed over 5 weeks",
            "short baseline (one year)",
            "heavy truncation (one year)",
            "the same, wandering allowed");

    /** Scenarios in which the assumptions hold, and the estimator knows less than it could, or has little to go by. */
    private static final Set<String> ROUGH = Set.of(
            "whole list matched",
            "whole list matched, list inside",
            "sparse ages (registry and war a 20th)",
            "sparse ages, no pooling",
            "few listed (50 of each age matched)",
            "few listed (25 of each age, pooled)",
            "few listed (25 of each age), no pooling",
            "heavy truncation, floor 0.2",
            "base, wandering allowed",
            "hardly a war");

    private RegistryCalibration() {}

    /** Every way to a range. */
    public static List<CalibratedMethod> methods() {
        List<CalibratedMethod> methods = new ArrayList<>();
        CalibratedMethod closed = CalibratedMethod.of("registry, closed form", REGISTERS)
                .testedWith(TESTED)
                .asOften(EACH_AGE, n -> ages(n, registry -> registry));
        for (Scenario scenario : RegistryCoverage.scenarios()) {
            closed.in(claim(scenario.name()), scenario.name(), n -> total(n, scenario));
        }
        closed.broken(
                "error of the coverage left out, few listed",
                n -> total(n, few(registry -> registry.takingAsExact(RegistrySource.COVERAGE))));
        methods.add(closed);
        methods.add(form("registry, by draws", Claim.AS_OFTEN, registry -> registry.drawn(1, DRAWS)));
        methods.add(form("registry, list inside", Claim.AS_OFTEN, RegistryExcess::withListInside));
        methods.add(form("registry, bounds of weeks added", Claim.AT_LEAST, RegistryExcess::boundsAdding));
        methods.add(oddsRatios());
        return methods;
    }

    private static Claim claim(String scenario) {
        return SOUND.contains(scenario) ? Claim.AS_OFTEN : ROUGH.contains(scenario) ? Claim.NONE : Claim.BROKEN;
    }

    private static Scenario few(UnaryOperator<RegistryExcess> options) {
        return new Scenario("few listed", RegistryCoverage.BASE.list(0.4, 0.02), options);
    }

    private static CalibratedMethod form(String name, Claim claim, UnaryOperator<RegistryExcess> options) {
        RegistrySimulation base = RegistryCoverage.BASE;
        boolean slow = name.endsWith("draws"); // RegistryExcessTest holds the draws to the closed form
        return CalibratedMethod.of(name, slow ? REGISTERS / 4 : REGISTERS / 2)
                .testedWith(slow ? 0 : TESTED)
                .in(claim, EACH_AGE, n -> ages(n, options))
                .in(claim, "base", n -> total(n, new Scenario("", base, options)))
                .broken(
                        "listed likelier to leave a case, psi 1.5",
                        n -> total(n, new Scenario("", base.oddsRatio(1.5), options)))
                .broken(
                        "sex ratio up 2 % after the baseline",
                        n -> total(n, new Scenario("", base.ratioChange(1.02), options)))
                .broken(
                        "ratio wanders by 5 % from year to year",
                        n -> total(n, new Scenario("", base.wanderingRatio(0.05), options)));
    }

    private static CalibrationResult total(int n, Scenario scenario) {
        return each(n, scenario, (registry, deaths) -> outcomes(deaths).total());
    }

    private static RegistryOutcomes outcomes(RegistryDeaths deaths) {
        Tally counted = Tally.ofTotal(1, Lineage.none()); // for the basis, which nobody reads here
        return new RegistryOutcomes(deaths, RegistryBasis.of(counted, deaths));
    }

    private static CalibrationResult ages(int n, UnaryOperator<RegistryExcess> options) {
        return CalibrationResult.ofAll(n, (random, held) -> {
            SimulatedRegistry registry = RegistryCoverage.BASE.draw(random.nextLong());
            RegistryDeaths deaths = deaths(registry, options);
            RegistryOutcomes outcomes = outcomes(deaths);
            for (int age : deaths.allAges()) {
                held.add(registry.truth(new int[] {age}, kept(deaths), false), outcomes.ofAge(age));
            }
        });
    }

    /** The list is a third of the dead, all of them looked up. */
    private static CalibratedMethod oddsRatios() {
        RegistrySimulation whole = RegistryCoverage.BASE.list(0.33, 1);
        return CalibratedMethod.of("registry, odds ratios of 1 to 2", REGISTERS / 6)
                .unclaimed("psi 1.5", n -> scenario(n, whole.oddsRatio(1.5)))
                .unclaimed("psi 1, the end: errors of sampling are not in it", n -> scenario(n, whole))
                .broken("psi 2.5", n -> scenario(n, whole.oddsRatio(2.5)))
                .broken("psi 0.7", n -> scenario(n, whole.oddsRatio(0.7)))
                .broken(
                        "psi 1.5, sex ratio up 5 % after the baseline",
                        n -> scenario(n, whole.oddsRatio(1.5).ratioChange(1.05)));
    }

    private static CalibrationResult scenario(int n, RegistrySimulation simulation) {
        return each(
                n,
                new Scenario("", simulation, registry -> registry),
                (registry, deaths) ->
                        registry.estimator().underOddsRatios(1, 2, 0.33).estimate(registry.cases()));
    }

    private interface Estimating {
        Outcome of(SimulatedRegistry registry, RegistryDeaths deaths);
    }

    private static CalibrationResult each(int n, Scenario scenario, Estimating estimating) {
        return CalibrationResult.ofEach(n, random -> {
            SimulatedRegistry registry = scenario.simulation().draw(random.nextLong());
            RegistryDeaths deaths = deaths(registry, scenario.options());
            return new Answer(registry.truth(deaths.allAges(), kept(deaths), true), estimating.of(registry, deaths));
        });
    }

    private static RegistryDeaths deaths(SimulatedRegistry registry, UnaryOperator<RegistryExcess> options) {
        RegistryPlan plan = options.apply(registry.estimator()).plan();
        RegistryCases cases = registry.arrays(plan);
        return new RegistryDeaths(plan, cases, ListCoverage.of(plan, cases.bands));
    }

    /** The weeks that are not too recent. */
    private static int[] kept(RegistryDeaths deaths) {
        return IntStream.of(deaths.allWeeks()).filter(t -> deaths.retained[t]).toArray();
    }
}
