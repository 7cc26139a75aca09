package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Estimator;
import org.junit.jupiter.api.Test;

/** That no estimator escapes the contract. */
class ContractsTest {
    private static final List<Class<?>> ESTIMATORS =
            MainClasses.visible().filter(Estimator.class::isAssignableFrom).toList();

    @Test
    void everyEstimatorIsTheSubjectOfAContract() {
        JavaClasses ours = new ClassFileImporter()
                .importPackagesOf(EstimatorContract.class, org.cenotaph.coverage.CoverageRatio.class);
        Set<String> subjects = ours.stream()
                .filter(type -> type.isAssignableTo(EstimatorContract.class))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(ESTIMATORS)
                .hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(subjects).contains(type.getName()));
    }
}
