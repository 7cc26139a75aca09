package org.cenotaph.charts;

import java.awt.Dimension;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The plots of {@link RatioByAge}, one for each age group, on the same scales.
 *
 * @param groups the years of each age group, in order
 */
record RatioPlots(List<List<AgeYear>> groups) {
    private static final int COLUMNS = 3;
    private static final int WIDTH = Sheet.WIDTH / COLUMNS;
    private static final int HEIGHT = 215;
    private static final double EDGE = 0.7; // of a year
    private static final int MARK_EACH = 5;

    /** Lays the plots out in rows, and after them what the caller has to say. */
    void onto(Sheet sheet, int top, Lines after) {
        Scale across = years();
        Scale up = ratios();
        for (int i = 0; i < groups.size(); i++) {
            Scale titled = up.titled("Ages " + groups.get(i).get(0).ages());
            Plot plot = new Plot(new Dimension(WIDTH, HEIGHT), 0, across, titled);
            draw(groups.get(i), plot);
            sheet.at(i % COLUMNS * WIDTH, top + i / COLUMNS * HEIGHT, plot);
        }
        sheet.at(groups.size() % COLUMNS * WIDTH, top + groups.size() / COLUMNS * HEIGHT, after);
    }

    private Scale years() {
        List<AgeYear> group = groups.get(0);
        List<Scale.Mark> marks = group.stream()
                .filter(each -> each.year() % MARK_EACH == 0)
                .map(each -> new Scale.Mark(each.year(), each.year(), Integer.toString(each.year())))
                .toList();
        return new Scale(
                "", group.get(0).year() - EDGE, group.get(group.size() - 1).year() + EDGE, marks);
    }

    private Scale ratios() {
        List<AgeYear> all = groups.stream().flatMap(List::stream).toList();
        DoubleStream observed = all.stream().mapToDouble(AgeYear::ratio);
        DoubleStream ranges = all.stream()
                .filter(each -> each.role() == AgeYear.Role.ESTIMATED)
                .flatMapToDouble(each -> DoubleStream.of(
                        Math.max(0, each.range().low()),
                        each.expected(),
                        each.range().high()));
        double[] finite = DoubleStream.concat(observed, ranges)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return Scale.holding("", Math.floor(finite[0]), finite[finite.length - 1]);
    }

    private static void draw(List<AgeYear> group, Plot plot) {
        List<AgeYear> trend = group.stream().filter(AgeYear::isEstimated).toList();
        plot.hairline(
                trend.stream().mapToDouble(AgeYear::year).toArray(),
                trend.stream().mapToDouble(AgeYear::expected).toArray(),
                Palette.BLUE);
        List<AgeYear> estimated = with(AgeYear.Role.ESTIMATED, group);
        Ranges ranges = new Ranges();
        estimated.forEach(each -> ranges.add(each.year(), each.expected(), each.range()));
        plot.rangesUp(ranges, Palette.BLUE);
        for (AgeYear.Role role : AgeYear.Role.values()) {
            List<AgeYear> some = with(role, group);
            plot.points(
                    some.stream().mapToDouble(AgeYear::year).toArray(),
                    some.stream().mapToDouble(AgeYear::ratio).toArray(),
                    role.colour());
        }
        estimated.forEach(each -> plot.topLine(AgeYear.words(each.year(), each.estimate())));
    }

    private static List<AgeYear> with(AgeYear.Role role, List<AgeYear> group) {
        return group.stream().filter(each -> each.role() == role).toList();
    }
}
