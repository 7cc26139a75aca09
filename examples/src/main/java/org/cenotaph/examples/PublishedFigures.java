package org.cenotaph.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.examples.Sentences.Sentence;

/** The published figures that the library reproduces, each with the sentence that computes it. */
final class PublishedFigures {
    private static final String PUT_RIGHT = ", put right";

    private final List<PublishedFigure> published = PublishedFigure.all();
    private final Map<String, Sentence> sentences = sentences();

    private static Map<String, Sentence> sentences() {
        Map<String, Sentence> all = new TreeMap<>();
        Stream.of(
                        TollFigures.all(),
                        SexRatioFigures.all(),
                        SexRatioModelFigures.all(),
                        RegistryFigures.all(),
                        RateFigures.all(),
                        AreaFigures.all(),
                        ListFigures.all())
                .forEach(some -> all.putAll(some.byId()));
        return all;
    }

    /** The figures as they were published. */
    List<PublishedFigure> published() {
        return published;
    }

    /** The ids of sentences that compute no published figure. */
    List<String> idle() {
        List<String> ids = new ArrayList<>(sentences.keySet());
        published.forEach(figure -> ids.removeAll(List.of(figure.id(), figure.id() + PUT_RIGHT)));
        return ids;
    }

    /** The figure computed again. */
    Replication replicate(PublishedFigure figure) {
        Optional<Replication.PutRight> putRight = Optional.ofNullable(sentences.get(figure.id() + PUT_RIGHT))
                .map(its -> new Replication.PutRight(its.code().get(), its.text()));
        return new Replication(figure, of(figure).code().get(), sentence(figure), putRight);
    }

    /** The sentence of code that computes the figure. */
    String sentence(PublishedFigure figure) {
        return of(figure).text();
    }

    private Sentence of(PublishedFigure figure) {
        Sentence sentence = sentences.get(figure.id());
        if (sentence == null) {
            throw new IllegalStateException("nothing computes " + figure.id());
        }
        return sentence;
    }
}
