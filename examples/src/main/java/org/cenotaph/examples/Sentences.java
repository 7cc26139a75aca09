package org.cenotaph.examples;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cenotaph.estimate.Outcome;

/** Sentences of code by the id of the figure that each computes, and the text of each as it stands in its source file. */
final class Sentences {
    /** A sentence and its text. */
    record Sentence(Supplier<? extends Outcome> code, String text) {}

    private final Map<String, Sentence> byId;
    private final SentenceText source;

    private Sentences(Map<String, Sentence> byId, SentenceText source) {
        this.byId = byId;
        this.source = source;
    }

    /** No sentences yet; they will be written in the file of a class. */
    static Sentences in(Class<?> type) {
        return new Sentences(Map.of(), SentenceText.of(type));
    }

    /** One more. */
    Sentences with(String id, Supplier<? extends Outcome> code) {
        return plus(id, new Sentence(code, source.of(id)));
    }

    /** One for each value; an asterisk in the id stands for the value in small letters, with hyphens for spaces. */
    <V> Sentences each(String id, List<V> values, Function<V, ? extends Outcome> code) {
        Sentences more = this;
        for (V value : values) {
            String its = value.toString().toLowerCase(Locale.ROOT).replace(' ', '-');
            String literal = value instanceof String ? '"' + value.toString() + '"' : value.toString();
            Sentence sentence = new Sentence(() -> code.apply(value), source.of(id, literal));
            more = more.plus(id.replace("*", its), sentence);
        }
        return more;
    }

    private Sentences plus(String id, Sentence sentence) {
        Map<String, Sentence> more = new TreeMap<>(byId);
        if (more.put(id, sentence) != null) {
            throw new IllegalStateException("two sentences compute " + id);
        }
        return new Sentences(more, source);
    }

    /** The sentences by id. */
    Map<String, Sentence> byId() {
        return Collections.unmodifiableMap(byId);
    }
}
