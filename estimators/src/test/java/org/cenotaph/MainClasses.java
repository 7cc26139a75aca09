package org.cenotaph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cenotaph.coverage.CoverageRatio;

/** The classes of this module that are not tests, so that a law can be held against those that are yet to be written. */
final class MainClasses {
    private MainClasses() {}

    /** Every class that a user can see, the nested ones among them. */
    static Stream<Class<?>> visible() {
        try {
            Path folder = Path.of(CoverageRatio.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                return files
                        .map(file -> folder.relativize(file)
                                .toString()
                                .replace('\\', '.')
                                .replace('/', '.'))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .<Class<?>>map(MainClasses::load)
                        .filter(MainClasses::isVisible)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MainClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }
}
