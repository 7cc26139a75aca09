package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodTest {
    @Test
    void refusesToBeWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.of(" ", "Author 2020"))
                .withMessageContaining("got \" \"");
    }

    @Test
    void refusesToBeWithoutAReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Method("coverage ratio", List.of()))
                .withMessageContaining("needs a name and a reference")
                .withMessageContaining("coverage ratio");
    }

    @Test
    void refusesABlankReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.of("coverage ratio", ""))
                .withMessageContaining("needs a name and a reference");
    }

    @Test
    void keepsItsReferencesWhateverHappensToTheListItWasGiven() {
        List<String> references = new ArrayList<>(List.of("Author 2020"));
        Method method = new Method("coverage ratio", references);
        references.clear();
        assertThat(method.references()).containsExactly("Author 2020");
    }

    @Test
    void printsItsName() {
        assertThat(Method.of("coverage ratio", "Author 2020", "Author 2021")).hasToString("coverage ratio");
    }
}
