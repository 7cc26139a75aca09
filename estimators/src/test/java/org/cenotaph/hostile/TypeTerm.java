package org.cenotaph.hostile;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type as a term: a class applied to terms, or a variable. So a call is found that gives an {@code Axis<YearMonth>}, not an axis
 * of anything, which no compiler would let through.
 *
 * @param raw the class; that of its bound for a variable
 * @param variable the variable, or null
 * @param of what the class is applied to; the type of the elements for an array
 */
record TypeTerm(Class<?> raw, TypeVariable<?> variable, List<TypeTerm> of) {
    static TypeTerm of(Class<?> raw, TypeTerm... of) {
        return new TypeTerm(raw, null, List.of(of));
    }

    static TypeTerm of(Type type) {
        if (type instanceof ParameterizedType applied) {
            List<TypeTerm> arguments = new ArrayList<>();
            for (Type argument : applied.getActualTypeArguments()) {
                arguments.add(of(argument));
            }
            return new TypeTerm((Class<?>) applied.getRawType(), null, arguments);
        }
        if (type instanceof TypeVariable<?> variable) {
            return new TypeTerm(rawBound(variable.getBounds()[0]), variable, List.of());
        }
        if (type instanceof WildcardType wildcard) {
            return of(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            TypeTerm element = of(array.getGenericComponentType());
            return new TypeTerm(element.raw.arrayType(), null, List.of(element));
        }
        Class<?> raw = (Class<?>) type;
        return raw.isArray() ? new TypeTerm(raw, null, List.of(of(raw.getComponentType()))) : itself(raw);
    }

    /** A class applied to its own variables. */
    static TypeTerm itself(Class<?> raw) {
        List<TypeTerm> variables = new ArrayList<>();
        for (TypeVariable<?> variable : raw.getTypeParameters()) {
            variables.add(new TypeTerm(rawBound(variable.getBounds()[0]), variable, List.of()));
        }
        return new TypeTerm(raw, null, variables);
    }

    private static Class<?> rawBound(Type bound) {
        return bound instanceof ParameterizedType applied ? (Class<?>) applied.getRawType() : (Class<?>) bound;
    }

    /** The same with what is bound put in the place of variables. */
    TypeTerm with(Map<TypeVariable<?>, TypeTerm> bound) {
        if (variable != null) {
            return bound.getOrDefault(variable, this);
        }
        return new TypeTerm(raw, null, of.stream().map(term -> term.with(bound)).toList());
    }

    /** This type as one of its supertypes. */
    Optional<TypeTerm> as(Class<?> wanted) {
        if (raw == wanted) {
            return Optional.of(this);
        }
        Map<TypeVariable<?>, TypeTerm> own = new HashMap<>();
        for (int i = 0; i < of.size() && !raw.isArray(); i++) {
            own.put(raw.getTypeParameters()[i], of.get(i));
        }
        List<Type> supertypes = new ArrayList<>(List.of(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            supertypes.add(raw.getGenericSuperclass());
        }
        return supertypes.stream()
                .flatMap(type -> of(type).with(own).as(wanted).stream())
                .findFirst();
    }

    /** Whether a value of this type is one of another that has no variables, for some binding, which is added to. */
    boolean gives(TypeTerm wanted, Map<TypeVariable<?>, TypeTerm> bound) {
        if (variable != null) {
            boolean fits = wanted.raw == raw || raw.isAssignableFrom(wanted.raw);
            TypeTerm known = fits ? bound.putIfAbsent(variable, wanted) : null;
            return fits && (known == null || known.equals(wanted));
        }
        Optional<TypeTerm> same = as(wanted.raw);
        if (same.isEmpty() || same.get().of.size() != wanted.of.size()) {
            return false;
        }
        for (int i = 0; i < wanted.of.size(); i++) {
            if (!same.get().of.get(i).gives(wanted.of.get(i), bound)) {
                return false;
            }
        }
        return true;
    }

    /** The variables that are in it. */
    List<TypeTerm> variables() {
        return variable != null
                ? List.of(this)
                : of.stream().flatMap(term -> term.variables().stream()).toList();
    }
}
