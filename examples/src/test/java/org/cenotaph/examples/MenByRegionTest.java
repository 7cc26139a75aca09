package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.junit.jupiter.api.Test;

/** The men by region that ship with the examples. */
class MenByRegionTest {
    private static final Path CENSUS = Path.of("../../shared/data/ru_named_list_2022_23/census2021_nMen16-615.csv");

    private static Map<String, Long> men() {
        Map<String, Long> men = new TreeMap<>();
        Facts.table("men_16_61_by_region.csv").forEach(row -> men.put(row.text("region"), row.whole("men")));
        return men;
    }

    @Test
    void areOfEveryRegionOfTheNamedList() {
        assertThat(men().keySet())
                .isEqualTo(Facts.namedList().result().counts(Facts.REGION).keySet());
    }

    @Test
    void areThoseOfTheCensus() {
        assumeTrue(Files.exists(CENSUS), "the census lies under ../shared and is not here");
        Map<String, Long> raw = new TreeMap<>();
        CsvTable.read(CsvInput.of(CENSUS), CsvFormat.standard().strict())
                .result()
                .forEach(row -> raw.put(row.text("regNameEng"), row.whole("nMen16_615_2021")));
        assertThat(raw).hasSize(85).isEqualTo(men());
    }
}
