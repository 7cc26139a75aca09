package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences that are shown are those that stand in the source. */
class SentenceTextTest {
    private static final SentenceText SOURCE = new SentenceText("Some.java", """
            return sentences
                    .with("one", () -> Toll.of(names(5, "a ) here")).estimatedBy(method))
                    .each("some-*", REGIONS, region -> Toll.of(list)
                            .where(REGION, region)
                            .estimatedBy(Method.region("the region")
                                    .more())
                            .in(region));
            """);

    @Test
    void endsWithTheBracketThatClosesTheCall() {
        assertThat(SOURCE.of("one")).isEqualTo("// Some.java\nToll.of(names(5, \"a ) here\")).estimatedBy(method)");
    }

    @Test
    void putsTheValueInPlaceOfItsName() {
        assertThat(SOURCE.of("some-*", "\"Tuva\"")).isEqualTo("""
                // Some.java
                Toll.of(list)
                    .where(REGION, "Tuva")
                    .estimatedBy(Method.region("the region")
                        .more())
                    .in("Tuva")""");
    }

    @Test
    void namesASentenceThatIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SOURCE.of("two"))
                .withMessage("no sentence follows \"two\" in Some.java");
    }

    @Test
    void everySentenceIsWhole() {
        for (PublishedFigure figure : PublishedFigure.all()) {
            String sentence = new PublishedFigures().sentence(figure);
            assertThat(sentence).as(figure.id()).matches("(?s)// \\w+Figures\\.java\n.+\\)");
            for (String brackets : List.of("()", "{}")) {
                assertThat(sentence.chars()
                                .filter(at -> at == brackets.charAt(0))
                                .count())
                        .as(figure.id())
                        .isEqualTo(sentence.chars()
                                .filter(at -> at == brackets.charAt(1))
                                .count());
            }
        }
    }
}
