package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A strict reader of JSON (RFC 8259), so that what is written is checked by other code than what wrote it. */
final class JsonReader {
    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The object that a text holds: maps, lists, strings, doubles and nulls. */
    @SuppressWarnings("unchecked") // an object of JSON has names for keys
    static Map<String, @Nullable Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.require(reader.at == text.length());
        return (Map<String, @Nullable Object>) value;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "not JSON at " + at + ": " + text.substring(Math.min(at, text.length())));
        }
    }

    private char next() {
        require(at < text.length());
        return text.charAt(at++);
    }

    private boolean skip(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private @Nullable Object value() {
        if (skip("{")) {
            return object();
        }
        if (skip("[")) {
            return array();
        }
        if (skip("\"")) {
            return string();
        }
        return skip("null") ? null : number();
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (!skip("}")) {
            require(object.isEmpty() || skip(","));
            require(skip("\""));
            String name = string();
            require(!object.containsKey(name) && skip(":"));
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        while (!skip("]")) {
            require(array.isEmpty() || skip(","));
            array.add(value());
        }
        return array;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            require(c >= ' ');
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = next();
        if (c == 'u') {
            require(at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        require(known >= 0);
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private Double number() {
        int end = at;
        while (end < text.length() && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String number = text.substring(at, end);
        require(number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"));
        at = end;
        return Double.valueOf(number);
    }
}
