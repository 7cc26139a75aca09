package org.cenotaph.hostile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a user can call: a constructor, a method, or a constant that is only read.
 *
 * @param what it
 * @param inputs the types of what it is given, the object whose method it is first
 * @param result the type of what it gives
 */
record PublicCall(Member what, List<TypeTerm> inputs, TypeTerm result) {
    /** All calls that a public class has of its own. */
    static List<PublicCall> of(Class<?> type) {
        List<PublicCall> calls = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            Stream.of(type.getConstructors()).map(PublicCall::of).forEach(calls::add);
        }
        Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !method.isBridge() && !method.isSynthetic())
                .map(method -> of(type, method))
                .forEach(calls::add);
        Stream.of(type.getFields())
                .filter(field -> field.getDeclaringClass() == type && Modifier.isStatic(field.getModifiers()))
                .map(field -> new PublicCall(field, List.of(), TypeTerm.of(field.getGenericType())))
                .forEach(calls::add);
        return calls;
    }

    private static PublicCall of(Constructor<?> constructor) {
        return new PublicCall(constructor, parameters(constructor), TypeTerm.itself(constructor.getDeclaringClass()));
    }

    private static PublicCall of(Class<?> type, Method method) {
        List<TypeTerm> inputs = new ArrayList<>();
        if (!Modifier.isStatic(method.getModifiers())) {
            inputs.add(TypeTerm.itself(type));
        }
        inputs.addAll(parameters(method));
        return new PublicCall(method, inputs, TypeTerm.of(method.getGenericReturnType()));
    }

    private static List<TypeTerm> parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(TypeTerm::of)
                .toList();
    }

    Object with(Object[] inputs) throws InvocationTargetException {
        try {
            if (what instanceof Constructor<?> constructor) {
                return constructor.newInstance(inputs);
            }
            if (what instanceof Method method) {
                return Modifier.isStatic(method.getModifiers())
                        ? method.invoke(null, inputs)
                        : method.invoke(inputs[0], Arrays.copyOfRange(inputs, 1, inputs.length));
            }
            return ((Field) what).get(null);
        } catch (IllegalAccessException | InstantiationException e) {
            throw new AssertionError(this + " is not public", e);
        }
    }

    /** {@code CoverageRatio.between(double, double)}. */
    @Override
    public String toString() {
        String owner =
                what.getDeclaringClass().getName().replaceAll(".*\\.", "").replace('$', '.');
        String name = what instanceof Constructor<?> ? "new " + owner : owner + "." + what.getName();
        if (!(what instanceof Executable executable)) {
            return name;
        }
        return name
                + Arrays.stream(executable.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                        .toString()
                        .replace('[', '(')
                        .replace(']', ')');
    }
}
