package org.cenotaph.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {
    @Test
    void captionsAreSentencesThatEndWithTheSource() {
        assertThat(Samples.FRAME.caption(List.of("3 deaths are not drawn", "3 deaths are not drawn")))
                .isEqualTo("How to read it. 3 deaths are not drawn. Source: who counted.");
    }

    @Test
    void whatIsRefusedOrUnplacedIsNamed() {
        Breakdown<String> breakdown = new Breakdown<>(
                Axis.category("region"),
                new TreeMap<>(
                        Map.of("North", Samples.refusal("nobody lives there"), "South", Samples.estimate(1, 0, 2))),
                1234);
        assertThat(Frame.leftOut(" by rates", breakdown))
                .containsExactly(
                        "Not drawn, because there is no estimate by rates: North (nobody lives there)",
                        "1,234 deaths without a known region are not drawn");
    }

    @Test
    void wordsMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame("a/b", "title", "note", "source"))
                .withMessageContaining("got \"a/b\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame("a", " ", "note", "source"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame("a", "title", "note", ""));
    }

    @Test
    void picturesAreWrittenBesideTheirNumbers(@TempDir Path folder) throws Exception {
        Picture picture = new Picture("sample", "title", "caption", new byte[] {1, 2}, "a,b\n1,2\n");
        picture.writeTo(folder.resolve("deeper/down"));
        assertThat(Files.readAllBytes(folder.resolve("deeper/down/sample.png"))).containsExactly(1, 2);
        assertThat(folder.resolve("deeper/down/sample.csv")).hasContent("a,b\n1,2\n");
    }

    @Test
    void tablesQuoteWhatNeedsIt() {
        Table table = Table.of("a", "b");
        table.row("one, two", "say \"so\"");
        table.row(1.5, null);
        assertThat(table).hasToString("a,b\n\"one, two\",\"say \"\"so\"\"\"\n1.5,\n");
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("alone"));
    }
}
