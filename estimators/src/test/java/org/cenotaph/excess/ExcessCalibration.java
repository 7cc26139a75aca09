package org.cenotaph.excess;

import java.time.YearMonth;
import java.util.List;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.tally.Axis;

/** Calibration of excess deaths by the sex ratio and by the own past: of the total over all ages, or months, of two years. */
public final class ExcessCalibration {
    private static final int REGISTERS = 4000;
    private static final YearMonth GAP = YearMonth.of(2017, 3);

    private ExcessCalibration() {}

    /** Every model. */
    public static List<CalibratedMethod> methods() {
        SexRatioExcess.Trend ratio = SexRatioSimulation.fiveYears();
        OwnPastExcess.Model<YearMonth> past = OwnPastSimulation.by(Axis.MONTH);
        OwnPastSimulation.World level = OwnPastSimulation.World.normal(0, 0, 0);
        OwnPastSimulation.World line = OwnPastSimulation.World.normal(0.01, 0, 0);
        OwnPastSimulation.World clusters = OwnPastSimulation.World.clusters(900, 0, 3);
        return List.of(
                sexRatio("linear", Claim.AS_OFTEN, -0.01, ratio.linear()),
                sexRatio("exponential", Claim.AS_OFTEN, -0.01, ratio.exponential()),
                constant(ratio.constant()),
                binomial(ratio.binomial()),
                published("as in Demography 2025", ratio.exponentialAsInDemography2025()),
                published("as in Meduza 2023", ratio.linearAsInMeduza2023()),
                published("as in External causes 2025", ratio.linearAsInExternalCauses2025()),
                published("as in Regions 2025", ratio.linearAsInRegions2025()),
                ownPast("mean", level, past.mean()),
                ownPast("linear", line, past.linear()),
                ownPast("Poisson", clusters, past.poisson()),
                withGap("mean", level, past.mean()),
                withGap("linear", line, past.linear()),
                withGap("Poisson", clusters, past.poisson()));
    }

    private static CalibratedMethod sexRatio(String name, Claim claim, double slope, SexRatioExcess method) {
        SexRatioSimulation.World base = SexRatioSimulation.World.base(slope);
        return addBroken(
                CalibratedMethod.of("sex ratio, " + name, REGISTERS)
                        .in(claim, base.words(), n -> SexRatioSimulation.total(base, method, n)),
                base,
                method);
    }

    private static CalibratedMethod constant(SexRatioExcess method) {
        SexRatioSimulation.World line = SexRatioSimulation.World.base(-0.01);
        return sexRatio("constant", Claim.AS_OFTEN, 0, method)
                .broken("ratio falls 1 % a year", n -> SexRatioSimulation.total(line, method, n));
    }

    private static CalibratedMethod binomial(SexRatioExcess method) {
        SexRatioSimulation.World base = SexRatioSimulation.World.base(-0.01);
        return addBroken(
                CalibratedMethod.of("sex ratio, binomial", REGISTERS)
                        .atLeast("counts scatter only", n -> SexRatioSimulation.total(base.withoutScatter(), method, n))
                        .unclaimed("ratio scatters about a line", n -> SexRatioSimulation.total(base, method, n)),
                base,
                method);
    }

    /** Kept to rebuild published tables; nothing is claimed of their ranges. */
    private static CalibratedMethod published(String name, SexRatioExcess method) {
        return sexRatio(name, Claim.NONE, -0.01, method);
    }

    private static CalibratedMethod addBroken(
            CalibratedMethod to, SexRatioSimulation.World base, SexRatioExcess method) {
        return to.broken("ages scatter together", n -> SexRatioSimulation.total(base.together(), method, n))
                .broken("the trend bends", n -> SexRatioSimulation.total(base.withBend(0.003), method, n))
                .broken(
                        "ratio up 5 % after the baseline",
                        n -> SexRatioSimulation.total(base.withJump(1.05), method, n));
    }

    private static CalibratedMethod ownPast(
            String name, OwnPastSimulation.World world, OwnPastExcess<YearMonth> method) {
        return own("own past, " + name, world, register -> register, method);
    }

    private static CalibratedMethod withGap(
            String name, OwnPastSimulation.World world, OwnPastExcess<YearMonth> method) {
        return own(
                "own past, " + name + ", a month missing",
                world,
                register -> register.where(Axis.MONTH, month -> !month.equals(GAP), "not " + GAP),
                method.withGapsInBaseline());
    }

    private static CalibratedMethod own(
            String name,
            OwnPastSimulation.World world,
            OwnPastSimulation.Change change,
            OwnPastExcess<YearMonth> method) {
        OwnPastSimulation.Way way = new OwnPastSimulation.Way(change, method);
        return CalibratedMethod.of(name, REGISTERS)
                .asOften(world.words(), n -> OwnPastSimulation.total(world, way, n))
                .broken("the trend bends", n -> OwnPastSimulation.total(world.withBend(0.003), way, n))
                .broken(
                        "months resemble the last (0.5)",
                        n -> OwnPastSimulation.total(OwnPastSimulation.World.normal(world.slope(), 0, 0.5), way, n))
                .broken(
                        "10 % more deaths in one baseline year",
                        n -> OwnPastSimulation.total(world.withWave(0.1), way, n));
    }
}
