package org.cenotaph.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.records.Source;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** The facts that ship with the examples, and the axes along which they are counted. */
public final class Facts {
    /** The month in which a death was confirmed, which is later than the month of death. */
    public static final Axis<YearMonth> MONTH_CONFIRMED =
            Axis.MONTH.mapped("month of confirmation", month -> month).readBy(YearMonth::parse);

    public static final Axis<String> REGION = Axis.category("region");
    public static final Axis<String> SEX = Axis.category("sex");
    public static final Axis<String> UNIT_TYPE = Axis.category("unit type");
    public static final Axis<AgeBand> AGE_BAND = Axis.ageBand(15, 20, 25, 30, 35, 40, 45, 50, 55, 60);
    public static final Axis<LocalDate> WEEK_FROM_THURSDAY = Axis.weekStarting(DayOfWeek.THURSDAY);
    public static final Axis<String> CATEGORY = Axis.category("category");

    private static final CsvFormat FORMAT = CsvFormat.standard().withComments('#');
    private static final String SENT = ", sent to Kobak and others for Demography 62(2):335-347, 2025";
    private static final String LIST =
            "A. Bessudnov (2023), list of Russian military fatalities in Ukraine, SocArXiv s43yf, replication package of 2023-06-19";

    private Facts() {}

    /** The anonymised list of 20,253 dead of 2022-23, summed up. */
    public static CsvReading<Tally> namedList() {
        return CsvCounts.in(FORMAT)
                .from(Source.titled("named list 2022-23", LIST))
                .along(MONTH_CONFIRMED, "month_confirmed")
                .along(REGION, "region")
                .along(UNIT_TYPE, "unit_type")
                .along(AGE_BAND, "age_band")
                .counting("deaths")
                .read(input("named_list_2022_23.csv"));
    }

    /** The same list by year of age. */
    public static CsvReading<Tally> namedListByAge() {
        return CsvCounts.in(FORMAT)
                .from(Source.titled("named list 2022-23", LIST))
                .along(Axis.age(), "age")
                .counting("deaths")
                .read(input("named_list_2022_23_ages.csv"));
    }

    /** Named deaths by week of death and category, as known in May 2026. */
    public static CsvReading<Tally> weeklyByCategory() {
        return CsvCounts.in(FORMAT)
                .from(
                        Source.titled(
                                "named deaths by week",
                                "Mediazona and BBC News Russian, named deaths by week of death and category, release of 22 May 2026"))
                .along(WEEK_FROM_THURSDAY, "week_start")
                .along(CATEGORY, "category")
                .counting("deaths")
                .read(input("weekly_deaths_by_category_2022_26.csv"));
    }

    /** Deaths in Russia by year, sex and age, 2006 to 2023, ages 15 to 59, all causes. */
    public static Tally russianDeaths() {
        return register("russia_deaths_2006_23.csv", "Rosstat, deaths by year, age and sex");
    }

    /** The same, from HIV alone. */
    public static Tally russianHivDeaths() {
        return register("russia_hiv_deaths_2006_23.csv", "Rosstat, deaths from HIV by year, age and sex");
    }

    private static Tally register(String file, String title) {
        return CsvCounts.in(FORMAT.strict())
                .from(Source.titled("Rosstat", title + SENT))
                .along(Axis.YEAR, "year")
                .along(SEX, "sex")
                .along(SexRatioExcess.FIVE_YEAR_AGES, "age_band")
                .counting("deaths")
                .read(input(file))
                .result();
    }

    /** Deaths in Russia from external causes by year and sex, 2000 to 2023, all ages together. */
    public static Tally russianExternalCauseDeaths() {
        return CsvCounts.in(FORMAT.strict())
                .from(Source.titled("Rosstat", "Rosstat, deaths from external causes by year and sex" + SENT))
                .along(Axis.YEAR, "year")
                .along(SEX, "sex")
                .counting("deaths")
                .read(input("russia_external_cause_deaths_2000_23.csv"))
                .result();
    }

    /** Men aged 16 to 61.5 by region, census of 2021. */
    public static Exposure<String> menOfWorkingAge() {
        Tally men = CsvCounts.in(FORMAT.strict())
                .from(
                        Source.titled(
                                "census 2021",
                                "Rosstat, census of 2021, men aged 16 to 61.5 by region, as in A. Bessudnov (2023), SocArXiv s43yf"))
                .along(REGION, "region")
                .counting("men")
                .eachOnce()
                .read(input("men_16_61_by_region.csv"))
                .result();
        return Exposure.along(REGION, men, "men aged 16 to 61");
    }

    /** A table of other facts. */
    public static List<CsvTable.Row> table(String file) {
        return CsvTable.read(input(file), FORMAT.strict()).result();
    }

    private static CsvInput input(String file) {
        return CsvInput.resource(Facts.class, file);
    }
}
