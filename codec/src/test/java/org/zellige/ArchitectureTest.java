package org.zellige;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The arrows between the packages go down only. */
@AnalyzeClasses(packages = "org.zellige", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

  private static final DescribedPredicate<JavaClass> FACADE =
      DescribedPredicate.describe(
          "facade",
          type -> {
            String name = type.getName();
            return name.startsWith("org.zellige.JpegEncoder")
                || name.startsWith("org.zellige.JpegDecoder")
                || name.startsWith("org.zellige.JpegTransform");
          });

  private static final DescribedPredicate<JavaClass> WORDS =
      DescribedPredicate.describe(
          "words", type -> type.getPackageName().equals("org.zellige") && !FACADE.test(type));

  @ArchTest
  void needsNothingBeyondJavaBase(JavaClasses codec) {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "lie in java.base, in this project or among the JSpecify annotations",
                type -> {
                  String name = type.getPackageName();
                  return name.startsWith("org.zellige")
                      || name.startsWith("org.jspecify.annotations")
                      || type.getBaseComponentType().isPrimitive()
                      || (name.startsWith("java.") && JAVA_BASE.contains(name));
                }))
        .check(codec);
  }

  @ArchTest
  void stagesLieInLayers(JavaClasses codec) {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("facade")
        .definedBy(FACADE)
        .layer("pipeline")
        .definedBy("org.zellige.pipeline..")
        .layer("entropy")
        .definedBy("org.zellige.entropy..")
        .layer("color")
        .definedBy("org.zellige.color..")
        .layer("sample")
        .definedBy("org.zellige.sample..")
        .layer("quant")
        .definedBy("org.zellige.quant..")
        .layer("segment")
        .definedBy("org.zellige.segment..")
        .layer("transform")
        .definedBy("org.zellige.transform..")
        .layer("words")
        .definedBy(WORDS)
        .whereLayer("facade")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("entropy")
        .mayOnlyBeAccessedByLayers("pipeline", "facade")
        .whereLayer("color")
        .mayOnlyBeAccessedByLayers("sample", "pipeline", "facade")
        .whereLayer("sample")
        .mayOnlyBeAccessedByLayers("pipeline", "facade")
        .whereLayer("quant")
        .mayOnlyBeAccessedByLayers("entropy", "pipeline", "facade")
        .whereLayer("segment")
        .mayOnlyBeAccessedByLayers("quant", "entropy", "pipeline", "facade")
        .whereLayer("words")
        .mayOnlyBeAccessedByLayers(
            "transform", "segment", "quant", "sample", "color", "entropy", "pipeline", "facade")
        .whereLayer("words")
        .mayNotAccessAnyLayer()
        .whereLayer("transform")
        .mayOnlyAccessLayers("words")
        .check(codec);
  }

  @ArchTest
  void packagesHaveNoCycles(JavaClasses codec) {
    slices().assignedFrom(new PackagesAndLayers()).should().beFreeOfCycles().check(codec);
  }

  /** A slice for each package, but two for the root: what stages may use and what uses them. */
  private static final class PackagesAndLayers implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      if (!name.startsWith("org.zellige")) {
        return SliceIdentifier.ignore();
      }
      if (!name.equals("org.zellige")) {
        return SliceIdentifier.of(name);
      }
      return SliceIdentifier.of(FACADE.test(type) ? "facade" : "words");
    }

    @Override
    public String getDescription() {
      return "packages, words and facade apart";
    }
  }
}
